"""From HTML to blocks."""

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


def parse_html(text: str) -> HtmlElement:
    """Return the tree of a piece of HTML or a whole page; raises Unreadable where it is deeper than `MAX_DEPTH`."""
    page = text if "<body" in text else f"<html><body>{text}</body></html>"
    parser = HTMLParser(encoding="utf-8", huge_tree=True, remove_pis=True)
    root = document_fromstring(page.encode("utf-8", "replace"), parser=parser)
    depth = 0
    for event, _ in etree.iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        if depth > MAX_DEPTH:
            raise Unreadable("too-deep")
    return root
