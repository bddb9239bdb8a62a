"""The file of an imported brief."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

import yaml

from mujaz.importers.fields import ImportedFields
from mujaz.importers.pictures import with_picture_names
from mujaz.importers.raw import RawBrief


@dataclass(frozen=True, slots=True)
class Decisions:
    """What the editor decides about a text, or leaves as it was found; '', None and () leave a gap.

    `tags` and `countries` stand instead of those that the text mentions. The pictures of a text are named after `slug`.
    """

    title: str
    date: dt.date | None
    topics: tuple[str, ...]
    authors: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    slug: str = ""


def to_markdown(raw: RawBrief, decided: Decisions, gaps: Mapping[str, str]) -> str:
    """Return the brief's file.

    The lines of date, time and authors stand, as they were written, in a comment beside their field; `gaps` has, by
    field, the comment that marks a required field as empty.
    """
    time = f'"{raw.time:%H:%M}"' if raw.time else ""
    lines = [
        _field("title", decided.title, gap=gaps["title"]),
        _field("date", decided.date, raw.date_lines, gap=gaps["date"]),
        f"time: {time}{_comment(raw.time_lines)}" if time else "",
        _field("topics", decided.topics, gap=gaps["topics"]),
        _field("tags", decided.tags or tuple(term.id for term in raw.tags)),
        _field("countries", decided.countries or tuple(term.id.upper() for term in raw.countries)),
        _field("authors", decided.authors, raw.author_lines),
        *_others(raw.fields),
    ]
    brief_file = "\n".join(line for line in lines if line)
    return f"---\n{brief_file}\n---\n\n{with_picture_names(raw.body, decided.slug)}".rstrip() + "\n"


def _others(fields: ImportedFields) -> Iterator[str]:
    """Yield the lines of the fields that only other systems have given."""
    yield _field("series", fields.series)
    yield _field("summary", fields.summary)
    yield _field("status", "draft" if fields.is_draft else "")
    yield _field("embargo", fields.embargo.isoformat(timespec="minutes") if fields.embargo else "")
    yield _field("updated", fields.updated)
    yield _field("aliases", fields.aliases)
    yield _field("kind", fields.kind)
    yield _field("lang", fields.lang)


def _field(name: str, value: str | dt.date | tuple[str, ...] | None, notes: Iterable[str] = (), gap: str = "") -> str:
    """Return the line of a field; '' for an empty one that is not required, that is, has no `gap`."""
    if value:
        return _yaml(name, value) + _comment(notes)
    empty = f"{name}: []" if isinstance(value, tuple) else f'{name}: ""' if value == "" else f"{name}:"
    return empty + _comment((*notes, gap)) if gap else ""


def _yaml(name: str, value: str | dt.date | tuple[str, ...]) -> str:
    data = {name: list(value) if isinstance(value, tuple) else value}
    style = None if isinstance(value, tuple) else False  # None: lists in brackets
    text: str = yaml.safe_dump(data, allow_unicode=True, default_flow_style=style, width=10**9)
    return text.strip()


def _comment(notes: Iterable[str]) -> str:
    text = " | ".join(notes)
    return f"  # {text}" if text else ""
