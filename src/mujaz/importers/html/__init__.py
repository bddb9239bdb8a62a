"""HTML as a document of blocks, from whatever wrote it."""

from mujaz.importers.html.decoding import decoded
from mujaz.importers.html.dialect import Dialect
from mujaz.importers.html.read import parse_html, read_html
from mujaz.importers.html.tree_text import tree_text

__all__ = ["Dialect", "decoded", "parse_html", "read_html", "tree_text"]
