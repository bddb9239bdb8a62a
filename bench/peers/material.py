"""Material for MkDocs with its own blog, tags and search plugins, all in Arabic, as its manual sets them up.

It makes a page of each article, the blog's listings in pages of 20, of everything and by topic (category), author and
year, a page of all tags, and an index for its search in the browser. Countries are tags to it. It does not make: feeds
(they need a plugin of others), pages of single tags or countries, related articles.

It keeps nothing between builds that its blog could use, so it is only measured cold.
"""

import shutil
from collections.abc import Iterable
from pathlib import Path

from article import AUTHORS, Article
from corpus import quoted, write_each
from tool import COLD, Tool

SITES = Path(__file__).parent


def post(item: Article) -> str:
    """Return the text of an article's file."""
    fields = [
        f"title: {quoted(item.title)}",
        f"date: {item.date}",
        f"slug: {item.slug}",
        f"categories: {quoted(item.topic_labels)}",
        f"tags: {quoted([*item.tags, *item.country_names])}",
        f"authors: {quoted([item.author])}",
    ]
    return "---\n" + "\n".join(fields) + f"\n---\n\n{item.body('<!-- more -->')}"


def prepare(articles: Iterable[Article], project: Path, site: str = "material_site") -> None:
    """Make the project of a site; Zensical's differs in its settings alone."""
    shutil.copytree(SITES / site, project)
    posts = project / "docs/posts"
    write_each(articles, post, posts)
    (project / "docs/index.md").write_text("# موجزات\n", encoding="utf-8")
    (project / "docs/tags.md").write_text("# الوسوم\n\n<!-- material/tags -->\n", encoding="utf-8")
    authors = [
        f"  {id_}: {{name: {quoted(name)}, description: محلل, avatar: https://example.org/{id_}.png}}"
        for id_, name in AUTHORS.items()
    ]
    (project / "docs/.authors.yml").write_text("\n".join(["authors:", *authors, ""]), encoding="utf-8")


TOOL = Tool(
    name="Material: blog, tags, search",
    distribution="mkdocs-material",
    folder="material",
    content="docs/posts",
    output="site",
    state=(".cache",),
    command=("mkdocs", "build", "--quiet"),
    prepare=prepare,
    cases=(COLD,),
)
