"""What the tags of HTML mean to a text."""

from mujaz.importers.document import Mark

MARKS = {
    "b": Mark.STRONG,
    "strong": Mark.STRONG,
    "em": Mark.EMPHASIS,
    "i": Mark.EMPHASIS,
    "cite": Mark.EMPHASIS,
    "del": Mark.DELETED,
    "s": Mark.DELETED,
    "strike": Mark.DELETED,
    "code": Mark.CODE,
    "kbd": Mark.CODE,
    "samp": Mark.CODE,
    "tt": Mark.CODE,
    "sup": Mark.SUPERSCRIPT,
    "sub": Mark.SUBSCRIPT,
}

HEADINGS = {"h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6}

CONTAINERS = (
    *("address", "article", "aside", "body", "center", "details", "div", "fieldset", "footer", "form", "header"),
    *("hgroup", "html", "li", "main", "nav", "section", "summary", "tbody", "td", "tfoot", "th", "thead", "tr"),
)
"""Tags that only hold blocks; those of lists and tables among them, where they stand outside of one."""

BLOCKS = (*CONTAINERS, *HEADINGS, "p", "ul", "ol", "dl", "dt", "dd", "table", "blockquote", "pre", "figure", "hr")

UNSEEN = (
    *("script", "style", "template", "head", "title", "meta", "link", "noscript", "input", "button", "select"),
    *("textarea", "datalist", "svg", "math", "canvas", "map"),
)
"""Tags whose content is no text of the author."""

EMBEDS = ("iframe", "embed", "object", "video", "audio", "source")
