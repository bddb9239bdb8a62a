"""From a brief's two parts to a `Brief`."""

import datetime as dt
import posixpath
import re
from collections.abc import Iterator
from dataclasses import replace
from urllib.parse import unquote

from pydantic import ValidationError

from mujaz import urls
from mujaz.arabic import count_words, parse_date, parse_hijri, shorten
from mujaz.brief import Brief, Section, SeriesPart, section_id
from mujaz.brief.fields import FIELD_EXAMPLES, BriefKind, Fields
from mujaz.brief.plain import first_paragraphs, plain_text, visible
from mujaz.config import Settings
from mujaz.digest import digest
from mujaz.problems import Problem, advice, problem
from mujaz.source.front_matter import BriefFile
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
            "bad-choice", brief_file.path, line, field=field, value=value, choices=" | ".join(_CHOICES[field])
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
    text = "null" if value is None else str(value)
    return text if len(text) <= limit else text[: limit - 1] + "…"


# ---- the text -----------------------------------------------------------------------------------------

_HEADING = re.compile(r"^##[ \t]+(.+?)[ \t]*#*[ \t]*$")
_ATTRIBUTES = re.compile(r"\s*(?<!\\)\{[:#.][^}]*\}\s*$")
_FENCE = re.compile(r"^\s{0,3}(`{3,}(?=[^`]*$)|~{3,})")
_CODE_SPAN = re.compile(r"(`+)(?!`).*?(?<!`)\1(?!`)")


def without_code(line: str) -> str:
    """Return a line of prose without its `spans of code`."""
    return _CODE_SPAN.sub("", line)


def blanked(line: str) -> str:
    """Return a line of prose with blanks for its spans of code: what is left stands where it stood."""
    return _CODE_SPAN.sub(lambda match: " " * len(match[0]), line)


def prose_lines(body: str) -> Iterator[tuple[int, str, bool]]:
    """Yield (offset from the body's first line, line, whether it is code) of each line."""
    fence = ""
    for offset, line in enumerate(body.split("\n")):
        match = _FENCE.match(line)
        is_code = bool(fence) or bool(match)
        if match and not fence:
            fence = match[1]
        elif match and line.strip().startswith(fence) and not line.strip().strip(fence[0]):
            fence = ""
        yield offset, line, is_code


def sections(brief_file: BriefFile) -> tuple[Section, ...]:
    """Cut the body at its `##` headings; code blocks are left whole."""
    found: list[Section] = []
    heading, start, lines = "", brief_file.first_line, list[str]()

    def close() -> None:
        text = "\n".join(lines).strip("\n")
        if heading or text.strip():
            found.append(Section(section_id(heading) if heading else None, heading, start, text))

    for offset, line, is_code in prose_lines(brief_file.body):
        match = None if is_code else _HEADING.match(line)
        if match:
            close()
            heading, start, lines = _ATTRIBUTES.sub("", match[1]).rstrip(" :："), brief_file.first_line + offset, []
        else:
            lines.append(line)
    close()
    return tuple(found)


_TARGET = re.compile(r"!?\[[^\]]*\]\(\s*<?([^)\s>]+)>?[^)]*\)|^ {0,3}\[(?!\^)[^\]]+\]:[ \t]+<?([^\s>]+)")
"""The target of a link or picture, in its place or in a definition."""
_ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:|//", re.IGNORECASE)


def leads_elsewhere(target: str) -> bool:
    """Return whether a link leads to another site: it names a scheme or a host."""
    return bool(_ELSEWHERE.match(target))


def _targets(brief_file: BriefFile) -> Iterator[tuple[int, str]]:
    """Yield (line, target as written) of each link that does not lead to another site."""
    if "](" not in brief_file.body and "]:" not in brief_file.body:
        return
    for offset, line, is_code in prose_lines(brief_file.body):
        for match in () if is_code or "]" not in line else _TARGET.finditer(without_code(line)):
            target = match[1] or match[2]
            if not leads_elsewhere(target):
                yield brief_file.first_line + offset, target


def link_targets(brief_file: BriefFile) -> Iterator[tuple[int, str, str]]:
    """Yield (line, target as written, path relative to the folder of briefs) of each link to a file of the project.

    The path is '' where the target leads out of the folder.
    """
    folder = posixpath.dirname(brief_file.path.split("/", 1)[1])
    for line, target in _targets(brief_file):
        if not target.startswith("#"):
            yield line, target, resolve(target, folder)


def anchor_targets(brief_file: BriefFile) -> Iterator[tuple[int, str, str, str]]:
    """Yield (line, target as written, path as in `link_targets`, id) of each link to a place in a brief's page."""
    own = brief_file.path.split("/", 1)[1]
    for line, target in _targets(brief_file):
        file, _, anchor = target.partition("#")
        if anchor and (not file or file.endswith(".md")):
            yield line, target, resolve(file, posixpath.dirname(own)) if file else own, unquote(anchor)


def resolve(target: str, folder: str) -> str:
    """Return the path of a link in a brief of `folder`, relative to the folder of briefs; '' if it leads outside."""
    path = unquote(target.split("#", maxsplit=1)[0].split("?", maxsplit=1)[0])
    joined = posixpath.normpath(posixpath.join(folder, path)) if not path.startswith("/") else ".."
    return "" if joined.startswith("..") else joined


# ---- the brief ----------------------------------------------------------------------------------------


def terms(kind: Kind, names: tuple[str, ...], vocabulary: Vocabulary) -> tuple[Term, ...]:
    """Return the terms that an author's names mean, each once; an unknown one becomes a term of its own."""
    return tuple(dict.fromkeys(vocabulary.find(kind, name) or free_term(kind, name) for name in names))


def make_brief(brief_file: BriefFile, front: Fields, vocabulary: Vocabulary, settings: Settings) -> Brief:
    """Return the brief. The rules have been asked before: nothing here finds fault."""
    path = brief_file.path.split("/", 1)[1]
    brief_file = replace(brief_file, body=visible(brief_file.body))
    parts = sections(brief_file)
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
    body = brief_file.body.strip("\n") + "\n"
    targets = tuple(dict.fromkeys(target for _, _, target in link_targets(brief_file) if target))
    opening = first_sentences(parts)
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
        sections=tuple(section.id for section in parts if section.id),
        body=body,
        words=count_words(plain_text(body)),
        digest=digest([brief_file.path, brief_file.text, vocabulary.digest, settings.time_zone]),
        files=tuple(target for target in targets if not target.endswith(".md")),
        links=tuple(target for target in targets if target.endswith(".md")),
    )


def first_sentences(parts: tuple[Section, ...]) -> str:
    """Return the summary of a brief whose author has written none: how its text begins."""
    texts = (first_paragraphs(section.text) for section in parts)
    return shorten(next((text.split("\n\n")[0] for text in texts if text), ""))
