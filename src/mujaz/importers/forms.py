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
    MAIL = "mail"


PROPOSAL = "عنوان الموجز"
"""The first question of the form in which briefs are proposed."""

_REFUSED = ((b"\xd0\xcf\x11\xe0", "old-word"), (b"%PDF-", "pdf"), (b"{\\rtf", "rtf"))
_MAIL_NAMES = (".eml", ".emlx", ".mht", ".mhtml")
_HEADER = re.compile(rb"(?:(?:From |>?[A-Za-z][A-Za-z0-9-]*:)[^\r\n]*\r?\n(?:[ \t][^\r\n]*\r?\n)*)+")
_SENT_HEADER = re.compile(rb"^(?:MIME-Version|Message-ID|Received|Content-Type):", re.IGNORECASE | re.MULTILINE)
_OUTLOOK_NAMES = tuple(
    name.encode("utf-16-le") for name in ("__nameid_version1.0", "__properties_version1.0", "__substg1.0")
)
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
    suffix = "." + name.lower().rpartition(".")[2]
    _refuse(suffix, head)
    if head.startswith(b"PK\x03\x04"):
        return FileFormat.WORD
    if suffix in _MAIL_NAMES or _is_mail(head):
        return FileFormat.MAIL
    return _form_of_text(suffix, head.decode("utf-8-sig", "replace").lstrip())


def _refuse(suffix: str, head: bytes) -> None:
    """Raise Unreadable for a form that is known and not read."""
    if head.startswith(_REFUSED[0][0]) and (suffix == ".msg" or any(entry in head for entry in _OUTLOOK_NAMES)):
        raise Unreadable("outlook-mail")
    for beginning, code in _REFUSED:
        if head.startswith(beginning):
            raise Unreadable(code)


def _form_of_text(suffix: str, text: str) -> FileFormat:
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


def _is_mail(head: bytes) -> bool:
    """Return whether a file begins as a mail does on its way: with who sent it, and what only programs write."""
    match = _HEADER.match(head)
    return match is not None and b"\nFrom: " in b"\n" + match[0] and _SENT_HEADER.search(match[0]) is not None
