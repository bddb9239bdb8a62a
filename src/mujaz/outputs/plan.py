"""The files that are no pages, before they are made: which there are, and what makes them, as in `views.plan`."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from mujaz import urls
from mujaz.brief import Brief
from mujaz.config import Settings, SiteInfo
from mujaz.library import Library, addresses_in
from mujaz.outputs.api import api_document, api_index, api_schemas, api_terms
from mujaz.outputs.artifact import Artifact
from mujaz.outputs.citations import citations
from mujaz.outputs.csv_table import table
from mujaz.outputs.feeds import feed_forms, feed_terms, opml_artifact
from mujaz.outputs.markdown import markdown_artifact
from mujaz.outputs.public_text import ReadAgain, public_text
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
    """Files that are made together of a library, which `make` is given; it holds nothing of it itself.

    `other_inputs` is the digest of what they are made from beside it; `cached` are the keys under which parts are kept.
    """

    key: UnitKey
    make: Callable[[Library], Made]
    other_inputs: str = ""
    cached: Callable[[], Iterable[str]] = tuple


def brief_plans(library: Library, settings: Settings, site: SiteInfo, read: ReadAgain) -> Iterator[FilePlan]:
    """Yield the files of each brief, and each feed. The note of a brief's files is the hash of what it says.

    `read` reads Markdown, as that of the briefs was read.
    """
    for brief in library.briefs:
        yield FilePlan(_key_of(brief), partial(_of_brief, brief.slug, site, read))
    for term in feed_terms(library) if site.url else ():
        name = f"{term.kind.value}/{term.id}" if term else ""
        make = partial(_feed, (term.kind, term.id) if term else None, settings, site)
        yield FilePlan(UnitKey(UnitKind.FEED, name), make)


def collection_plan(
    settings: Settings, site: SiteInfo, kind_names: Mapping[Kind, str], note_of: Callable[[UnitKey], str]
) -> FilePlan:
    """Return the files about all briefs. They are made last: `note_of` gives the note of other files by their key."""

    def make(library: Library) -> Made:
        hashes = {brief.slug: note_of(_key_of(brief)) for brief in library.briefs}
        artifacts = (
            api_index(library, site, hashes),
            api_terms(library, site),
            Artifact(urls.API_TABLE, table(library, site)),
            *api_schemas(site),
        )
        return Made((*artifacts, opml_artifact(library, settings, site, kind_names)) if site.url else artifacts)

    return FilePlan(UnitKey(UnitKind.COLLECTION), make)


def _key_of(brief: Brief) -> UnitKey:
    return UnitKey(UnitKind.BRIEF, brief.slug)


def _of_brief(slug: str, site: SiteInfo, read: ReadAgain, library: Library) -> Made:
    brief = library.by_slug[slug]
    text = public_text(brief.document, urls.brief(brief.path), addresses_in(brief, library, site.url), read)
    document, hash_ = api_document(brief, library, site, text)
    return Made((document, markdown_artifact(brief, library, text, site.url), *citations(brief, site)), hash_)


def _feed(of: tuple[Kind, str] | None, settings: Settings, site: SiteInfo, library: Library) -> Made:
    term = library.term(*of) if of else None
    return Made(tuple(feed_forms(term, library, settings, site)))
