"""Pagefind over the site that Hugo has made: an index of every article, with filters by topic and year.

Hugo's pages mark what is to be searched (`data-pagefind-body`), as Pagefind's manual says, so that listings are not
indexed. Pagefind finds the language in the pages and has a stemmer of Arabic. It reads the whole site each time: "after
one edit" is another run over the site with the earlier index in it.
"""

from collections.abc import Iterable
from pathlib import Path

from article import Article
from peers import hugo
from tool import Tool


def prepare(articles: Iterable[Article], project: Path) -> None:
    """Make nothing: Hugo's project is there."""


TOOL = Tool(
    name="Pagefind",
    distribution="pagefind",
    folder=hugo.TOOL.folder,
    content=hugo.TOOL.content,
    output="public/pagefind",
    command=("python", "-m", "pagefind", "--site", "public", "--quiet"),
    prepare=prepare,
    after=hugo.TOOL.distribution,
)
