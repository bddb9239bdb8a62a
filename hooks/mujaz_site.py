"""The briefs enter MkDocs: they are read before its own files, and become pages among them."""

import datetime as dt

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from mujaz import publish


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Read and check the briefs. This is the one place that asks for the time."""
    publish.start(config, dt.datetime.now(dt.UTC))
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add a page for each brief, term and period."""
    publish.add_files(files, config)
    return files


def on_nav(nav: Navigation, config: MkDocsConfig, files: Files) -> Navigation:
    """Leave what another process makes, or what is as it was, out of an incremental build."""
    publish.keep_own(nav, files, config)
    return nav


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """Say what a browser may load for a page, and let go of what it was made from."""
    publish.page_is_made(page, config)
    return publish.protected(output, config)


def on_post_build(config: MkDocsConfig) -> None:
    """Write what is no page: feeds, the API, the search, the sitemap."""
    publish.finish(config)
