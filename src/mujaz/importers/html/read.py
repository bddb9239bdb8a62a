"""From HTML to blocks."""

import re

from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring

from mujaz.importers.document import Document
from mujaz.importers.html.dialect import Dialect
from mujaz.importers.html.hidden import without_hidden
from mujaz.importers.html.inlines import Formatting
from mujaz.importers.html.notes import take_notes
from mujaz.importers.html.walk import Walker
from mujaz.importers.html.word_lists import with_word_lists
from mujaz.importers.refusal import Unreadable
from mujaz.importers.remarks import Remark

MAX_DEPTH = 150
"""No page that people read has tags within tags as deep as this."""

MAX_ATTRIBUTES = 1000
"""No tag has as many, and the parser compares each with each: a hundred thousand take it minutes."""
_TAG = re.compile(r"""<[A-Za-z](?:[^<>"']++|"[^"]*+"|'[^']*+')*+""")
_QUOTED = re.compile(r""""[^"]*+"|'[^']*+'""")


def read_html(text: str, dialect: Dialect) -> tuple[Document, tuple[Remark, ...]]:
    """Read a piece of HTML or a whole page; raises Unreadable where it is nested absurdly."""
    root = parse_html(text)
    hidden = tuple(without_hidden(root))
    document, remarks = read_element(root, dialect)
    return document, (*hidden, *remarks)


def read_element(root: HtmlElement, dialect: Dialect) -> tuple[Document, tuple[Remark, ...]]:
    """Read a tree of HTML in which nothing is hidden, or a part of one; it is changed on the way."""
    signs = with_word_lists(root)
    found, more = take_notes(root, newlines=dialect.newlines)
    walker = Walker(dialect)
    blocks = tuple(walker.blocks(root, Formatting()))
    notes = tuple((name, tuple(walker.blocks(note, Formatting()))) for name, note in found)
    return Document(blocks, notes, (*signs, *more)), tuple(walker.remarks)


def _has_too_many(tag: str) -> bool:
    """Return whether a tag has too many attributes; what stands in quotes is none."""
    return len(_QUOTED.sub("", tag).split()) > MAX_ATTRIBUTES


def parse_html(text: str) -> HtmlElement:
    """Return the tree of a piece of HTML or a whole page.

    Raises Unreadable where it is deeper than `MAX_DEPTH`, and where a tag has more than `MAX_ATTRIBUTES`.
    """
    if any(len(match[0]) > 2 * MAX_ATTRIBUTES and _has_too_many(match[0]) for match in _TAG.finditer(text)):
        raise Unreadable("too-many-attributes")
    page = text if "<body" in text else f"<html><body>{text}</body></html>"
    parser = HTMLParser(encoding="utf-8", huge_tree=True, remove_pis=True)
    root = document_fromstring(page.encode("utf-8", "replace"), parser=parser)
    depth = 0
    for event, _ in etree.iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        if depth > MAX_DEPTH:
            raise Unreadable("too-deep")
    return root
