"""The Markdown of each brief for readers: what its page shows, and nothing else of what the author's file holds."""

import datetime as dt
import posixpath
import re
from collections.abc import Callable
from typing import Any
from urllib.parse import quote

from mujaz import urls
from mujaz.brief import Brief, SeriesPart
from mujaz.brief.fields import Fields, Reference
from mujaz.brief.parse import resolve
from mujaz.brief.plain import outside_fences
from mujaz.library import Library
from mujaz.outputs.artifact import Artifact
from mujaz.source.front_matter import join
from mujaz.vocabulary import Kind, Term, Vocabulary


def markdown_artifact(brief: Brief, library: Library) -> Artifact:
    """Return the Markdown of a brief."""
    return Artifact(urls.markdown(brief.path), public_markdown(brief, library).encode())


def public_markdown(brief: Brief, library: Library) -> str:
    """Return a brief as its author would write it, made anew: the fields that readers see, and the public text."""
    return join(public_fields(brief, library), public_text(brief, library))


# ---- the fields -----------------------------------------------------------------------------------------


def public_fields(brief: Brief, library: Library) -> dict[str, Any]:
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
        "sources": [_source(source) for source in brief.sources],
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


# ---- the text -------------------------------------------------------------------------------------------

_DEFINITION = re.compile(
    r"^[ \t>]*(?:(?:[-*+]|\d+\.)[ \t]+)*\[(?P<id>(?!\^)[^\[\]]*)\]:[ \t]*\n?[ \t]*(?P<target>\S+)[ \t]*"
    r"""(?:\n?[ \t]*(?:"[^\n]*"|'[^\n]*'|\([^\n]*\))[ \t]*)?$\n?""",
    re.MULTILINE,
)
_REFERENCE = re.compile(r"\[(?P<text>[^\[\]]*)\](?:[ ]?\[(?P<id>[^\[\]]*)\])?(?![(:])")
_LINK = re.compile(r"(?:\[(?P<text>[^\[\]]*))?\]\(\s*<?(?P<target>[^)\s>]+)[^)]*\)")


def public_text(brief: Brief, library: Library) -> str:
    """Return the text without what its page does not show either: link definitions that no link uses.

    A brief that is not published keeps its address to itself: of a link to it the words stay.
    """
    folder = posixpath.dirname(brief.path)

    def is_hidden(target: str) -> bool:
        file = target.strip("<>").partition("#")[0]
        return file.endswith(".md") and "://" not in file and resolve(file, folder) not in library.by_path

    def without_links(text: str) -> str:
        text = _without_hidden_links(text, is_hidden) if "]" in text else text
        return re.sub(r"\n{3,}", "\n\n", text)

    return outside_fences(brief.body, without_links).strip("\n") + "\n"


def _without_hidden_links(text: str, is_hidden: Callable[[str], bool]) -> str:
    used = [_key(match) for match in _REFERENCE.finditer(text)]
    hidden = [_key(match) for match in _DEFINITION.finditer(text) if is_hidden(match["target"])]
    text = _DEFINITION.sub(lambda m: m[0] if _key(m) in used and _key(m) not in hidden else "", text)
    text = _REFERENCE.sub(lambda m: m["text"] if _key(m) in hidden else m[0], text)
    return _LINK.sub(lambda m: m[0] if not is_hidden(m["target"]) else "]" if m["text"] is None else m["text"], text)


def _key(match: re.Match[str]) -> str:
    """Return the name by which a link finds its definition; where it has none, its text is the name."""
    groups = match.groupdict()
    return " ".join((groups.get("id") or groups.get("text") or "").lower().split())
