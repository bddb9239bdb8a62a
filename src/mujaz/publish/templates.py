"""What templates get: the view of their page, and filters for text of two directions."""

import re
from functools import lru_cache
from typing import Any

from jinja2 import Environment
from jinja2.ext import Extension
from markupsafe import Markup, escape
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from mujaz import urls
from mujaz.arabic import label_runs, plain_isolate, tables_script
from mujaz.messages import forms
from mujaz.offline.policy import with_hashes, with_policy
from mujaz.publish.builder import builder_of
from mujaz.publish.page_text import finish_text
from mujaz.publish.pages import ViewPage
from mujaz.publish.site import site_of
from mujaz.views import View, metadata_of, not_found_view, offline_view, page_view, palette

_ISOLATE = {False: Markup('<bdi dir="ltr">{}</bdi>'), True: Markup('<bdi dir="ltr" class="mz-solid">{}</bdi>')}


@lru_cache(maxsize=1 << 15)
def isolate(text: str) -> Markup:
    """Return a text as HTML, its left-to-right runs in `<bdi>`."""
    return Markup("").join(_ISOLATE[r.solid].format(r.text) if r.isolated else escape(r.text) for r in label_runs(text))


_COMMENT = re.compile(r"^[ \t]*(?://.*|/\*(?:(?!\*/)[^\0])*\*/[ \t]*)\n", re.MULTILINE)


class Unindented(Extension):
    """Takes indentation and blank lines out of templates: they are for who reads these, and weigh in every page.

    Of scripts and style sheets it takes the comments that have lines of their own, too.
    """

    def preprocess(self, source: str, name: str | None, filename: str | None = None) -> str:  # noqa: ARG002 -- Jinja's
        """Return the text of a template as it is compiled."""
        if (name or "").endswith((".js", ".css")):
            source = _COMMENT.sub("", source)
        return re.sub(r"\n\s+", "\n", source)


def css_string(text: str) -> Markup:
    """Return a text as what stands between the quotes of a string in a style sheet."""
    return Markup("").join(c if c.isalnum() or c in " .-" else f"\\{ord(c):x} " for c in text or "")


def set_up(env: Environment) -> None:
    """Escape everything by default, leave indentation out, and add our filters."""
    env.autoescape = True
    env.trim_blocks = env.lstrip_blocks = True
    env.policies["json.dumps_kwargs"] = {"ensure_ascii": False}
    env.add_extension(Unindented)
    env.filters["isolate"] = isolate
    env.filters["plain_isolate"] = plain_isolate
    env.filters["forms"] = forms
    env.filters["css_string"] = css_string


def keep_compiled(env: Environment, config: MkDocsConfig) -> None:
    """Let a build take over what Jinja made of the templates in the last one."""
    env.bytecode_cache = builder_of(config).compiled_templates


def fill(context: TemplateContext, page: Page, config: MkDocsConfig) -> None:
    """Give a page's template its view and the settings."""
    if not isinstance(page, ViewPage):
        finish_text(page, config)
    _give(context, _view(page, config), config)


def fill_template(context: TemplateContext, name: str, config: MkDocsConfig) -> None:
    """Give the 404 its view, whose links count from the site's root wherever it is shown, and the edition's start its.

    Style sheets get their colours, scripts the tables of Arabic.
    """
    site = site_of(config)
    if name == urls.NOT_FOUND:
        _give(context, not_found_view(site.collection.library, site.settings), config)
    elif name == urls.OFFLINE:
        _give(context, offline_view(), config)
    elif name in urls.MADE_ASSETS:
        values: dict[str, Any] = {"palette": palette(site.settings.accent), "tables": tables_script().decode()}
        context.update(values)  # type: ignore[typeddict-item]


def protected(html: str, config: MkDocsConfig, *, is_template: bool = False) -> str:
    """Return a page with the policy that keeps it from loading what is not the site's own.

    Where authors may embed anything, pages have none.
    """
    if site_of(config).settings.trusted_html:
        return html
    return with_hashes(html) if is_template else with_policy(html)


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
