"""HTML as a document of blocks, from whatever wrote it."""

from mujaz.importers.html.decoding import decoded
from mujaz.importers.html.dialect import Dialect
from mujaz.importers.html.hidden import visible, without_hidden
from mujaz.importers.html.read import parse_html, read_html, read_tree
from mujaz.importers.html.tree_text import tree_text

__all__ = ["Dialect", "decoded", "parse_html", "read_html", "read_tree", "tree_text", "visible", "without_hidden"]
