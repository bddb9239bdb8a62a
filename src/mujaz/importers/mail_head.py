"""What the head of a mail proposes for its brief: the day on which it was sent, and who wrote it."""

from dataclasses import replace
from email.utils import parseaddr, parsedate_to_datetime
from zoneinfo import ZoneInfo

from mujaz.arabic import FoundDate
from mujaz.importers import moments
from mujaz.importers.authors import names_in_byline
from mujaz.importers.date_lines import is_whole, read_date_line
from mujaz.importers.mail_lines import MailText
from mujaz.importers.mentions import Gazetteer
from mujaz.importers.raw import RawBrief


def completed(brief: RawBrief, head: MailText, zone: ZoneInfo, gazetteer: Gazetteer) -> RawBrief:
    """Return a brief with the day and the author of its mail where its text names none."""
    day = None if brief.date else _day(head.sent, zone)
    if day:
        brief = replace(brief, date=day, date_lines=(head.sent,))
    name = _name(head.sender)
    if brief.fields.authors or not name:
        return brief
    return replace(brief, fields=replace(brief.fields, authors=names_in_byline(name, gazetteer) or (name,)))


def _name(sender: str) -> str:
    """Return the name in `Name <address>`, '' where there is only an address."""
    name = " ".join((parseaddr(sender)[0] or sender.partition("<")[0]).strip(" \"'").split())
    return "" if "@" in name or not any(map(str.isalpha, name)) else name


def _day(sent: str, zone: ZoneInfo) -> FoundDate | None:
    """Return the day that a head names, in the form of mail or as programs show it."""
    try:
        moment = parsedate_to_datetime(sent)
    except (ValueError, TypeError, IndexError, OverflowError):
        stamp = read_date_line(sent) if sent else None
        return stamp.date if stamp and stamp.date and is_whole(stamp.date) else None
    return moments.found_date(moment.astimezone(zone).date() if moment.tzinfo else moment.date())
