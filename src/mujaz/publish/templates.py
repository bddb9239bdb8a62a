"""What templates get: the view of their page, and filters for text of two directions."""

from pathlib import Path
from typing import Any

from jinja2 import Environment
from jinja2.bccache import FileSystemBytecodeCache
from markupsafe import Markup, escape
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from mujaz import urls
from mujaz.arabic import forms, label_runs, plain_isolate
from mujaz.publish.engine import program
from mujaz.publish.job import job_of
from mujaz.publish.pages import ViewPage
from mujaz.publish.site import site_of
from mujaz.views import View, metadata_of, not_found_view, page_view

_ISOLATE = {False: Markup('<bdi dir="ltr">{}</bdi>'), True: Markup('<bdi dir="ltr" class="solid">{}</bdi>')}


def isolate(text: str) -> Markup:
    """Return a text as HTML, its left-to-right runs in `<bdi>`."""
    return Markup("").join(_ISOLATE[r.solid].format(r.text) if r.isolated else escape(r.text) for r in label_runs(text))


def set_up(env: Environment, config: MkDocsConfig) -> None:
    """Escape everything by default, and add our filters."""
    if job := job_of(config):
        env.bytecode_cache = _compiled(job.folder.parent / "templates")
    env.autoescape = True
    env.trim_blocks = env.lstrip_blocks = True
    env.filters["isolate"] = isolate
    env.filters["plain_isolate"] = plain_isolate
    env.filters["forms"] = forms


def _compiled(folder: Path) -> FileSystemBytecodeCache:
    """Return what Jinja made of the templates in earlier builds; what another program made is removed."""
    folder.mkdir(exist_ok=True)
    for path in folder.iterdir():
        if not path.name.startswith(program()):
            path.unlink(missing_ok=True)
    return FileSystemBytecodeCache(str(folder), f"{program()}-%s")


def fill(context: TemplateContext, page: Page, config: MkDocsConfig) -> None:
    """Give a page's template its view and the settings."""
    _give(context, _view(page, config), config)


def fill_template(context: TemplateContext, name: str, config: MkDocsConfig) -> None:
    """Give the 404 its view; links in it count from the site's root, wherever it is shown."""
    if name == urls.NOT_FOUND:
        site = site_of(config)
        _give(context, not_found_view(site.collection.library, site.settings), config)


def _give(context: TemplateContext, view: View, config: MkDocsConfig) -> None:
    site = site_of(config)
    values: dict[str, Any] = {"view": view, "settings": site.settings, "metadata": metadata_of(view, site.info)}
    context.update(values)  # type: ignore[typeddict-item]


def _view(page: Page, config: MkDocsConfig) -> View:
    if isinstance(page, ViewPage) and page.view:
        return page.view
    site = site_of(config)
    if page.file.dest_uri == urls.HOME:
        return site.home
    return page_view(page.file.dest_uri, str(page.title or ""), str(page.meta.get("description", "")))
