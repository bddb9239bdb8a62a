"""The files that are no pages, before they are made: which there are, and what each rests on, as in `views.plan`."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from mujaz import urls
from mujaz.brief import Brief
from mujaz.config import Settings, SiteInfo
from mujaz.digest import digest
from mujaz.library import Library
from mujaz.outputs.api import api_document, api_index, api_schemas, api_terms
from mujaz.outputs.artifact import Artifact
from mujaz.outputs.citations import citations
from mujaz.outputs.csv_table import table
from mujaz.outputs.feeds import Html, feed_forms, feed_terms, opml_artifact, selection
from mujaz.outputs.markdown import markdown_artifact, public_related
from mujaz.unit_key import UnitKey, UnitKind
from mujaz.vocabulary import Kind


@dataclass(frozen=True, slots=True)
class Made:
    """Files that were made together, and what is to be known of them when they are not made again.

    `up_to_date` are the addresses of others that belong to them and are in the site already.
    """

    artifacts: tuple[Artifact, ...]
    note: str = ""
    up_to_date: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FilePlan:
    """Files that are made together, and what they rest on; `cached` are the keys under which parts of them are kept."""

    key: UnitKey
    inputs_digest: str
    make: Callable[[], Made]
    cached: Callable[[], Iterable[str]] = tuple


def brief_plans(library: Library, settings: Settings, site: SiteInfo, html_of: Html) -> Iterator[FilePlan]:
    """Yield the files of each brief, and each feed. The note of a brief's files is the hash of what it says."""
    for brief in library.briefs:
        yield FilePlan(
            _key_of(brief),
            digest([brief.digest, *public_links(brief, library), "", *public_related(brief, library)]),
            lambda brief=brief: _of_brief(brief, library, site),  # type: ignore[misc]
        )
    for term in feed_terms(library) if site.url else ():
        shown = selection(term, library, settings)
        yield FilePlan(
            UnitKey(UnitKind.FEED, f"{term.kind.value}/{term.id}" if term else ""),
            digest([*(brief.digest for brief in shown), *(link for b in shown for link in public_links(b, library))]),
            lambda term=term: Made(tuple(feed_forms(term, library, settings, site, html_of))),  # type: ignore[misc]
        )


def collection_plan(
    library: Library,
    settings: Settings,
    site: SiteInfo,
    kind_names: Mapping[Kind, str],
    note_of: Callable[[UnitKey], str],
) -> FilePlan:
    """Return the files about all briefs. They are made last: `note_of` gives the note of other files by their key."""

    def make() -> Made:
        hashes = {brief.slug: note_of(_key_of(brief)) for brief in library.briefs}
        artifacts = (
            api_index(library, site, hashes),
            api_terms(library, site),
            Artifact(urls.API_TABLE, table(library, site)),
            *api_schemas(site),
        )
        return Made((*artifacts, opml_artifact(library, settings, site, kind_names)) if site.url else artifacts)

    return FilePlan(UnitKey(UnitKind.COLLECTION), digest(brief.digest for brief in library.briefs), make)


def public_links(brief: Brief, library: Library) -> Iterator[str]:
    """Yield the briefs that the text links to and that are published: others it does not lead to."""
    return (path for path in brief.links if path in library.by_path)


def _key_of(brief: Brief) -> UnitKey:
    return UnitKey(UnitKind.BRIEF, brief.slug)


def _of_brief(brief: Brief, library: Library, site: SiteInfo) -> Made:
    document, hash_ = api_document(brief, library, site)
    return Made((document, markdown_artifact(brief, library), *citations(brief, site)), hash_)
