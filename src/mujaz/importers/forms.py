"""What kind of file it is, by its bytes and, where they do not tell, by its name."""

import re
from enum import StrEnum

from mujaz.importers.refusal import Unreadable

HEAD = 4096
"""How many bytes at the beginning of a file tell its form."""


class FileFormat(StrEnum):
    """A form that can be imported."""

    RAW = "raw"
    WORD = "word"
    WORDPRESS = "wordpress"
    MARKDOWN = "markdown"
    PAGE = "page"
    PROPOSAL = "proposal"


PROPOSAL = "عنوان الموجز"
"""The first question of the form in which briefs are proposed."""

_REFUSED = ((b"\xd0\xcf\x11\xe0", "old-word"), (b"%PDF-", "pdf"), (b"{\\rtf", "rtf"))
_MARKDOWN_NAMES = (".md", ".markdown", ".mdown", ".mkd", ".mkdn")
_PAGE_NAMES = (".html", ".htm", ".xhtml")
_PAGE = re.compile(
    r"(?:<!--.*?-->\s*|<\?xml[^>]*>\s*)*<(?:!doctype html|html\b)",
    re.IGNORECASE | re.DOTALL,
)


def form_of(name: str, head: bytes) -> FileFormat:
    """Return the form of a file from its name and its first `HEAD` bytes.

    Raises Unreadable for a form that is known and not read, which says what to do instead.
    """
    for beginning, code in _REFUSED:
        if head.startswith(beginning):
            raise Unreadable(code)
    if head.startswith(b"PK\x03\x04"):
        return FileFormat.WORD
    text = head.decode("utf-8-sig", "replace").lstrip()
    suffix = "." + name.lower().rpartition(".")[2]
    if "wordpress.org/export/" in text and "<rss" in text:
        return FileFormat.WORDPRESS
    if text.startswith("<?xml") and not re.search(r"<html\b|<!doctype html", text, re.IGNORECASE):
        raise Unreadable("unknown-xml")
    if suffix in _PAGE_NAMES or _PAGE.match(text):
        return FileFormat.PAGE
    if text.startswith(f"### {PROPOSAL}"):
        return FileFormat.PROPOSAL
    if suffix in _MARKDOWN_NAMES or re.match(r"(?:---|\+\+\+)[ \t]*\r?\n(?:[A-Za-z][\w.-]*[ \t]*[:=]|[\[#])", text):
        return FileFormat.MARKDOWN
    return FileFormat.RAW
