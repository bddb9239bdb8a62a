"""What is written after the pages: the files of the site that are no pages."""

import pickle
from collections.abc import Callable, Iterable, Iterator
from itertools import repeat
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from mujaz import offline, outputs, search, urls
from mujaz.arabic import month_name
from mujaz.build.job import Job, job_of
from mujaz.build.stage import files_below
from mujaz.digest import digest
from mujaz.library import Library
from mujaz.outputs import Artifact, FilePlan, Made, SitemapEntry
from mujaz.publish.site import Site, site_of
from mujaz.search import Analysis, WordTable
from mujaz.views import FORM_NAMES, KIND_NAMES, RedirectView, SearchView


def finish(config: MkDocsConfig) -> None:
    """Write the files into the site's folder, one by one as they are made; an incremental build those that changed."""
    site, folder, job = site_of(config), Path(config.site_dir), job_of(config)
    if job:
        _finish_job(site, folder, job)
        return
    notes = {}
    for plan in site.files:
        made = plan.make()
        notes[plan.name] = made.note
        outputs.write_artifact(made.artifacts, folder)
    for plan in (*_alone(site, None), _collection(site, notes.__getitem__)):
        outputs.write_artifact(plan.make().artifacts, folder)
    if site.settings.pack:
        files = {address: folder / address for address in files_below(folder)}
        offline.add_offline_zip(offline.Contents(site.about, files, files), folder, folder / urls.OFFLINE_ZIP)


def _finish_job(site: Site, folder: Path, job: Job) -> None:
    """The search comes first, since the workers are at the pages meanwhile; what needs their notes comes last."""
    try:
        job.make_files(folder)
    except Exception as error:
        job.fail(error)
        raise
    job.progress.begin("search")
    for plan in _alone(site, job):
        if job.is_to_make(plan):
            job.write(plan, plan.make(), folder)
        elif plan.name == "search":
            job.store.spare([*_analysis_keys(site.collection.library), *map(_part_key, WordTable.PARTS)])
    job.progress.resume()
    job.join()
    plan = _collection(site, job.note_of)
    if job.is_to_make(plan):
        job.write(plan, plan.make(), folder)


def _collection(site: Site, note_of: Callable[[str], str]) -> FilePlan:
    return outputs.collection_plan(site.collection.library, site.settings, site.info, KIND_NAMES, note_of)


def _alone(site: Site, job: Job | None) -> Iterator[FilePlan]:
    """Yield the plans of the files that are about all briefs and need no other files."""
    entries = tuple(_sitemap_entries(site))
    yield FilePlan(
        "sitemap",
        digest(f"{entry.address} {entry.last_change}" for entry in entries),
        lambda: _for_crawlers(site, entries),
    )
    yield FilePlan(
        "search",
        digest(brief.digest for brief in site.collection.library.briefs),
        lambda: _search(site, job),
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


def _search(site: Site, job: Job | None) -> Made:
    """Return the files of the search; of those that stand in the site already, the addresses."""
    library = site.collection.library
    months = [month_name(month, site.settings.months) for month in range(1, 13)]
    documents = search.documents_of(library, FORM_NAMES)
    index = search.index_of(documents, _analyses(library, job), _known(job) if job else None)
    if job:
        for name, part in index.memory.to_parts().items():
            job.store.keep(_part_key(name), part)
    made, standing = [], []
    for address, make in search.planned_files(index, months):
        if job and address != search.INDEX_FILE and job.stands("search", address):
            standing.append(address)
        else:
            made.append(Artifact(address, make()))
    return Made(tuple(made), up_to_date=tuple(standing))


def _part_key(name: str) -> str:
    return digest(["search", name])


def _known(job: Job) -> WordTable | None:
    """Return what the index of the last build knew of its words."""
    parts = dict(zip(WordTable.PARTS, job.store.recall([_part_key(name) for name in WordTable.PARTS]), strict=True))
    whole = {name: part for name, part in parts.items() if part is not None}
    return WordTable.from_parts(whole) if len(whole) == len(parts) else None


def _analyses(library: Library, job: Job | None) -> list[Analysis]:
    """Return the words of each brief in the order of the search, from an earlier build where that knew them."""
    keys = _analysis_keys(library)
    kept: Iterable[bytes | None] = job.store.recall(keys) if job else repeat(None, len(keys))
    found = {}
    for brief, key, data in zip(library.briefs, keys, kept, strict=True):
        if data is not None:
            found[brief.slug] = pickle.loads(data)  # noqa: S301 -- the store is our own
            continue
        found[brief.slug] = search.analyse(brief, library.vocabulary)
        if job:
            job.store.keep(key, pickle.dumps(found[brief.slug], pickle.HIGHEST_PROTOCOL))
    return search.analyses_of(library, lambda brief: found[brief.slug])
