"""What is written after the pages: the files of the site that are no pages."""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from mujaz import outputs, urls
from mujaz.outputs import SitemapEntry
from mujaz.publish.site import Site, site_of
from mujaz.views import Head, RedirectView


def finish(config: MkDocsConfig) -> None:
    """Write the artifacts into the site's folder."""
    site = site_of(config)
    written = [outputs.Artifact(".nojekyll", b"")]
    if config.site_url:
        written.append(outputs.sitemap(_sitemap_entries(site), config.site_url))
    outputs.write(written, Path(config.site_dir))


def _sitemap_entries(site: Site) -> list[SitemapEntry]:
    entries = [_entry(view.head) for view in (site.home, *site.views) if not isinstance(view, RedirectView)]
    return entries + [SitemapEntry(address, "") for address in site.hand_written if address != urls.HOME]


def _entry(head: Head) -> SitemapEntry:
    return SitemapEntry("" if head.address == urls.HOME else head.address, head.last_change)
