"""HTML as a document of blocks, from whatever wrote it."""

from mujaz.importers.html.dialect import Dialect
from mujaz.importers.html.read import parse_html, read_html

__all__ = ["Dialect", "parse_html", "read_html"]
