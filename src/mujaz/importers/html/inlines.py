"""The pieces inside a line of HTML."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Protocol
from urllib.parse import parse_qs, urljoin, urlsplit

from lxml.html import HtmlElement

from mujaz.importers.addresses import is_kept
from mujaz.importers.document import Break, Comment, Image, Inline, NoteMark, Style, Text
from mujaz.importers.html.dialect import Dialect
from mujaz.importers.html.notes import NOTE
from mujaz.importers.html.tags import BUTTON, EMBEDS, STYLE_TAGS, UNSEEN
from mujaz.importers.pictures import PLACEHOLDER
from mujaz.importers.remarks import RemarkCode

_LINE_END = re.compile(r"\r\n?|\n")


class InlineContext(Protocol):
    """Who asks: the walker of the tree, which gathers the remarks."""

    @property
    def dialect(self) -> Dialect:
        """How the writer of the HTML uses it."""

    def remark(self, code: RemarkCode, text: str = "") -> None:
        """Note something to look at."""


@dataclass(frozen=True, slots=True)
class Formatting:
    """What the tags round a piece of text make of it."""

    mark: Style = Style.NONE
    link: str = ""

    def with_mark(self, mark: Style) -> "Formatting":
        """Return the style with one more mark."""
        return replace(self, mark=self.mark | mark)

    def of(self, element: HtmlElement, reading: InlineContext) -> "Formatting":
        """Return the style inside of an element that has this style round it."""
        mark = STYLE_TAGS.get(str(element.tag), Style.NONE)
        link = _link(element, reading) if element.tag == "a" else ""
        return Formatting(self.mark | mark, link or self.link)


def _link(element: HtmlElement, reading: InlineContext) -> str:
    href = (element.get("href") or "").strip()
    if not href or href.startswith("#"):
        return ""  # a place inside the old page
    address = _led_to(_whole(href, reading.dialect.base))
    if not is_kept(address):
        reading.remark(RemarkCode.LINK, href[:80])
        return ""
    return address


def _led_to(address: str) -> str:
    """Return where Google's detour leads (`https://www.google.com/url?q=…`), any other address as it is."""
    if not _DETOUR.match(address):
        return address
    asked = parse_qs(urlsplit(address).query)
    return next((value for name in ("q", "url") for value in asked.get(name, ()) if is_kept(value)), address)


_DETOUR = re.compile(r"https?://(?:www\.)?google\.[a-z.]+/url\?")


def _whole(address: str, base: str) -> str:
    """Return an address with the site that it is of, as far as that is known."""
    try:
        return urljoin(base, address)
    except ValueError:
        return address


def text_inlines(text: str | None, style: Formatting, *, newlines: bool) -> Iterator[Inline]:
    """Yield a text; its line ends are breaks if `newlines`."""
    parts = _LINE_END.split(text or "") if newlines else [text or ""]
    for position, part in enumerate(parts):
        if position:
            yield Break()
        if part:
            yield Text(part, style.mark, style.link)


def inlines(element: HtmlElement, style: Formatting, reading: InlineContext) -> Iterator[Inline]:
    """Yield the pieces of an element, in reading order, whatever tags they stand in."""
    tag, dialect = str(element.tag), reading.dialect
    if tag in UNSEEN:
        yield from _unseen(element, style)
        return
    if tag == "br":
        yield Break()
        return
    if tag == "img":
        yield from _image(element, style, reading)
        return
    if tag in EMBEDS:
        yield from _embed(element, reading)
    if tag == NOTE:
        yield NoteMark(element.get("ref", ""))
        return
    if tag == "x-aside":
        yield Comment("".join(element.itertext()))
        return
    inner = style.of(element, reading)
    if tag == "a" and BUTTON.search(element.get("class", "")):
        yield Text(" ")  # it has an edge of its own on the page
    yield from text_inlines(element.text, inner, newlines=dialect.newlines)
    for child in element:
        if isinstance(child.tag, str):
            yield from inlines(child, inner, reading)
        yield from text_inlines(child.tail, inner, newlines=dialect.newlines)


def _unseen(element: HtmlElement, style: Formatting) -> Iterator[Inline]:
    if element.tag == "input" and element.get("type") == "checkbox":
        yield Text("\u2611" if element.get("checked") else "\u2610", style.mark, style.link)  # ballot boxes


def _image(element: HtmlElement, style: Formatting, reading: InlineContext) -> Iterator[Inline]:
    source, alt = _source(element), " ".join((element.get("alt") or "").split())
    if not source:
        return
    if element.get("width") in _OF_A_PIXEL and element.get("height") in _OF_A_PIXEL:
        reading.remark(RemarkCode.PICTURE_LOST, source[:80])  # nobody sees it: it counts who reads a mail
        return
    target = reading.dialect.picture(source)
    if target and not target.startswith(PLACEHOLDER):
        target = _whole(target, reading.dialect.base)
        if is_kept(target):
            reading.remark(RemarkCode.PICTURE_OUTSIDE, target)
        else:
            target = None
    if not target:
        reading.remark(RemarkCode.PICTURE_LOST, (alt or source)[:80])
        if alt:
            yield Text(alt, style.mark, style.link)
        return
    if not alt:
        reading.remark(RemarkCode.NO_ALT, target.removeprefix(PLACEHOLDER))
    yield Image(target, alt, style.link)


def _source(element: HtmlElement) -> str:
    """Return the address of a picture, also of one that a script would load when it comes into sight."""
    source = (element.get("src") or "").strip()
    later = next((element.get(name, "").strip() for name in _LATER if element.get(name)), "")
    return later if later and (not source or source.startswith("data:")) else source


_OF_A_PIXEL = ("0", "1", "0px", "1px")
_LATER = ("data-src", "data-lazy-src", "data-original", "data-orig-file")


def _embed(element: HtmlElement, reading: InlineContext) -> Iterator[Inline]:
    address = (element.get("src") or element.get("data") or "").strip()
    address = "https:" + address if address.startswith("//") else address
    if not re.match(r"https?:", address):
        return
    reading.remark(RemarkCode.EMBED, address)
    yield from (Text(" "), Text(address, link=address), Text(" "))
