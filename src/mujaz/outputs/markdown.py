"""The Markdown of each brief for readers, as its author would write it: the fields that readers see, and the text."""

import datetime as dt
from typing import Any
from urllib.parse import quote

from mujaz import urls
from mujaz.brief import Brief, SeriesPart
from mujaz.brief.fields import Fields, Reference
from mujaz.library import Library, public_sources
from mujaz.outputs.artifact import Artifact
from mujaz.source.front_matter import join
from mujaz.vocabulary import Kind, Term, Vocabulary


def markdown_artifact(brief: Brief, library: Library, text: str, site_url: str) -> Artifact:
    """Return the Markdown of a brief, at an address beside its page, with its public text."""
    return Artifact(urls.markdown(brief.path), join(public_fields(brief, library, site_url), text).encode())


# ---- the fields -----------------------------------------------------------------------------------------


def public_fields(brief: Brief, library: Library, site_url: str) -> dict[str, Any]:
    """Return the front matter without what is empty or not public, in the order of `FrontMatter`.

    A summary that the text begins with is not the author's, and comes of itself to who reads the file as we do.
    Terms go by their labels, which say something where the vocabulary is not at hand, and countries by their codes.
    """
    vocabulary = library.vocabulary
    values: dict[str, Any] = {
        **{kind.value: [_name(term, vocabulary) for term in brief.terms[kind]] for kind in Kind},
        "series": [_membership(part, vocabulary) for part in brief.parts],
        "title": brief.title,
        "date": brief.date,
        "time": brief.time.strftime("%H:%M") if brief.time else None,
        "summary": brief.own_summary,
        "updated": brief.updated,
        "aliases": ["/" + quote(alias) for alias in brief.aliases],
        "related": list(public_related(brief, library)),
        "sources": [_source(source) for source in public_sources(brief, library, site_url)],
        "kind": brief.kind.value,
        "lang": brief.lang,
    }
    return {key: values[key] for key in Fields.model_fields if values.get(key)}


def public_related(brief: Brief, library: Library) -> tuple[str, ...]:
    """Return the slugs that the author names as related, without those that are not published."""
    return tuple(slug for slug in dict.fromkeys(brief.related) if slug in library.by_slug and slug != brief.slug)


def _name(term: Term, vocabulary: Vocabulary) -> str:
    """Return the label of a term, or its id where the label means another one."""
    if term.kind is Kind.COUNTRIES:
        return term.id.upper()
    return term.label if vocabulary.find(term.kind, term.label) in (term, None) else term.id


def _membership(part: SeriesPart, vocabulary: Vocabulary) -> str | dict[str, Any]:
    name = _name(part.series, vocabulary)
    return {"id": name, "part": part.part} if part.part else name


def _source(source: Reference) -> dict[str, Any]:
    return {key: _written_date(value) if key == "date" else value for key, value in source if value}


def _written_date(iso: str) -> object:
    """Return a day, a month or a year as what YAML writes without quotation marks."""
    return int(iso) if iso.isdigit() else dt.date.fromisoformat(iso) if len(iso) == len("2024-04-30") else iso
