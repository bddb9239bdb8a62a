"""What a mail has round its text: the lines of its head, a greeting, the mail that it answers, a signature."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from mujaz.arabic import label_key, words
from mujaz.importers.mail_quotes import HEADER, find_quoted, head_length, is_marked, parts_mails
from mujaz.importers.pasted import PastedLine
from mujaz.importers.phrases import phrases
from mujaz.importers.remarks import Remark, RemarkCode

_SUBJECT = phrases("subject,الموضوع")
_SENDER = phrases("from,من,المرسل")
_SENT = phrases("sent,date,التاريخ,أرسلت,تاريخ الإرسال,مرسل في,تم الإرسال")
_ANSWER = re.compile(
    r"(?:(?:re|fwd?|aw|tr|رد|الرد|إعادة توجيه|تحويل|محول|موجز)\s*(?:\[\d+\])?\s*[:\uff1a]\s*)+", re.IGNORECASE
)
_DEVICE = re.compile(
    r"(?:sent from (?:my |mail for |yahoo |outlook )|get outlook for |أ?ُ?رسلت? من |تم الإرسال من |الحصول على outlook)"
    r".{1,60}",
    re.IGNORECASE,
)
_GREETINGS = phrases(
    """
    السلام عليكم,السلام عليكم ورحمة الله,السلام عليكم ورحمة الله وبركاته,تحية طيبة,تحية طيبة وبعد,بعد التحية,مرحبا,
    أهلا,صباح الخير,مساء الخير,hi,hello,dear all,hi all,good morning,أسعد الله أوقاتكم
    """
)
_ADDRESSED = re.compile(
    r"(?:عزيزي|عزيزتي|الزملاء|الزميلات|الزميل|الزميلة|الأعزاء|الإخوة|حضرة|السادة|السيد|السيدة|الأستاذ|الأستاذة|الدكتور|الدكتورة|"
    r"أخي|dear|hi|hello)\s.{1,50}(?:[,،]|المحترم|المحترمة|المحترمين|المحترمون|الكرام|الأعزاء)[,،:.]?",
    re.IGNORECASE,
)
_FAREWELLS = phrases(
    """
    مع التحية,مع تحياتي,مع أطيب التحيات,مع خالص التحية,تحياتي,وتفضلوا بقبول فائق الاحترام,مع فائق الاحترام,شكرا,
    مع الشكر,وشكرا,مع جزيل الشكر,مع المودة,best,best regards,kind regards,regards,thanks,many thanks,sincerely
    """
)
_MOST_OF_SIGNATURE = 10
_MOST_AFTER_FAREWELL = 6
_MOST_FORWARDED = 5


@dataclass(slots=True)
class MailText:
    """The lines of a mail's text, what its head says (subject without `Re:`), and what was left out."""

    lines: list[PastedLine] = field(default_factory=list)
    subject: str = ""
    sender: str = ""
    sent: str = ""
    remarks: list[Remark] = field(default_factory=list)

    def below(self, head: "MailText") -> "MailText":
        """Return it with what another head says where it says nothing itself."""
        return replace(
            self,
            subject=self.subject or head.subject,
            sender=self.sender or head.sender,
            sent=self.sent or head.sent,
        )

    def leave_out(self, lines: Sequence[PastedLine]) -> None:
        """Say that lines are none of the text."""
        self.remarks += (Remark(RemarkCode.MAIL, line.text) for line in lines)

    def read_head(self, lines: Sequence[PastedLine]) -> None:
        """Take what the lines of a head say; that of a forwarded mail counts more than the one round it."""
        self.leave_out(lines)
        for line in lines:
            match = HEADER.fullmatch(line.text)
            name = label_key(match["name"]) if match else ""
            value = match["value"].strip() if match else ""
            if name in _SUBJECT:
                self.subject = bare_subject(value) or self.subject
            elif name in _SENDER:
                self.sender = value or self.sender
            elif name in _SENT:
                self.sent = value or self.sent


def bare_subject(subject: str) -> str:
    """Return the subject of a mail without what answers and forwards put before it."""
    return _ANSWER.sub("", subject.strip(), count=1).strip()


def without_mail(lines: Sequence[PastedLine], *, is_mail: bool = False) -> MailText:
    """Return the text of a mail; any other text as it is, but for the name of a device at its end.

    `is_mail` is whether the text is known to be one; else it is one if it begins with the head of a mail. Of a mail
    that forwards another one and says nothing itself, the text is that of the other.
    """
    found = MailText()
    head = head_length(lines)
    found.read_head(lines[:head])
    rest = list(lines[head:])
    is_mail = is_mail or head > 0 or (find_quoted(rest) is not None and any(map(_is_device, rest)))
    if is_mail:
        rest = _without_quoted(rest, found)
        rest = _without_greeting(rest, found)
    end = _signature(rest, is_mail=is_mail)
    found.leave_out(rest[end:])
    found.lines += rest[:end]
    return found


def own_lines(lines: Sequence[PastedLine]) -> list[PastedLine]:
    """Return what an editor would keep of the lines above a mail that is forwarded: no greeting, no signature."""
    rest = _without_greeting([line for line in lines if not parts_mails(line)], MailText())
    return rest[: _signature(rest, is_mail=True)]


def _without_quoted(lines: list[PastedLine], found: MailText) -> list[PastedLine]:
    """Return the lines without the mails inside; those of the first such mail where nothing stands before it."""
    for _ in range(_MOST_FORWARDED):
        quoted = find_quoted(lines)
        if quoted is None:
            break
        own = lines[: quoted.start]
        is_all = quoted.whole or all(map(is_marked, lines[quoted.end :]))
        if is_all and not any(words(line.text) for line in own_lines(own)):
            found.leave_out(own)
            found.read_head(lines[quoted.start : quoted.end])
            lines = [_unmarked(line) for line in lines[quoted.end :]]
            continue
        found.leave_out(lines[quoted.start : quoted.end])
        if quoted.whole:
            found.leave_out(lines[quoted.end :])
            return own
        lines = [*own, *lines[quoted.end :]]
    if all(is_marked(line) for line in lines):
        return lines
    found.leave_out([line for line in lines if is_marked(line)])
    return [line for line in lines if not is_marked(line)]


def _unmarked(line: PastedLine) -> PastedLine:
    return replace(line, text=line.text.removeprefix(">").lstrip())


def _without_greeting(lines: list[PastedLine], found: MailText) -> list[PastedLine]:
    count = 0
    while count < len(lines) and _greets(lines[count].text):
        count += 1
    found.leave_out(lines[:count])
    return lines[count:]


def _greets(text: str) -> bool:
    return label_key(text) in _GREETINGS or _ADDRESSED.fullmatch(text) is not None


def _is_device(line: PastedLine) -> bool:
    return _DEVICE.fullmatch(line.text) is not None


def _signature(lines: Sequence[PastedLine], *, is_mail: bool) -> int:
    """Return the position of the line that a signature begins with, else the number of lines."""
    devices = [n for n, line in enumerate(lines) if _is_device(line)]
    last = len(lines) - _MOST_OF_SIGNATURE
    if is_mail or devices:
        marked = [n for n, line in enumerate(lines) if line.text in ("--", "\u2014") and n >= last]
        if marked:
            return marked[0]
    if is_mail:
        after = len(lines) - _MOST_AFTER_FAREWELL
        farewells = [n for n, line in enumerate(lines) if n >= after and label_key(line.text) in _FAREWELLS]
        if farewells:
            return farewells[0]
    return devices[0] if devices and devices[0] >= last else len(lines)
