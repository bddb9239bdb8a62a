"""What a mail has round its text: the lines of its head, the mail that it answers, a signature."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from mujaz.arabic import label_key
from mujaz.importers.pasted import PastedLine
from mujaz.importers.phrases import phrases
from mujaz.importers.remarks import Remark, RemarkCode

_HEADER = re.compile(r"(?P<name>[^\W\d_][\w \-]{1,24}?)\s*[:\uff1a]\s*(?P<value>.*)")
_SURE = phrases("From,Sent,To,من,إلى,المرسل,المرسل إليه,أرسلت,تاريخ الإرسال,مرسل في")
_NAMES = _SURE | phrases(
    """
    Cc,Bcc,Subject,Date,Reply-To,Importance,Attachments,الموضوع,التاريخ,نسخة,نسخة إلى,نسخة مخفية,الأهمية,المرفقات,مرفقات
    """
)
_SUBJECT = ("subject", label_key("الموضوع"))
_ANSWER = re.compile(r"(?:(?:re|fwd?|رد|الرد|إعادة توجيه|تحويل|موجز)\s*[:\uff1a]\s*)+", re.IGNORECASE)
_DEVICE = re.compile(
    r"(?:sent from (?:my |mail for )|get outlook for |أ?ُ?رسلت? من |تم الإرسال من |الحصول على outlook).{1,60}",
    re.IGNORECASE,
)
_MOST_OF_SIGNATURE = 10


@dataclass(slots=True)
class MailText:
    """The lines of a mail's text, its subject without `Re:`, and what was left out."""

    lines: list[PastedLine] = field(default_factory=list)
    subject: str = ""
    remarks: list[Remark] = field(default_factory=list)


def without_mail(lines: Sequence[PastedLine]) -> MailText:
    """Return the text of a mail; any other text as it is, but for the name of a device at its end."""
    found = MailText()
    head = _head(lines)
    for line in lines[:head]:
        match = _HEADER.fullmatch(line.text)
        if match and label_key(match["name"]) in _SUBJECT:
            found.subject = _ANSWER.sub("", match["value"]).strip()
        found.remarks.append(Remark(RemarkCode.MAIL, line.text))
    rest = list(lines[head:])
    end = _signature(rest, is_mail=head > 0)
    for position, line in enumerate(rest):
        if position >= end or (head and line.text.startswith(">")):
            found.remarks.append(Remark(RemarkCode.MAIL, line.text))
        else:
            found.lines.append(line)
    return found


def _head(lines: Sequence[PastedLine]) -> int:
    """Return how many lines the head of a mail has, 0 for a text that is none."""
    names: list[str] = []
    for line in lines:
        match = _HEADER.fullmatch(line.text)
        name = label_key(match["name"]) if match else ""
        if name not in _NAMES:
            break
        names.append(name)
    return len(names) if len(names) > 1 and len(_SURE.intersection(names)) > 0 else 0


def _signature(lines: Sequence[PastedLine], *, is_mail: bool) -> int:
    """Return the position of the line that a signature begins with, else the number of lines."""
    devices = [n for n, line in enumerate(lines) if _DEVICE.fullmatch(line.text)]
    last = len(lines) - _MOST_OF_SIGNATURE
    if is_mail or devices:
        marked = [n for n, line in enumerate(lines) if line.text in ("--", "\u2014") and n >= last]
        if marked:
            return marked[0]
    return devices[0] if devices and devices[0] >= last else len(lines)
