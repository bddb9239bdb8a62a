"""Zensical, from the makers of Material, on the same files as Material, with its own blog, tags, search and RSS.

It makes what Material makes (peers/material.py), and a feed of all articles. It does not make: feeds of terms, pages of
single tags or countries, related articles; its search does not know Arabic. It keeps rendered pages in .cache, which is
measured too.
"""

from collections.abc import Iterable
from pathlib import Path

from article import Article
from peers import material
from tool import Tool


def prepare(articles: Iterable[Article], project: Path) -> None:
    """Make the project."""
    material.prepare(articles, project, "zensical_site")


TOOL = Tool(
    name="Zensical",
    distribution="zensical",
    folder="zensical",
    content="docs/posts",
    output="site",
    state=(".cache",),
    command=("zensical", "build"),
    prepare=prepare,
)
