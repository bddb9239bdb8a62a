"""A move worked out whole: every text that it changes, before anything is written."""

import datetime as dt
import posixpath
from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any
from zoneinfo import ZoneInfo

from mujaz import urls
from mujaz.brief.parse import read_fields
from mujaz.brief.withholding import withholding
from mujaz.rename.front import Front
from mujaz.rename.links import led, led_links
from mujaz.source import Folder, Source
from mujaz.source.front_matter import BriefFile, split_brief


@dataclass(frozen=True, slots=True)
class Move:
    """The file of a brief and where it goes, both relative to the folder of briefs."""

    old: str
    new: str

    @property
    def changes_slug(self) -> bool:
        """Whether the brief has another name then."""
        return self.old_slug != self.new_slug

    @property
    def old_slug(self) -> str:
        """The name by which `related` knows it."""
        return posixpath.basename(self.old).removesuffix(".md")

    @property
    def new_slug(self) -> str:
        """The name by which `related` is to know it."""
        return posixpath.basename(self.new).removesuffix(".md")


@dataclass(frozen=True, slots=True)
class Renamed:
    """What a move makes: the moved brief's text, and those texts of `briefs` and `pages` of docs/ that change.

    `links` counts the links and names that are led elsewhere, `alias` is the old address where it is kept, else ''.
    """

    text: str
    briefs: Mapping[str, str]
    pages: Mapping[str, str]
    links: int
    alias: str


class Unclear(Exception):  # noqa: N818 -- it is no error of the program
    """A front matter, in the file that is named, whose form cannot be changed in one place only."""


def moved(move: Move, folder: Folder, pages: Mapping[str, Source], *, keeps_address: bool) -> Renamed:
    """Return what a move makes of the briefs and of `pages`, by their path in docs/. Raises Unclear."""
    text, links = _itself(move, split_brief(folder.briefs[move.old])[0])
    front, alias = _aliases(
        move, split_brief(Source(folder.briefs[move.old].path, text))[0], keeps_address=keeps_address
    )
    briefs: dict[str, str] = {}
    for path, source in folder.briefs.items():
        if path != move.old:
            briefs[path], number = _other(move, path, split_brief(source)[0])
            links += number
    texts: dict[str, str] = {}
    for path, source in pages.items():
        way = partial(led, page=path, page_after=path, paths=_paths(move, "briefs/"))
        texts[path], number = led_links(source.text, way)
        links += number
    return Renamed(
        text=front,
        briefs={path: new for path, new in briefs.items() if new != folder.briefs[path].text},
        pages={path: new for path, new in texts.items() if new != pages[path].text},
        links=links,
        alias=alias,
    )


def is_held_back(source: Source, zone: ZoneInfo, now: dt.datetime) -> bool:
    """Return whether a brief is a draft, withheld or under embargo, so that no reader knows its address."""
    brief_file = split_brief(source)[0]
    front, _ = read_fields(brief_file)
    if any(withholding(brief_file.fields, now.astimezone(zone).date())):
        return True
    if front is None:
        return False
    embargo = front.embargo.replace(tzinfo=front.embargo.tzinfo or zone) if front.embargo else None
    return front.status == "draft" or (embargo is not None and embargo > now)


def _paths(move: Move, folder: str = "") -> dict[str, str]:
    """Return which paths change: those of the file and of its page."""
    old, new = folder + move.old, folder + move.new
    return {old: new, old.removesuffix(".md") + ".html": new.removesuffix(".md") + ".html"}


def _itself(move: Move, brief_file: BriefFile) -> tuple[str, int]:
    way = partial(led, page=move.old, page_after=move.new, paths=_paths(move))
    text, related = _related(move, brief_file)
    body, links = led_links(brief_file.body, way)
    return text + body, related + links


def _other(move: Move, path: str, brief_file: BriefFile) -> tuple[str, int]:
    text, related = _related(move, brief_file)
    body, links = led_links(brief_file.body, partial(led, page=path, page_after=path, paths=_paths(move)))
    return text + body, related + links


def _related(move: Move, brief_file: BriefFile) -> tuple[str, int]:
    """Return what stands before the text of a brief, with the brief's new name in `related`, and how often."""
    head = brief_file.text[: len(brief_file.text) - len(brief_file.body)]
    names = [str(name) for name in _listed(brief_file.fields.get("related"))]
    places = [n for n, name in enumerate(names) if name.removesuffix(".md") == move.old_slug]
    if not places or not move.changes_slug:
        return head, 0
    if not brief_file.is_as_written:
        raise Unclear(brief_file.path)
    front = Front.of(brief_file)
    for place in places:
        names[place] = move.new_slug + (".md" if names[place].endswith(".md") else "")
        front = front.with_value("related", place, names[place])
    _check(brief_file, front, "related", names)
    return front.text.removesuffix(brief_file.body), len(places)


def _aliases(move: Move, brief_file: BriefFile, *, keeps_address: bool) -> tuple[str, str]:
    """Return the text of the moved brief with its old addresses, and the one that is new among them.

    An alias that is now its address is dropped; one that stood for a page beside it, by its name alone, stands
    for it still.
    """
    names = [*_listed(brief_file.fields.get("aliases"))]
    if not brief_file.is_as_written or not all(isinstance(name, str) for name in names):
        raise Unclear(brief_file.path)
    front = Front.of(brief_file)
    for place in range(len(names) - 1, -1, -1):
        address = urls.alias(names[place], move.old)
        if address == urls.brief(move.new):
            front = front.without_item("aliases", place)
            del names[place]
        elif address != urls.alias(names[place], move.new):
            names[place] = posixpath.join("/briefs", posixpath.dirname(move.old), names[place])
            front = front.with_value("aliases", place, names[place])
    old, alias = urls.brief(move.old), ""
    known = [urls.alias(name, move.new) for name in names]
    if keeps_address and old != urls.brief(move.new) and old not in known and urls.alias("/" + old, "") == old:
        alias = "/" + old
        front = front.with_item("aliases", alias)
        names.append(alias)
    _check(brief_file, front, "aliases", names)
    return front.text, alias


def _listed(value: object) -> list[Any]:
    return list(value) if isinstance(value, list) else [] if value is None else [value]


def _check(brief_file: BriefFile, front: Front, field: str, items: list[str]) -> None:
    """Raise Unclear where a text does not say just what it should: its YAML was of a form not thought of."""
    fields = split_brief(Source(brief_file.path, front.text))[0].fields
    told = [str(item) for item in _listed(fields.get(field))]
    if told != items or any(
        fields.get(key) != brief_file.fields.get(key) for key in {*fields, *brief_file.fields} - {field}
    ):
        raise Unclear(brief_file.path)
