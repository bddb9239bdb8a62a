"""A mail as a brief: subject, date and sender are proposals; quoted mails and signatures stay out."""

import codecs
import html
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from zoneinfo import ZoneInfo

from mujaz.importers.article import with_own_pictures, with_scrubbed
from mujaz.importers.html import Dialect, parse_html
from mujaz.importers.lost_words import checked_together
from mujaz.importers.mail_head import completed
from mujaz.importers.mail_html import read_mail_html
from mujaz.importers.mail_lines import MailText, bare_subject
from mujaz.importers.mail_parts import AttachedPart, MailParts, open_mail, parts_of
from mujaz.importers.mentions import Gazetteer
from mujaz.importers.page import read_page
from mujaz.importers.pasted import scrub
from mujaz.importers.pictures import Album
from mujaz.importers.raw import RawBrief
from mujaz.importers.raw_text import read_mail_text
from mujaz.importers.refusal import Unreadable
from mujaz.importers.remarks import Remark, RemarkCode, gathered


def read_mail(data: bytes, zone: ZoneInfo, gazetteer: Gazetteer) -> tuple[RawBrief, ...]:
    """Read a mail, which may hold several briefs; its times are told in `zone`.

    A mail without a text of its own to which another is attached is that other; a page that a browser saved in the form
    of a mail is a page. Raises Unreadable where there is none.
    """
    parts = open_mail(data)
    page = next((part.text for part in parts.texts if part.is_html), "")
    if page and parts.is_page:
        return read_page(codecs.BOM_UTF8 + page.encode("utf-8", "replace"), zone, gazetteer)
    around: list[Remark] = []
    while not parts.texts and len(parts.mails) == 1:
        around += _of_head(parts)
        parts = parts_of(parts.mails[0])
    if not parts.texts:
        names = ", ".join(file.name for file in parts.files)
        raise Unreadable("mail-without-text", names=names) if names else Unreadable("no-article")
    read = _read_html if any(part.is_html for part in parts.texts) else _read_text
    first, *others = read(parts, zone, gazetteer)
    if parts.is_private:
        around.append(Remark(RemarkCode.PRIVATE, f"Sensitivity: {parts.is_private}"))
        first, *others = (replace(b, fields=replace(b.fields, is_draft=True)) for b in (first, *others))
    return (replace(first, remarks=gathered((*around, *_of_head(parts), *first.remarks))), *others)


def _of_head(parts: MailParts) -> Iterator[Remark]:
    yield from (Remark(RemarkCode.MAIL, f"{name}: {value}") for name, value in parts.headers.items())
    yield from (Remark(RemarkCode.ATTACHED, mail.get_content_type()) for mail in parts.mails if parts.texts)


def _head(parts: MailParts) -> MailText:
    found = parts.headers.get
    return MailText(subject=bare_subject(found("Subject", "")), sender=found("From", ""), sent=found("Date", ""))


@dataclass(slots=True)
class _Files:
    """The files of a mail; notes which of them its text shows."""

    files: list[AttachedPart]
    album: Album = field(default_factory=Album)
    shown: list[AttachedPart] = field(default_factory=list)

    def picture(self, address: str) -> str | None:
        """Return the target of a picture: that of a file of the mail, else as `Album` says."""
        if not address.lower().startswith("cid:"):
            return self.album.of_address(address)
        file = next((file for file in self.files if file.id and file.id == address[4:]), None)
        target = self.album.add(file.data) if file else None
        if file and target:
            self.shown.append(file)
        return target

    def left(self) -> Iterator[Remark]:
        """Yield a remark for each file that did not come along."""
        yield from (Remark(RemarkCode.ATTACHED, file.name) for file in self.files if file not in self.shown)


def _read_text(parts: MailParts, zone: ZoneInfo, gazetteer: Gazetteer) -> tuple[RawBrief, ...]:
    text = "\n\n".join(part.text for part in parts.texts)
    first, *others = read_mail_text(text, _head(parts), zone, gazetteer)
    return (replace(first, remarks=gathered((*first.remarks, *_Files(parts.files).left()))), *others)


def _read_html(parts: MailParts, zone: ZoneInfo, gazetteer: Gazetteer) -> tuple[RawBrief, ...]:
    page = scrub("\n".join(part.text if part.is_html else _as_html(part.text) for part in parts.texts))
    files = _Files(parts.files)
    mail = read_mail_html(parse_html(page.text), Dialect(picture=files.picture), _head(parts), gazetteer)
    found = (with_own_pictures(brief, files.album.pictures) for brief in mail.briefs)
    first, *others = (completed(brief, mail.head, zone, gazetteer) for brief in found)
    first = with_scrubbed(first, page)
    first = replace(first, remarks=gathered((*first.remarks, *files.album.remarks, *files.left())))
    return checked_together((first, *others), mail.source)


def _as_html(text: str) -> str:
    return "".join(f"<p>{html.escape(line)}</p>" for line in text.split("\n") if line.strip())
