"""The briefs enter MkDocs: they are read before its own files, and become pages among them."""

import datetime as dt

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from mujaz import publish


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Read and check the briefs. This is the one place that asks for the time."""
    publish.start(config, dt.datetime.now(dt.UTC))
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add a page for each brief, term and period."""
    publish.add_files(files, config)
    return files


def on_post_build(config: MkDocsConfig) -> None:
    """Write what is no page: the sitemap."""
    publish.finish(config)
