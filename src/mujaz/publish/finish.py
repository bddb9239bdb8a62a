"""What is written after the pages: the files of the site that are no pages."""

import pickle
from collections.abc import Iterable, Iterator
from itertools import repeat
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

from mujaz import offline, outputs, search, urls
from mujaz.arabic import month_name
from mujaz.config import Settings
from mujaz.digest import digest
from mujaz.library import Library, ReadingCache
from mujaz.outputs import Artifact, FilePlan, Made, SitemapEntry
from mujaz.publish.builder import Builder, builder_of
from mujaz.publish.site import Site, site_of
from mujaz.search import Analysis, WordTable
from mujaz.unit_key import UnitKey, UnitKind
from mujaz.views import FORM_NAMES, KIND_NAMES, RedirectView, SearchView

_SEARCH = UnitKey(UnitKind.SEARCH)


def finish(config: MkDocsConfig) -> None:
    """Write the files into the site's folder; the search first, while other processes are still at the pages.

    What needs the notes of other files comes after these, and the offline edition of all at the end. Raises PluginError
    where that cannot be made.
    """
    site, folder, builder = site_of(config), Path(config.site_dir), builder_of(config)
    builder.make_files(folder)
    builder.begin("search")
    builder.make_here(_alone(site, builder), folder)
    builder.join()
    whole = outputs.collection_plan(site.settings, site.info, KIND_NAMES, builder.note_of)
    builder.make_here([whole], folder)
    if site.settings.pack:
        try:
            builder.pack(site.about, folder)
        except offline.NoEdition as error:
            raise PluginError(str(error)) from error


def _alone(site: Site, builder: Builder) -> Iterator[FilePlan]:
    """Yield the plans of the files that are about all briefs and need no other files."""
    entries = tuple(_sitemap_entries(site))
    yield FilePlan(
        UnitKey(UnitKind.SITEMAP),
        lambda _: _for_crawlers(site, entries),
        digest(f"{entry.address} {entry.last_change}" for entry in entries),
    )
    yield FilePlan(
        _SEARCH,
        lambda library: _search(library, site.settings, builder),
        cached=lambda: [*_analysis_keys(site.collection.library), *map(_part_key, WordTable.PARTS)],
    )


def _for_crawlers(site: Site, entries: tuple[SitemapEntry, ...]) -> Made:
    sitemaps = outputs.sitemaps(entries, site.info.url) if site.info.url else ()
    return Made((Artifact(".nojekyll", b""), outputs.robots(site.info.url), *sitemaps))


def _sitemap_entries(site: Site) -> Iterator[SitemapEntry]:
    yield SitemapEntry(site.home.head.address, site.home.head.last_change)
    for page in site.pages:
        if page.sort not in (RedirectView, SearchView):
            yield SitemapEntry(page.address, page.last_change)
    if site.settings.pack and urls.OFFLINE not in site.hand_written:
        yield SitemapEntry(urls.OFFLINE, "")
    for address in site.hand_written:
        if address != urls.HOME:
            yield SitemapEntry(address, "")


def _analysis_keys(library: Library) -> list[str]:
    return [digest(["analysis", brief.digest]) for brief in library.briefs]


def _search(library: Library, settings: Settings, builder: Builder) -> Made:
    """Return the files of the search; of those that stand in the site already, the addresses."""
    cache = builder.cache
    months = [month_name(month, settings.months) for month in range(1, 13)]
    documents = search.documents_of(library, FORM_NAMES)
    index = search.index_of(documents, _analyses(library, cache), _known(cache) if cache else None)
    if cache:
        for name, part in index.memory.to_parts().items():
            cache.keep(_part_key(name), part)
    there = builder.files_of(_SEARCH)
    made, standing = [], []
    for address, make in search.planned_files(index, months):
        if address != search.INDEX_FILE and address in there:
            standing.append(address)
        else:
            made.append(Artifact(address, make()))
    return Made(tuple(made), up_to_date=tuple(standing))


def _part_key(name: str) -> str:
    return digest(["search", name])


def _known(cache: ReadingCache) -> WordTable | None:
    """Return what the index of the last build knew of its words."""
    parts = dict(zip(WordTable.PARTS, cache.recall([_part_key(name) for name in WordTable.PARTS]), strict=True))
    whole = {name: part for name, part in parts.items() if part is not None}
    return WordTable.from_parts(whole) if len(whole) == len(parts) else None


def _analyses(library: Library, cache: ReadingCache | None) -> list[Analysis]:
    """Return the words of each brief in the order of the search, from an earlier build where that knew them."""
    keys = _analysis_keys(library)
    kept: Iterable[bytes | None] = cache.recall(keys) if cache else repeat(None, len(keys))
    found = {}
    for brief, key, data in zip(library.briefs, keys, kept, strict=True):
        if data is not None:
            found[brief.slug] = pickle.loads(data)  # noqa: S301 -- the store is our own
            continue
        found[brief.slug] = search.analyse(brief, library.vocabulary)
        if cache:
            cache.keep(key, pickle.dumps(found[brief.slug], pickle.HIGHEST_PROTOCOL))
    return search.analyses_of(library, lambda brief: found[brief.slug])
