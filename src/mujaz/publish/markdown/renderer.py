"""The text of a brief as HTML: one Markdown instance for all briefs of a build, and a sanitiser behind it."""

import html as html_module
import posixpath
import re
from collections.abc import Container, Mapping
from typing import Any

import nh3
from markdown import Markdown

from mujaz import urls
from mujaz.brief.github_markdown import GithubMarkdown
from mujaz.brief.parse import resolve
from mujaz.publish.markdown.briefs import BriefExtension
from mujaz.rules import HTML_KEPT

_ATTRIBUTES = {
    "*": {"class", "id", "dir", "lang", "title", "role", "tabindex"},
    "a": {"href"},
    "blockquote": {"cite"},
    "col": {"span"},
    "colgroup": {"span"},
    "del": {"datetime"},
    "details": {"open"},
    "img": {"src", "alt", "width", "height", "loading"},
    "ins": {"datetime"},
    "li": {"value"},
    "ol": {"start", "type", "reversed"},
    "q": {"cite"},
    "td": {"colspan", "rowspan", "headers"},
    "th": {"colspan", "rowspan", "headers", "scope", "abbr"},
    "time": {"datetime"},
}


def sanitise(html: str) -> str:
    """Return HTML without scripts, styles, frames, forms, handlers and odd addresses; images are the site's own."""
    return nh3.clean(
        html,
        tags=set(HTML_KEPT),
        attributes=_ATTRIBUTES,
        attribute_filter=_own_image,
        generic_attribute_prefixes={"aria-"},
        url_schemes={"http", "https", "mailto", "tel"},
        link_rel=None,
    )


def _own_image(tag: str, attribute: str, value: str) -> str | None:
    """Return what an attribute is to be: an image elsewhere would tell its host who reads what."""
    return None if (tag, attribute) == ("img", "src") and _ELSEWHERE.match(value) else value


_ELSEWHERE = re.compile(r"\s*(?:[a-z][a-z0-9+.-]*:|[/\\]{2})", re.IGNORECASE)


class Renderer:
    """Makes HTML of the Markdown of briefs, with the extensions of mkdocs.yml and those of a brief."""

    def __init__(
        self,
        extensions: list[str],
        options: Mapping[str, Mapping[str, Any]],
        *,
        trusted: bool,
    ) -> None:
        self._trusted = trusted
        self._markdown = Markdown(
            extensions=[*extensions, GithubMarkdown(), BriefExtension()],
            extension_configs={name: dict(values) for name, values in options.items()},
        )

    def html(self, body: str, path: str, leads_to: Container[str]) -> str:
        """Return the HTML of the text of the brief in the file `path`.

        `leads_to` are the paths of the briefs that may be linked to, relative to the folder of briefs.
        """
        html = self._markdown.reset().convert(body)
        html = html if self._trusted else sanitise(html)
        return _HREF.sub(lambda match: _link(html_module.unescape(match[1]), path, leads_to), html)


def _link(target: str, path: str, leads_to: Container[str]) -> str:
    """Return the attribute that leads to `target`: to a brief's page, for its file; '' for one not published."""
    file, mark, anchor = target.partition("#")
    if file.endswith(".md") and not re.match(r"[a-z][a-z0-9+.-]*:|//", file, re.IGNORECASE):
        found = resolve(file, posixpath.dirname(path))
        if found not in leads_to:
            return ""
        target = urls.relative(urls.brief(found), urls.brief(path)) + mark + anchor
    return f' href="{html_module.escape(target)}"'


_HREF = re.compile(r"""\shref=["']([^"']*)["']""")  # in raw HTML too: no link may name a brief that is not public
