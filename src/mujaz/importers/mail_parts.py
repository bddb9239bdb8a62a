"""The parts of a mail as it is sent: its head, the texts that people read, what is attached."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from email import message_from_bytes, policy
from email.message import Message

from mujaz.importers.refusal import Unreadable

MAX_NESTED = 20
"""No mail that people write has parts within parts as deep as this."""
_NEXT_MAIL = re.compile(rb"\n\r?\nFrom \S+ .{10,40}\d{4}\r?\n(?:[\w-]+: )")
_HEADERS = ("From", "To", "Cc", "Subject", "Date")


@dataclass(frozen=True, slots=True)
class TextPart:
    """A text of a mail, HTML or plain."""

    text: str
    is_html: bool


@dataclass(frozen=True, slots=True)
class AttachedPart:
    """A file in a mail: its name, the name by which the HTML shows it ('' for none), and its bytes."""

    name: str
    id: str
    data: bytes


@dataclass(slots=True)
class MailParts:
    """A mail taken apart; `headers` are those lines of its head that people see, decoded."""

    headers: dict[str, str]
    is_private: str = ""
    """What its head says of who may read it, '' where that is nothing."""
    is_page: bool = False
    """Whether a browser wrote it, and no program for mail."""
    texts: list[TextPart] = field(default_factory=list)
    files: list[AttachedPart] = field(default_factory=list)
    mails: list[Message] = field(default_factory=list)
    """The mails that are attached as a whole."""


def open_mail(data: bytes) -> MailParts:
    """Take a mail apart; raises Unreadable for one that is broken, or many in one file."""
    data = re.sub(rb"\A\d{1,10}[ \t]*\r?\n", b"", data)  # Apple's .emlx begins with the length
    if _NEXT_MAIL.search(data):
        raise Unreadable("mailbox")
    try:
        return parts_of(message_from_bytes(data, policy=policy.default))
    except RecursionError as error:
        raise Unreadable("too-deep") from error
    except (ValueError, LookupError, AttributeError, TypeError) as error:  # the library stumbles over broken heads
        raise Unreadable("broken-mail") from error


def parts_of(message: Message) -> MailParts:
    """Take a message apart."""
    headers = {name: value for name in _HEADERS if (value := _header(message, name))}
    sensitivity = _header(message, "Sensitivity").strip()
    found = MailParts(headers, "" if sensitivity.lower() in ("", "normal") else sensitivity)
    found.is_page = headers.get("From", "").strip('"<> ').lower().startswith("saved by") or any(
        _header(message, name) for name in ("Snapshot-Content-Location", "Content-Location")
    )
    _gather(message, found, 0)
    return found


def _header(message: Message, name: str) -> str:
    """Return a line of the head, decoded; one whose letters were not encoded for the way is taken as it is."""
    raw = next((str(value) for key, value in message.raw_items() if key.lower() == name.lower()), "")
    if any(map(_is_byte, raw)):
        data = raw.encode("utf-8", "surrogateescape")
        try:
            return " ".join(data.decode().split())
        except UnicodeError:
            return " ".join(data.decode("cp1256", "replace").split())
    try:
        return " ".join(str(message.get(name) or "").split())
    except (ValueError, TypeError, LookupError, AttributeError):  # the library stumbles over broken ones
        return " ".join(raw.split())


def _is_byte(char: str) -> bool:
    """Return whether a character stands for a byte that is no letter yet."""
    return "\udc80" <= char <= "\udcff"


def _gather(part: Message, found: MailParts, depth: int) -> None:
    if depth > MAX_NESTED:
        raise Unreadable("too-deep")
    kind = part.get_content_type()
    payload = part.get_payload()
    if kind == "message/rfc822" and isinstance(payload, list):
        found.mails += (inner for inner in payload if isinstance(inner, Message))
    elif part.is_multipart() and isinstance(payload, list):
        inner_parts = [inner for inner in payload if isinstance(inner, Message)]
        for inner in _best(inner_parts) if kind == "multipart/alternative" else inner_parts:
            _gather(inner, found, depth + 1)
    elif (kind in ("text/plain", "text/html") or kind.startswith("multipart/")) and not _is_file(part):
        text = _text(part)
        if text.strip():
            found.texts.append(TextPart(text, kind == "text/html"))
    else:
        _file(part, found)


def _best(parts: list[Message]) -> Iterator[Message]:
    """Yield the richest form of a text that is there in several, and what is neither, such as an invitation."""
    with_html = [part for part in parts if _has(part, "text/html")]
    with_text = [part for part in parts if _has(part, "text/plain")]
    texts = with_html[-1:] or with_text[-1:]
    yield from texts
    yield from (part for part in parts if part not in (*with_html, *with_text))


def _has(part: Message, kind: str) -> bool:
    return any(
        inner.get_content_type() == kind and not _is_file(inner) and _text(inner).strip() for inner in part.walk()
    )


def _is_file(part: Message) -> bool:
    return part.get_content_disposition() == "attachment" or bool(part.get_filename())


def _bytes(part: Message) -> bytes:
    data = part.get_payload(decode=True)
    return data if isinstance(data, bytes) else b""


def _text(part: Message) -> str:
    """Return the characters of a part, in the encoding that it names where its bytes are in it."""
    data = _bytes(part)
    for encoding in (str(part.get_content_charset() or "utf-8").removeprefix("x-"), "utf-8"):
        try:
            return _unflowed(data.decode(encoding), part)
        except (LookupError, ValueError):
            continue
    return _unflowed(data.decode("cp1256", "replace"), part)  # what programs in Arabic write without saying so


def _unflowed(text: str, part: Message) -> str:
    """Return a text with those lines whole that were broken for programs to join them again (RFC 3676)."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if str(part.get_param("format", "")).lower() != "flowed":
        return text
    keeps_blank = str(part.get_param("delsp", "")).lower() != "yes"
    lines: list[str] = []
    for line in text.split("\n"):
        if lines and line.strip() and not line.startswith(">") and lines[-1].endswith(" ") and lines[-1] != "-- ":
            lines[-1] = (lines[-1] if keeps_blank else lines[-1][:-1]) + line
        else:
            lines.append(line)
    return "\n".join(lines)


def _file(part: Message, found: MailParts) -> None:
    name = " ".join(str(part.get_filename() or "").split())
    id_ = str(part.get("Content-ID") or "").strip().strip("<>")
    if not name and part.get_content_type() in ("application/pgp-signature", "application/pkcs7-signature"):
        return
    found.files.append(AttachedPart(name or part.get_content_type(), id_, _bytes(part)))
