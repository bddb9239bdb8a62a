"""The API: static JSON for programs, with the JSON Schema of each sort of document, and a table for spreadsheets."""

import json
from collections.abc import Iterator, Mapping, Sequence
from hashlib import sha256
from typing import Any

from pydantic import BaseModel

from mujaz import urls
from mujaz.brief import Brief
from mujaz.config import SiteInfo
from mujaz.library import Library, public_sources
from mujaz.outputs.api_models import (
    DOCUMENTS,
    VERSION,
    ApiTerm,
    BriefDocument,
    IndexDocument,
    IndexItem,
    SeriesLink,
    SourceItem,
    TermLink,
    TermsDocument,
    json_schema_of,
)
from mujaz.outputs.artifact import Artifact
from mujaz.outputs.markdown import public_related
from mujaz.vocabulary import Kind, Term


def api_document(brief: Brief, library: Library, site: SiteInfo, text: str) -> tuple[Artifact, str]:
    """Return the file of a brief whose public text is at hand, and the hash of what it says."""
    document = brief_document(brief, library, site, text)
    return _artifact(urls.api_brief(brief.slug), document), document.hash


def api_index(library: Library, site: SiteInfo, hashes: Mapping[str, str]) -> Artifact:
    """Return the index; `hashes` has the hash of each brief by its slug."""
    items = [_index_item(brief, site, hashes[brief.slug]) for brief in library.briefs]
    return _artifact(urls.API_BRIEFS, index_document(items, site))


def api_terms(library: Library, site: SiteInfo) -> Artifact:
    """Return the file of all terms in use."""
    return _artifact(urls.API_TERMS, terms_document(library, site))


def api_schemas(site: SiteInfo) -> Iterator[Artifact]:
    """Yield the JSON Schema of each document."""
    for name in DOCUMENTS:
        text = json.dumps(json_schema_of(name, site.url), ensure_ascii=False, separators=(",", ":"))
        yield Artifact(urls.api_schema(VERSION, name), text.encode() + b"\n")


def brief_document(brief: Brief, library: Library, site: SiteInfo, text: str) -> BriefDocument:
    """Return the document of a brief.

    Its text is not in it: that is in the file beside the page once, and would be most of what the API weighs.
    """
    address = urls.brief(brief.path)
    sources = public_sources(brief, library, site.url)
    links = {kind: tuple(TermLink(id=term.id, label=term.label) for term in brief.terms[kind]) for kind in Kind}
    document = BriefDocument(
        schema_url=_schema_url("brief", urls.api_brief(brief.slug), site),
        version=VERSION,
        slug=brief.slug,
        url=_url(address, site),
        path=address,
        markdown=_url(urls.markdown(brief.path), site),
        text_hash=sha256(text.encode()).hexdigest(),
        title=brief.title,
        summary=brief.summary,
        date=brief.date,
        time=brief.time.strftime("%H:%M") if brief.time else None,
        moment=brief.moment,
        updated=brief.updated,
        kind=brief.kind,
        lang=brief.lang,
        words=brief.words,
        topics=links[Kind.TOPICS],
        tags=links[Kind.TAGS],
        countries=links[Kind.COUNTRIES],
        organizations=links[Kind.ORGANIZATIONS],
        people=links[Kind.PEOPLE],
        authors=links[Kind.AUTHORS],
        series=tuple(SeriesLink(id=part.series.id, label=part.series.label, part=part.part) for part in brief.parts),
        sources=tuple(SourceItem.model_validate(source.model_dump()) for source in sources),
        related=public_related(brief, library),
        hash="0" * 64,
    )
    return document.model_copy(update={"hash": content_hash(document.model_dump(mode="json", by_alias=True))})


def content_hash(document: dict[str, Any]) -> str:
    """Return the hash of a brief's document, a hash in it left out: SHA-256 of its canonical form (RFC 8785)."""
    content = {key: value for key, value in document.items() if key != "hash"}
    canonical = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return sha256(canonical.encode()).hexdigest()


def index_document(items: Sequence[IndexItem], site: SiteInfo) -> IndexDocument:
    """Return the index of the briefs in `items`, the newest first."""
    schema_url = _schema_url("index", urls.API_BRIEFS, site)
    return IndexDocument(schema_url=schema_url, version=VERSION, count=len(items), briefs=tuple(items))


def terms_document(library: Library, site: SiteInfo) -> TermsDocument:
    """Return the document of all terms that have briefs; what else is in the vocabulary is nobody's business yet."""
    items = {kind.value: tuple(_term_item(term, library, site) for term in library.terms(kind)) for kind in Kind}
    return TermsDocument(schema_url=_schema_url("terms", urls.API_TERMS, site), version=VERSION, **items)


def _artifact(address: str, document: BaseModel) -> Artifact:
    return Artifact(address, document.model_dump_json(by_alias=True).encode() + b"\n")


def _url(address: str, site: SiteInfo) -> str:
    return urls.absolute(address, site.url) or address


def _schema_url(name: str, start: str, site: SiteInfo) -> str:
    """Return the full URL of a schema, or else the way to it from the document at `start`: so programs resolve it."""
    address = urls.api_schema(VERSION, name)
    return urls.absolute(address, site.url) or urls.relative(address, start)


def _term_item(term: Term, library: Library, site: SiteInfo) -> ApiTerm:
    entry = library.vocabulary.entry(term)
    return ApiTerm(
        id=term.id,
        label=term.label,
        url=_url(urls.term(term), site),
        description=entry.description,
        role=entry.role,
        parent=entry.parent or None,
        synonyms=entry.synonyms,
        count=len(library.with_term(term)),
    )


def _index_item(brief: Brief, site: SiteInfo, hash_: str) -> IndexItem:
    return IndexItem(
        slug=brief.slug,
        url=_url(urls.brief(brief.path), site),
        title=brief.title,
        date=brief.date,
        updated=brief.updated,
        topics=tuple(topic.id for topic in brief.terms[Kind.TOPICS]),
        hash=hash_,
    )
