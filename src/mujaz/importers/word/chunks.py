"""Files of another form inside a document (`w:altChunk`), which Word shows as part of its text."""

import email
import email.policy
import re
from collections.abc import Iterator
from html import escape

from mujaz.importers.document import Block
from mujaz.importers.html import Dialect, decoded, read_html
from mujaz.importers.refusal import Unreadable
from mujaz.importers.remarks import RemarkCode
from mujaz.importers.word.reading import WordReading

_HTML = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<!--.*?-->\s*|<\?xml[^>]*>\s*)*<(?:!doctype html|html|head|body|p|div)\b",
    re.IGNORECASE | re.DOTALL,
)
_MAIL = re.compile(rb"\s*(?:MIME-Version|From|Content-Type|Message-ID)\s*:", re.IGNORECASE)
_BINARY = re.compile(rb"PK\x03\x04|\{\\rtf|.*\x00", re.DOTALL)


def read_chunk(id_: str, reading: WordReading) -> Iterator[Block]:
    """Yield the blocks of the file that a part refers to by an id; one that is not read is reported."""
    relation = reading.relation(id_)
    part = relation.target if relation is not None else id_
    html = chunk_html(reading.package.parts.get(part, b""))
    if not html:
        reading.remark(RemarkCode.ELEMENT, part)
        return
    document, remarks = read_html(html, Dialect(picture=reading.album.of_address))
    reading.remarks += remarks
    yield from document.blocks


def chunk_html(data: bytes) -> str:
    """Return the HTML of a file that is HTML, a mail that holds some (MHT), or plain text; '' for any other form."""
    try:
        if _MAIL.match(data):
            return _of_mail(data)
        if _HTML.match(data):
            return decoded(data)
        return "" if _BINARY.match(data) else _of_text(data.decode("utf-8-sig"))
    except (Unreadable, UnicodeError, LookupError, ValueError):
        return ""


def _of_mail(data: bytes) -> str:
    message = email.message_from_bytes(data, policy=email.policy.default)
    body = message.get_body(("html", "plain"))
    if body is None:
        return ""
    text = str(body.get_content())
    return text if body.get_content_subtype() == "html" else _of_text(text)


def _of_text(text: str) -> str:
    return "".join(f"<p>{escape(line)}</p>" for line in text.splitlines() if line.strip())
