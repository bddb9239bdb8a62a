"""Where a mail that is answered or forwarded begins inside another one."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from mujaz.arabic import label_key
from mujaz.importers.pasted import PastedLine
from mujaz.importers.phrases import phrases

HEADER = re.compile(r"[*_>\s]*(?P<name>[^\W\d_][\w \-]{1,24}?)\s*[:\uff1a][*_]*\s*(?P<value>.*)")
SURE = phrases("From,Sent,To,من,إلى,المرسل,المرسل إليه,أرسلت,تاريخ الإرسال,مرسل في,تم الإرسال")
NAMES = SURE | phrases(
    """
    Cc,Bcc,Subject,Date,Reply-To,Importance,Attachments,الموضوع,التاريخ,نسخة,نسخة إلى,نسخة مخفية,الأهمية,المرفقات,مرفقات
    """
)
_FEWEST_NAMES = 3
"""So many lines of a head in the middle of a mail are no chance."""
_SEPARATOR = re.compile(
    r"[>\s]*(?:[-_*]{2,}\s*(?:(?:original|forwarded) (?:message|appointment)|(?:ال)?رسالة (?:ال)?(?:أصلية|محولة|محوّلة|"
    r"معاد توجيهها|مُعاد توجيهها|معاد إرسالها))\s*[-_*]{2,}"
    r"|begin forwarded message\s*:?|بدء الرسالة (?:المحولة|المعاد توجيهها)\s*:?)",
    re.IGNORECASE,
)
_RULE = re.compile(r"[_\u2500-]{10,}")
_WROTE = re.compile(
    r"[>\s]*(?:في|بتاريخ|يوم|on|le|am)\s.{4,200}?(?:كتبت?|تمت كتابة ما يلي بواسطة|wrote|a écrit|schrieb)\b"
    r".{0,160}[:\uff1a]\s*",
    re.IGNORECASE | re.DOTALL,
)
_ADDRESS = re.compile(r"[\w.+-]+@[\w-]+\.\w")
_MOST_LINES = 3
"""A line that says who wrote what follows may be broken into so many."""


@dataclass(frozen=True, slots=True)
class Quoted:
    """A mail inside another one: the positions at which its head begins and ends, and whether it goes to the end.

    If not, only the lines with `>` after its head are its own.
    """

    start: int
    end: int
    whole: bool


def is_marked(line: PastedLine) -> bool:
    """Return whether a line has the mark of a quoted mail before it."""
    return line.text.startswith(">")


def parts_mails(line: PastedLine) -> bool:
    """Return whether a line says that another mail follows."""
    return _SEPARATOR.fullmatch(line.text) is not None


def head_length(lines: Sequence[PastedLine]) -> int:
    """Return how many lines the head of a mail has that the lines begin with, 0 where they begin with none."""
    names: list[str] = []
    for line in lines:
        match = HEADER.fullmatch(line.text)
        name = label_key(match["name"]) if match else ""
        if name not in NAMES:
            break
        names.append(name)
    return len(names) if len(names) > 1 and SURE.intersection(names) else 0


def find_quoted(lines: Sequence[PastedLine]) -> Quoted | None:
    """Return the first mail inside of another one."""
    for position in range(len(lines)):
        length = _separator(lines[position:])
        if length:
            return Quoted(position, position + length, whole=True)
        length = _said_by(lines[position : position + _MOST_LINES])
        if length:
            marked = any(map(is_marked, lines[position + length :]))
            return Quoted(position, position + length, whole=not marked)
    return None


def _separator(lines: Sequence[PastedLine]) -> int:
    """Return how many lines part a mail from the one that it answers: a line that says so, the head of the other."""
    is_rule = _RULE.fullmatch(lines[0].text) is not None
    says_so = parts_mails(lines[0])
    head = head_length(lines[1:] if is_rule or says_so else lines)
    if says_so or (is_rule and head):
        return 1 + head
    return head if head >= _FEWEST_NAMES else 0


def _said_by(lines: Sequence[PastedLine]) -> int:
    """Return how many lines say who wrote what follows: `On … wrote:`, `في … كتب:` with an address, or before a `>`."""
    for length in range(1, len(lines) + 1):
        text = " ".join(line.text for line in lines[:length])
        if _WROTE.fullmatch(text) and any(map(str.isdigit, text)):
            follows = length < len(lines) and is_marked(lines[length])
            return length if follows or _ADDRESS.search(text) else 0
    return 0
