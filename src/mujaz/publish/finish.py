"""What is written after the pages: the files of the site that are no pages."""

from collections.abc import Iterator
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from mujaz import outputs, search, urls
from mujaz.arabic import month_name
from mujaz.outputs import Artifact, SitemapEntry
from mujaz.publish.site import Site, site_of
from mujaz.views import FORM_NAMES, KIND_NAMES, Head, RedirectView, SearchView


def finish(config: MkDocsConfig) -> None:
    """Write the artifacts into the site's folder, one by one as they are made."""
    outputs.write(_artifacts(site_of(config)), Path(config.site_dir))


def _artifacts(site: Site) -> Iterator[Artifact]:
    library, info = site.collection.library, site.info
    yield Artifact(".nojekyll", b"")
    yield outputs.robots(info.url)
    if info.url:
        yield from outputs.sitemaps(_sitemap_entries(site), info.url)
    yield from outputs.api_artifacts(library, info)
    yield from outputs.markdown_artifacts(library)
    yield from outputs.citation_artifacts(library, info)
    yield from outputs.feed_artifacts(library, site.settings, info, lambda b: site.html_of(b.path, b.body), KIND_NAMES)
    months = [month_name(month, site.settings.months) for month in range(1, 13)]
    index = search.index_of(search.documents_of(library, FORM_NAMES))
    for address, data in search.index_files(index, months):
        yield Artifact(address, data)


def _sitemap_entries(site: Site) -> list[SitemapEntry]:
    listed = (view for view in (site.home, *site.views) if not isinstance(view, RedirectView | SearchView))
    entries = [_entry(view.head) for view in listed]
    return entries + [SitemapEntry(address, "") for address in site.hand_written if address != urls.HOME]


def _entry(head: Head) -> SitemapEntry:
    return SitemapEntry(head.address, head.last_change)
