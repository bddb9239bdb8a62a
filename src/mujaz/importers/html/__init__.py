"""HTML as a document of blocks, from whatever wrote it."""

from mujaz.importers.html.decoding import decoded
from mujaz.importers.html.dialect import Dialect
from mujaz.importers.html.hidden import without_hidden, without_hidden_parts
from mujaz.importers.html.read import parse_html, read_element, read_html
from mujaz.importers.html.tree_text import tree_text

__all__ = [
    "Dialect",
    "decoded",
    "parse_html",
    "read_element",
    "read_html",
    "tree_text",
    "without_hidden",
    "without_hidden_parts",
]
