"""Messages copied out of WhatsApp or Telegram: who wrote them and when stands before each, marks stand round words."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from mujaz.importers.document import Inlines, Style, Text
from mujaz.importers.pasted import PastedLine
from mujaz.importers.remarks import Remark, RemarkCode

_DAY = r"\d{1,4}\s?[/.\-]\s?\d{1,2}\s?[/.\-]\s?\d{1,4}"
_CLOCK = r"\d{1,2}:\d{2}(?::\d{2})?\s?(?:[ap]\.?\s?m\.?|ص|م|صباحًا|مساءً)?"
_PREFIX = re.compile(
    rf"(?P<stamp>\[?{_DAY}[,،]?\s+{_CLOCK}\]?)(?:\s?[-\u2013])?\s+(?:(?P<sender>[^:]{{1,60}}):(?:\s+|$))?(?P<text>.*)",
    re.IGNORECASE,
)
_TELEGRAM = re.compile(
    rf"(?P<sender>[^\[\]]{{1,60}}?),?\s*(?P<stamp>\[{_DAY}[,،]?\s+{_CLOCK}\]):?\s*(?P<text>.*)", re.IGNORECASE
)
_NO_TEXT = re.compile(
    r"<[^<>]{3,60}>|(?:image|video|audio|sticker|GIF|document) omitted|.{1,80} \((?:file attached|(?:ال)?ملف مرفق)\)"
    r"|(?:This message was deleted|You deleted this message|تم حذف هذه الرسالة|حذفت هذه الرسالة)\.?",
    re.IGNORECASE,
)
_EDITED = re.compile(r"\s*<(?:This message was edited|تم تعديل هذه الرسالة)>$")


@dataclass(slots=True)
class Chat:
    """The lines of messages without what stands before them.

    `stamps` are the dates and hours, as they were written; `dropped` is every character that was taken out but them.
    """

    lines: list[PastedLine] = field(default_factory=list)
    stamps: list[str] = field(default_factory=list)
    senders: dict[str, int] = field(default_factory=dict)
    remarks: list[Remark] = field(default_factory=list)
    dropped: list[str] = field(default_factory=list)


def read_chat(lines: Sequence[PastedLine]) -> Chat | None:
    """Return the messages, None for a text that does not begin with one."""
    if not lines or _match(lines[0].text) is None:
        return None
    chat = Chat()
    for line in lines:
        match = _match(line.text)
        text = line.text
        if match is not None:
            text = match["text"]
            chat.stamps.append(match["stamp"].strip())
            chat.dropped += (match["stamp"], match["sender"] or "")
            if not match["sender"]:  # the program itself speaks
                chat.remarks.append(Remark(RemarkCode.MESSAGE, text))
                continue
            chat.senders[match["sender"]] = chat.senders.get(match["sender"], 0) + 1
        edited = _EDITED.search(text)
        if edited:
            chat.dropped.append(edited[0])
            text = text[: edited.start()]
        if _NO_TEXT.fullmatch(text):
            chat.remarks.append(Remark(RemarkCode.MESSAGE, text))
        elif text:
            chat.lines.append(replace(line, text=text, cells=()))
    chat.remarks += (Remark(RemarkCode.SENDER, sender, count) for sender, count in chat.senders.items())
    return chat


def _match(text: str) -> re.Match[str] | None:
    return _PREFIX.fullmatch(text) or _TELEGRAM.fullmatch(text)


_MARKS = {"*": Style.STRONG, "_": Style.EMPHASIS, "~": Style.DELETED}
_MARKED = re.compile(r"(?<![\w*~])([*_~])(?=\S)([^\n]+?)(?<=\S)\1(?![\w*~])")


def marked(text: str, mark: Style = Style.NONE) -> Inlines:
    """Return a line with the marks that messengers show: `*bold*`, `_slanted_`, `~struck out~`."""
    return tuple(_marked(text, mark))


def _marked(text: str, mark: Style) -> Iterator[Text]:
    done = 0
    for match in _MARKED.finditer(text):
        yield Text(text[done : match.start()], mark)
        yield from _marked(match[2], mark | _MARKS[match[1]])
        done = match.end()
    yield Text(text[done:], mark)
