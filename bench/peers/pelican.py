"""Pelican with its own theme "simple" and its content cache, as its manual sets them up.

It makes a page of each article, listings in pages of 20 of everything and by topic (category), tag and author, lists by
year and month in one page each, the indices of these, and RSS feeds of everything and of each topic, tag and author, of
20 articles. An article has one category: its first topic; the second one and the countries are tags. It does not make:
a search, related articles, right-to-left pages (the theme has no direction; the language is set).

Its cache saves reading files that have not changed; that case is measured too.
"""

import shutil
from collections.abc import Iterable
from pathlib import Path

from article import Article
from corpus import write_each
from tool import Tool

SITES = Path(__file__).parent


def page(item: Article) -> str:
    """Return the text of an article's file."""
    first, *others = item.topic_labels
    fields = [
        f"Title: {item.title}",
        f"Date: {item.date}",
        f"Slug: {item.slug}",
        f"Category: {first}",
        f"Tags: {', '.join([*others, *item.tags, *item.country_names])}",
        f"Authors: {item.author_name}",
    ]
    return "\n".join(fields) + f"\n\n{item.body()}"


def prepare(articles: Iterable[Article], project: Path) -> None:
    """Make the project."""
    shutil.copytree(SITES / "pelican_site", project)
    write_each(articles, page, project / "content")


TOOL = Tool(
    name="Pelican",
    distribution="pelican",
    folder="pelican",
    content="content",
    output="output",
    state=("cache",),
    command=("pelican", "--quiet"),
    prepare=prepare,
)
