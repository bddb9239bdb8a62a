"""The documents of the API as types. What is published is dumped from them, and so is the JSON Schema beside it."""

import datetime as dt
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from mujaz import urls
from mujaz.brief.fields import BriefKind

VERSION: Literal["v1"] = "v1"
"""The version of the documents. A new field does not change it; a field that goes, or changes its sense, does."""

Url = Annotated[str, Field(description="A full URL; where the site has no address, a path from the site's root.")]
ApiClock = Annotated[str, StringConstraints(pattern=r"^\d{2}:\d{2}$")]
Hash = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]


class _Model(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True)


class _Document(_Model):
    schema_url: str = Field(serialization_alias="$schema")
    """The JSON Schema of this document."""
    version: Literal["v1"]
    """The version of the API."""


class TermLink(_Model):
    """A term that a brief is filed under; the document of terms says the rest of it."""

    id: str
    """Unique in its kind and never changed; a country's is its ISO 3166 code in small letters."""
    label: str


class SeriesLink(TermLink):
    """A series that a brief belongs to."""

    part: int | None
    """Which part of the series the brief is."""


class SourceItem(_Model):
    """A source that a brief rests on; a text that is not known is empty."""

    title: str
    author: str
    publisher: str
    date: Annotated[str, StringConstraints(pattern=r"^\d{4}(-\d\d(-\d\d)?)?$")] | None
    """A day, a month (`2024-04`) or a year (`2024`)."""
    url: str | None


class BriefDocument(_Document):
    """All that is known of a brief but its text, which `markdown` has."""

    slug: str
    """Unique in the site and never changed."""
    url: Url
    path: str
    """The page's path from the site's root."""
    markdown: Url
    """The Markdown of the brief with its front matter. Links in it that are relative count from this address."""
    text_hash: Hash
    """SHA-256 of the text there, in UTF-8: what follows the end of the front matter and the blank line below it."""
    title: str
    summary: str
    date: dt.date
    time: ApiClock | None
    """The time of publication, in the zone of `moment`."""
    moment: dt.datetime
    """Date and time with their offset from UTC; the day's beginning where the time is not known."""
    updated: dt.date | None
    kind: BriefKind
    lang: str
    """A language tag (BCP 47)."""
    words: int
    topics: tuple[TermLink, ...]
    tags: tuple[TermLink, ...]
    countries: tuple[TermLink, ...]
    organizations: tuple[TermLink, ...]
    people: tuple[TermLink, ...]
    authors: tuple[TermLink, ...]
    series: tuple[SeriesLink, ...]
    sources: tuple[SourceItem, ...]
    related: tuple[str, ...]
    """The slugs of the briefs that the author points to."""
    hash: Hash
    """SHA-256 of this document without `hash`, in the canonical form of RFC 8785 (sorted keys, no blanks, UTF-8)."""


class IndexItem(_Model):
    """A brief in the index: enough to show it in a list and to see whether a copy of it is still the newest."""

    slug: str
    url: Url
    title: str
    date: dt.date
    updated: dt.date | None
    topics: tuple[str, ...]
    """Ids of topics."""
    hash: Hash
    """The `hash` of the brief's document."""


class IndexDocument(_Document):
    """Every brief, the newest first. The document of each is `briefs/<slug>.json` beside this one.

    Summaries are left out: they would double a file that a client which keeps a copy in step asks for every time.
    """

    count: int
    briefs: tuple[IndexItem, ...]


class ApiTerm(TermLink):
    """A term with briefs, and what the vocabulary says of it; a text that is not known is empty."""

    url: Url
    description: str
    role: str
    parent: str | None
    """The id of the topic above a topic."""
    synonyms: tuple[str, ...]
    count: int
    """The briefs that are filed under it; under a topic, those of the topics below it too."""


class TermsDocument(_Document):
    """Every term that has briefs, by kind, in Arabic order."""

    topics: tuple[ApiTerm, ...]
    tags: tuple[ApiTerm, ...]
    countries: tuple[ApiTerm, ...]
    organizations: tuple[ApiTerm, ...]
    people: tuple[ApiTerm, ...]
    authors: tuple[ApiTerm, ...]
    series: tuple[ApiTerm, ...]


DOCUMENTS: dict[str, type[_Document]] = {"index": IndexDocument, "brief": BriefDocument, "terms": TermsDocument}
"""The sorts of documents, by the names of their schemas."""


def json_schema_of(name: str, site_url: str) -> dict[str, Any]:
    """Return the JSON Schema of one sort of document."""
    about = {"$schema": "https://json-schema.org/draft/2020-12/schema"}
    if own := urls.absolute(urls.api_schema(VERSION, name), site_url):
        about["$id"] = own
    return {**about, **DOCUMENTS[name].model_json_schema(mode="serialization")}
