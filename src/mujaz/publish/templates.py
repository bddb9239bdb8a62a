"""What templates get: the view of their page, and filters for text of two directions."""

import re
from typing import Any

from jinja2 import Environment
from jinja2.ext import Extension
from markupsafe import Markup, escape
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from mujaz import urls
from mujaz.arabic import forms, label_runs, plain_isolate
from mujaz.publish.pages import ViewPage
from mujaz.publish.site import site_of
from mujaz.views import View, metadata_of, not_found_view, page_view

_ISOLATE = {False: Markup('<bdi dir="ltr">{}</bdi>'), True: Markup('<bdi dir="ltr" class="solid">{}</bdi>')}


def isolate(text: str) -> Markup:
    """Return a text as HTML, its left-to-right runs in `<bdi>`."""
    return Markup("").join(_ISOLATE[r.solid].format(r.text) if r.isolated else escape(r.text) for r in label_runs(text))


class Unindented(Extension):
    """Takes indentation and blank lines out of templates: who reads a template needs them, no page does."""

    def preprocess(self, source: str, name: str | None, filename: str | None = None) -> str:  # noqa: ARG002 -- Jinja's
        """Return the text of a template as it is compiled."""
        return re.sub(r"\n\s+", "\n", source)


def set_up(env: Environment) -> None:
    """Escape everything by default, leave indentation out, and add our filters."""
    env.autoescape = True
    env.trim_blocks = env.lstrip_blocks = True
    env.policies["json.dumps_kwargs"] = {"ensure_ascii": False}
    env.add_extension(Unindented)
    env.filters["isolate"] = isolate
    env.filters["plain_isolate"] = plain_isolate
    env.filters["forms"] = forms


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
