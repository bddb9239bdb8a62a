"""What the tags of HTML mean to a text."""

import re

from mujaz.importers.document import Style

STYLE_TAGS = {
    "b": Style.STRONG,
    "strong": Style.STRONG,
    "em": Style.EMPHASIS,
    "i": Style.EMPHASIS,
    "cite": Style.EMPHASIS,
    "del": Style.DELETED,
    "s": Style.DELETED,
    "strike": Style.DELETED,
    "code": Style.CODE,
    "kbd": Style.CODE,
    "samp": Style.CODE,
    "tt": Style.CODE,
    "sup": Style.SUPERSCRIPT,
    "sub": Style.SUBSCRIPT,
}

HEADING_TAGS = {"h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6}

CONTAINERS = (
    *("address", "article", "aside", "body", "center", "details", "div", "fieldset", "footer", "form", "header"),
    *("hgroup", "html", "li", "main", "nav", "section", "summary", "tbody", "td", "tfoot", "th", "thead", "tr"),
)
"""Tags that only hold blocks; those of lists and tables among them, where they stand outside of one."""

BLOCKS = (*CONTAINERS, *HEADING_TAGS, "p", "ul", "ol", "dl", "dt", "dd", "table", "blockquote", "pre", "figure", "hr")

UNSEEN = (
    *("script", "style", "template", "head", "title", "meta", "link", "noscript", "input", "button", "select"),
    *("textarea", "datalist", "svg", "math", "canvas", "map"),
)
"""Tags whose content is no text of the author."""

EMBEDS = ("iframe", "embed", "object", "video", "audio", "source")

BUTTON = re.compile(r"(?:\b|_)(?:button|btn)(?:\b|_)")
"""The class of a link that looks like a button, and so stands apart from the words beside it."""
