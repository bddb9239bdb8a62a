"""From a brief's two parts to a `Brief`."""

import datetime as dt
import posixpath
from collections.abc import Container, Iterator

from pydantic import ValidationError

from mujaz import urls
from mujaz.arabic import count_words, parse_date, parse_hijri, shorten
from mujaz.brief.brief import Brief, SeriesPart
from mujaz.brief.facts import Document
from mujaz.brief.fields import FIELD_EXAMPLES, BriefKind, Fields
from mujaz.brief.links import LinkKind, below_briefs, linked_brief
from mujaz.config import Settings
from mujaz.digest import digest
from mujaz.problems import Problem, advice, problem
from mujaz.source.front_matter import BriefFile
from mujaz.source.yaml_with_lines import as_yaml
from mujaz.vocabulary import Kind, Term, Vocabulary, free_term

# ---- the front matter ---------------------------------------------------------------------------------


def read_fields(brief_file: BriefFile) -> tuple[Fields | None, tuple[Problem, ...]]:
    """Return the checked fields, and every fault in them; None where one is missing or cannot be read."""
    try:
        return Fields.model_validate(brief_file.fields), ()
    except ValidationError as error:
        problems = [_field_problem(brief_file, fault["loc"], fault["type"], fault["input"]) for fault in error.errors()]
        return None, tuple(dict.fromkeys(problems))


_CHOICES = {"status": ("published", "draft"), "kind": tuple(kind.value for kind in BriefKind)}
_CODES = {"mujaz_date": "bad-date", "mujaz_time": "bad-time", "mujaz_moment": "bad-moment", "mujaz_zone": "bad-zone"}


def _field_problem(brief_file: BriefFile, place: tuple[int | str, ...], type_: str, value: object) -> Problem:
    field = str(place[0])
    line = brief_file.line(*place)
    name = ".".join(str(part + 1) if isinstance(part, int) else part for part in place)
    example = FIELD_EXAMPLES.get(field, field)
    blank = value == [] or (isinstance(value, str) and not value.strip())
    if type_ == "missing" or (len(place) == 1 and blank):
        return problem("missing-field", brief_file.path, line, field=name, example=example)
    if field in _CHOICES:
        return problem(
            "bad-choice", brief_file.path, line, field=field, value=_short(value), choices=" | ".join(_CHOICES[field])
        )
    if type_ == "mujaz_early":
        day = parse_hijri(str(value))
        suggestion = advice("hijri-day", day=day) if day else advice("no-hijri-day")
        return problem("early-date", brief_file.path, line, field=name, value=value, suggestion=suggestion)
    if type_ in _CODES:
        day = parse_date(str(value)) or dt.date(2024, 4, 30)
        return problem(_CODES[type_], brief_file.path, line, field=name, value=_short(value), example=day.isoformat())
    return problem("bad-value", brief_file.path, line, field=name, value=_short(value), example=example)


def _short(value: object, limit: int = 60) -> str:
    text = "null" if value is None else as_yaml(value)
    return text if len(text) <= limit else text[: limit - 1] + "…"


# ---- the brief ----------------------------------------------------------------------------------------


def terms(kind: Kind, names: tuple[str, ...], vocabulary: Vocabulary) -> tuple[Term, ...]:
    """Return the terms that an author's names mean, each once; an unknown one becomes a term of its own."""
    return tuple(dict.fromkeys(vocabulary.find(kind, name) or free_term(kind, name) for name in names))


def make_brief(  # noqa: PLR0913 -- all that a brief is made of
    brief_file: BriefFile,
    front: Fields,
    document: Document,
    *,
    vocabulary: Vocabulary,
    settings: Settings,
    files: Container[str],
) -> Brief:
    """Return the brief; `files` lie beside the briefs. The rules have been asked before: nothing here finds fault."""
    path = brief_file.path.split("/", 1)[1]
    named: dict[Kind, tuple[Term, ...]] = {
        kind: terms(kind, getattr(front, kind.value), vocabulary) for kind in Kind if kind is not Kind.SERIES
    }
    memberships = tuple(
        SeriesPart(vocabulary.find(Kind.SERIES, m.id) or free_term(Kind.SERIES, m.id), m.part) for m in front.series
    )
    named[Kind.SERIES] = terms(Kind.SERIES, tuple(m.id for m in front.series), vocabulary)
    embargo = front.embargo
    if embargo is not None and embargo.tzinfo is None:
        embargo = embargo.replace(tzinfo=settings.zone)
    there = tuple(dict.fromkeys(file for file in named_files(document, urls.brief(path)) if file in files))
    opening = shorten(document.opening)
    summary = " ".join(front.summary.split()) or opening
    return Brief(
        path=path,
        slug=posixpath.basename(path).removesuffix(".md"),
        title=" ".join(front.title.split()),
        summary=summary,
        own_summary=summary if summary != opening else "",
        date=front.date,
        time=front.time,
        zone=settings.zone,
        updated=front.updated,
        kind=front.kind,
        lang=front.lang,
        terms=named,
        parts=memberships,
        sources=front.sources,
        related=tuple(name.removesuffix(".md") for name in front.related),
        aliases=tuple(a for a in (urls.alias(text, path) for text in front.aliases) if a),
        status=front.status,
        embargo=embargo,
        sections=tuple(section.id for section in document.sections if section.id),
        words=sum(map(count_words, document.paragraphs())),
        digest=digest([brief_file.path, brief_file.text, vocabulary.digest, settings.time_zone, *there]),
        files=there,
        links=_named_briefs(document, urls.brief(path)),
        packed=document.packed(),
    )


def named_files(document: Document, page: str) -> Iterator[str]:
    """Yield what the text in a page may refer to beside the briefs, relative to the folder of briefs."""
    for link in document.links:
        if link.kind in (LinkKind.FILE, LinkKind.BRIEF) and (found := below_briefs(link.target, page)):
            yield found


def _named_briefs(document: Document, page: str) -> tuple[str, ...]:
    links = (link for link in document.links if link.kind is not LinkKind.ELSEWHERE)
    return tuple(dict.fromkeys(name for link in links if (name := linked_brief(link.target, page))))
