"""Hugo with layouts of our own: few, plain, right to left, and nothing left out.

It makes a page of each article with five related ones (by tags, topics and countries), listings in pages of 20 of
everything and by topic, tag, country, author and year, the indices of these, a sitemap, and RSS feeds of everything and
of each of these, of 20 articles. It does not make: a search (Pagefind makes that), listings by month, an API,
citations. It keeps nothing between builds; that an edit costs as much as everything is measured too.

Related articles are what costs Hugo the most. So terms that more than a tenth of all articles have do not count for
them (`cardinalityThreshold`); with all terms they cost several times as much.
"""

import shutil
from collections.abc import Iterable
from pathlib import Path

from article import Article
from corpus import quoted, write_each
from tool import Tool

SITES = Path(__file__).parent


def page(item: Article) -> str:
    """Return the text of an article's file."""
    fields = [
        f"title: {quoted(item.title)}",
        f"date: {item.date}",
        f"topics: {quoted(item.topic_labels)}",
        f"tags: {quoted(item.tags)}",
        f"countries: {quoted(item.country_names)}",
        f"authors: {quoted([item.author_name])}",
    ]
    return "---\n" + "\n".join(fields) + f"\n---\n\n{item.body('<!--more-->')}"


def prepare(articles: Iterable[Article], project: Path) -> None:
    """Make the project; each year is a section, which has a listing because of its `_index.md`."""
    shutil.copytree(SITES / "hugo_site", project)
    briefs = project / "content/briefs"
    write_each(articles, page, briefs)
    for folder in (briefs, *sorted(path for path in briefs.iterdir() if path.is_dir())):
        title = "الموجزات" if folder == briefs else folder.name
        (folder / "_index.md").write_text(f"---\ntitle: {quoted(title)}\n---\n", encoding="utf-8")


TOOL = Tool(
    name="Hugo",
    distribution="hugo",
    folder="hugo",
    content="content/briefs",
    output="public",
    state=("resources", ".hugo_build.lock"),
    command=("hugo", "build", "--quiet"),
    prepare=prepare,
)
