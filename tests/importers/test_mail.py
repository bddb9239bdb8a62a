"""Mails and what becomes of them: encodings, parts, quoted mails, signatures, what is attached."""

import base64
from collections.abc import Mapping
from dataclasses import dataclass
from email import policy
from email.message import EmailMessage

import pytest
from tests.importers.forms import GAZETTEER, ZONE, markdown_of, only
from tests.importers.make_word import PICTURE

from mujaz.importers import RawBrief, RemarkCode, Unreadable, read_mail, read_page

TEXT = "الحدث:\nوُضع الحجر الأساس.\n\nالرأي:\nنرى أن الخطوة متأخرة.\n"
BODY = "## الحدث\n\nوُضع الحجر الأساس.\n\n## الرأي\n\nنرى أن الخطوة متأخرة."
HTML = "<p>الحدث</p><p>وُضع الحجر الأساس.</p><p>الرأي</p><p>نرى أن الخطوة متأخرة.</p>"
OUTLOOK = (
    "<div><div style='border:none;border-top:solid #E1E1E1 1.0pt'><p><b>From:</b> Sami<br><b>Sent:</b> Monday<br>"
    "<b>To:</b> Layla<br><b>Subject:</b> قديم</p></div></div><p>رسالة سابقة</p>"
)


def mail(
    text: str = "",
    *,
    subject: str = "موجز: رصيف جديد",
    subtype: str = "plain",
    charset: str = "utf-8",
    cte: str = "8bit",
) -> EmailMessage:
    """Return a mail of 30 April, late in the evening."""
    message = EmailMessage(policy=policy.SMTP)
    message["From"] = "ليلى ناصر <layla@example.org>"
    message["To"] = "editors@example.org"
    message["Subject"] = subject
    message["Date"] = "Tue, 30 Apr 2024 23:30:00 +0000"
    if text:
        message.set_content(text, subtype=subtype, charset=charset, cte=cte)
    return message


def html_mail(text: str, *, subject: str = "موجز: رصيف جديد") -> EmailMessage:
    return mail(f'<html><body dir="rtl">{text}</body></html>', subject=subject, subtype="html")


def read(message: EmailMessage) -> RawBrief:
    return only(read_mail(message.as_bytes(), ZONE, GAZETTEER))


def left_out(brief: RawBrief, code: RemarkCode = RemarkCode.MAIL) -> list[str]:
    """Return what the report says, but for the lines of the head that every mail has."""
    return [
        remark.text
        for remark in brief.remarks
        if remark.code is code and not remark.text.startswith(("From: ليلى", "To: editors", "Subject: ", "Date: Tue"))
    ]


# ---- the head -------------------------------------------------------------------------------------------


def test_the_head_proposes_title_day_and_author_and_is_told() -> None:
    brief = read(mail(TEXT))
    assert markdown_of(brief) == (
        "---\ntitle: رصيف جديد\ndate: 2024-05-01  # Tue, 30 Apr 2024 23:30:00 +0000\ntopics: []  # ← topics\n"
        f"authors: [ليلى ناصر]\n---\n\n{BODY}\n"
    )
    assert [remark.text for remark in brief.remarks] == [
        "From: ليلى ناصر <layla@example.org>",
        "To: editors@example.org",
        "Subject: موجز: رصيف جديد",
        "Date: Tue, 30 Apr 2024 23:30:00 +0000",
    ]


def test_what_the_text_says_itself_counts_more_than_the_head() -> None:
    brief = read(mail(f"عنوان آخر\nبقلم سامي حداد\n29 نيسان 2024\n{TEXT}"))
    assert (brief.title, str(brief.day), brief.fields.authors) == ("عنوان آخر", "2024-04-29", ("سامي حداد",))


def test_an_address_alone_names_no_author() -> None:
    message = mail(TEXT)
    message.replace_header("From", "layla@example.org")
    assert read(message).fields.authors == ()


def test_a_confidential_mail_is_a_draft() -> None:
    message = mail(TEXT)
    message["Sensitivity"] = "Company-Confidential"
    brief = read(message)
    assert brief.fields.is_draft
    assert left_out(brief, RemarkCode.PRIVATE) == ["Sensitivity: Company-Confidential"]


# ---- bytes ----------------------------------------------------------------------------------------------


def raw(text: bytes, *headers: str) -> bytes:
    head = ("From: a@example.org", "Date: Tue, 30 Apr 2024 10:00:00 +0300", "MIME-Version: 1.0", *headers)
    return "\r\n".join(head).encode() + b"\r\n\r\n" + text


SUBJECT = base64.b64encode("رصيف".encode("cp1256")).decode()
BYTES: Mapping[str, bytes] = {
    "quoted-printable": mail(TEXT, cte="quoted-printable").as_bytes(),
    "base64 in Windows' Arabic": mail(TEXT, charset="windows-1256", cte="base64").as_bytes(),
    "ISO's Arabic": mail(TEXT.replace("ُ", ""), charset="iso-8859-6").as_bytes(),
    "a subject in Windows' Arabic": raw(
        TEXT.encode(), f"Subject: =?windows-1256?B?{SUBJECT}?=", "Content-Type: text/plain; charset=utf-8"
    ),
    "Windows' Arabic that nobody names": raw(TEXT.encode("cp1256"), "Subject: رصيف", "Content-Type: text/plain"),
    "UTF-8 that calls itself ASCII": raw(TEXT.encode(), "Subject: رصيف", "Content-Type: text/plain; charset=us-ascii"),
    "an encoding that is none": raw(TEXT.encode(), "Subject: رصيف", "Content-Type: text/plain; charset=x-klingon"),
    "no kind of text at all": raw(TEXT.encode(), "Subject: رصيف"),
    "a mail of many parts without their border": raw(TEXT.encode(), "Subject: رصيف", "Content-Type: multipart/mixed"),
    "Apple's form": b"1234      \n" + mail(TEXT).as_bytes(),
}


@pytest.mark.parametrize("case", BYTES)
def test_encodings(case: str) -> None:
    brief = only(read_mail(BYTES[case], ZONE, GAZETTEER))
    assert brief.title in ("رصيف", "رصيف جديد")
    assert brief.body.replace("ُ", "") == BODY.replace("ُ", "")


def test_lines_that_were_broken_for_the_way_are_whole() -> None:
    text = "الحدث:\r\nوضع المرفأ أمس حجرًا \r\nلرصيف جديد.\r\n\r\n-- \r\nليلى\r\n"
    brief = only(
        read_mail(raw(text.encode(), "Content-Type: text/plain; charset=utf-8; format=flowed"), ZONE, GAZETTEER)
    )
    assert brief.body == "## الحدث\n\nوضع المرفأ أمس حجرًا لرصيف جديد."
    assert left_out(brief)[-2:] == ["--", "ليلى"]


REFUSED: Mapping[str, tuple[bytes, str]] = {
    "nothing": (b"", "no-article"),
    "a head alone": (raw(b""), "no-article"),
    "many mails": (b"From: a@x\n\nx\n\nFrom b@x Tue Apr 30 10:00:00 2024\nTo: c\n\ny", "mailbox"),
    "parts within parts": (
        raw(b"".join(b"--%d\r\nContent-Type: multipart/mixed; boundary=%d\r\n\r\n" % (n, n + 1) for n in range(60)),
            "Content-Type: multipart/mixed; boundary=0"),
        "too-deep",
    ),
    "a greeting": (mail("السلام عليكم\n\nمع التحية\nليلى").as_bytes(), "no-article"),
}  # fmt: skip


@pytest.mark.parametrize("case", REFUSED)
def test_what_is_refused(case: str) -> None:
    data, code = REFUSED[case]
    with pytest.raises(Unreadable) as refusal:
        read_mail(data, ZONE, GAZETTEER)
    assert refusal.value.code == code


def test_a_mail_that_only_brings_a_file_says_so() -> None:
    message = mail()
    message.add_attachment(b"PK", maintype="application", subtype="octet-stream", filename="موجز.docx")
    with pytest.raises(Unreadable) as refusal:
        read(message)
    assert (refusal.value.code, refusal.value.values) == ("mail-without-text", {"names": "موجز.docx"})


# ---- quoted mails, greetings, signatures ----------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Case:
    """A mail whose text is `BODY`, and what was left out of it."""

    message: EmailMessage
    left: list[str]


AROUND: Mapping[str, Case] = {
    "greeting and farewell": Case(
        mail(f"السلام عليكم ورحمة الله وبركاته،\nالزملاء الكرام،\n\n{TEXT}\nمع التحية،\nليلى ناصر\nهاتف 01\n"),
        ["السلام عليكم ورحمة الله وبركاته،", "الزملاء الكرام،", "مع التحية،", "ليلى ناصر", "هاتف 01"],
    ),
    "an answer above, in English": Case(
        mail(f"{TEXT}\nOn Tue, Apr 30, 2024 at 1:00 PM Sami\n<sami@example.org> wrote:\n> قديم\n>\n> سطر\n"),
        ["On Tue, Apr 30, 2024 at 1:00 PM Sami", "<sami@example.org> wrote:", "> قديم", ">", "> سطر"],
    ),
    "an answer above, in Arabic": Case(
        mail(f"{TEXT}\nفي الثلاثاء، 30 أبريل 2024 في 1:00 م كتب سامي <s@example.org>:\n\nقديم\n"),
        ["في الثلاثاء، 30 أبريل 2024 في 1:00 م كتب سامي <s@example.org>:", "قديم"],
    ),
    "an answer below": Case(
        mail(f"بتاريخ 29/4/2024 كتبت ليلى:\n> أين الموجز؟\n\n{TEXT}"),
        ["بتاريخ 29/4/2024 كتبت ليلى:", "> أين الموجز؟"],
    ),
    "Outlook's line": Case(
        mail(f"{TEXT}\n-----Original Message-----\nFrom: Sami\nSent: Monday\nTo: Layla\nSubject: قديم\n\nقديم\n"),
        ["-----Original Message-----", "From: Sami", "Sent: Monday", "To: Layla", "قديم"],
    ),
    "Outlook's rule": Case(
        mail(f"{TEXT}\n________________________________\nمن: سامي\nتم الإرسال: الاثنين\nإلى: ليلى\n\nقديم\n"),
        ["________________________________", "من: سامي", "تم الإرسال: الاثنين", "إلى: ليلى", "قديم"],
    ),
    "Gmail": Case(
        html_mail(
            f"<div>{HTML}</div><div class='gmail_signature'>ليلى<br>مركز</div><div class='gmail_quote'>"
            "<div class='gmail_attr'>On Monday Sami wrote:</div><blockquote class='gmail_quote'>قديم</blockquote></div>"
        ),
        ["ليلى مركز", "On Monday Sami wrote: قديم"],
    ),
    "Thunderbird and Apple": Case(
        html_mail(
            f"{HTML}<div class='moz-cite-prefix'>Am 29.4. schrieb Sami:</div>"
            "<blockquote type='cite'><p>قديم</p></blockquote><pre class='moz-signature'>-- \nليلى</pre>"
        ),
        ["-- ليلى", "Am 29.4. schrieb Sami:", "قديم"],
    ),
    "Outlook": Case(html_mail(HTML + OUTLOOK), ["From: Sami Sent: Monday To: Layla Subject: قديم", "رسالة سابقة"]),
    "Outlook on the web": Case(
        html_mail(f"{HTML}<div id='appendonsend'></div><hr><div id='divRplyFwdMsg'>From: Sami</div><div>قديم</div>"),
        ["From: Sami", "قديم"],
    ),
    "lines of a head that no element tells apart": Case(
        html_mail(f"{HTML}<p>From: Sami<br>Sent: Monday<br>To: Layla<br>Subject: قديم</p><p>قديم</p>"),
        ["From: Sami", "Sent: Monday", "To: Layla", "قديم"],
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", AROUND)
def test_what_stands_round_the_text_is_left_out_and_told(case: str) -> None:
    brief = read(AROUND[case].message)
    assert brief.body == BODY
    assert left_out(brief) == AROUND[case].left


INNER = "من: سامي حداد <sami@example.org>\nالتاريخ: 29 نيسان 2024\nالموضوع: اتفاق الموانئ\nإلى: layla@example.org"
FORWARDED: Mapping[str, EmailMessage] = {
    "text": mail(f"---------- رسالة مُعاد توجيهها ---------\n{INNER}\n\n{TEXT}", subject="Fwd: شيء"),
    "text with a greeting above": mail(
        f"تحية طيبة،\n\nBegin forwarded message:\n\n{INNER}\n\n{TEXT}", subject="Fwd: شيء"
    ),
    "Gmail": html_mail(
        "<div class='gmail_quote'><div class='gmail_attr'>---------- Forwarded message ---------<br>"
        f"{INNER.replace('<', '&lt;').replace(chr(10), '<br>')}</div><div>{HTML}</div></div>",
        subject="Fwd: شيء",
    ),
    "Apple": html_mail(
        f"<div>بدء الرسالة المعاد توجيهها:</div><blockquote type='cite'><div>"
        f"{INNER.replace('<', '&lt;').replace(chr(10), '</div><div>')}</div>{HTML}</blockquote>",
        subject="Fwd: شيء",
    ),
}


@pytest.mark.parametrize("case", FORWARDED)
def test_of_a_mail_that_says_nothing_itself_the_forwarded_one_is_the_text(case: str) -> None:
    brief = read(FORWARDED[case])
    assert (brief.title, str(brief.day), brief.fields.authors) == ("اتفاق الموانئ", "2024-04-29", ("سامي حداد",))
    assert brief.body == BODY
    assert "من: سامي حداد <sami@example.org>" in left_out(brief)


def test_a_mail_that_is_attached_to_an_empty_one_is_the_text() -> None:
    message = mail(subject="Fwd: شيء")
    message.add_attachment(mail(TEXT))
    assert read(message).title == "رصيف جديد"
    assert read(message).body == BODY


def test_an_author_may_quote_and_tell_who_wrote() -> None:
    """What a minister wrote is no mail, and a quotation of the author's own stays."""
    text = "الحدث:\nنص.\n\nوفي 30 أبريل 2024 كتب الوزير على حسابه:\nهذا نص."
    assert read(mail(text)).body == "## الحدث\n\nنص.\n\nوفي 30 أبريل 2024 كتب الوزير على حسابه:\n\nهذا نص."
    quoting = "<p>الحدث</p><p>قال الوزير.</p><blockquote class='gmail_quote'>قول</blockquote>"
    assert read(html_mail(quoting)).body == "## الحدث\n\nقال الوزير.\n\n> قول"


# ---- parts ----------------------------------------------------------------------------------------------


def test_pictures_of_the_text_come_along_and_other_files_are_told() -> None:
    message = html_mail(
        "<p>الحدث</p><p><img src='cid:map' alt='خريطة'></p><img src='https://x.org/p' width=1 height=1>"
    )
    message.add_related(PICTURE, "image", "png", cid="<map>")
    message.add_attachment(b"x", maintype="application", subtype="pdf", filename="ملحق.pdf")
    brief = read(message)
    assert markdown_of(brief).endswith("## الحدث\n\n![خريطة](slug-1.png)\n")
    assert [picture.data for picture in brief.pictures] == [PICTURE]
    assert left_out(brief, RemarkCode.ATTACHED) == ["ملحق.pdf"]
    assert left_out(brief, RemarkCode.PICTURE_LOST) == ["https://x.org/p"]


def test_the_richest_form_of_a_text_is_read_once() -> None:
    message = mail("الحدث:\nأ وب")
    message.add_alternative("<p>الحدث</p><ul><li>أ</li><li>ب</li></ul>", subtype="html")
    assert read(message).body == "## الحدث\n\n- أ\n- ب"


def test_an_empty_form_of_a_text_does_not_hide_the_other() -> None:
    message = mail(TEXT)
    message.add_alternative("  ", subtype="html")
    assert read(message).body == BODY


def test_texts_round_a_picture_are_all_read() -> None:
    message = mail("الحدث:\nأول\n")
    message.make_mixed()
    for content in (PICTURE, "ثانٍ\n"):
        part = EmailMessage()
        if isinstance(content, bytes):
            part.set_content(content, "image", "png", disposition="inline", filename="a.png")
        else:
            part.set_content(content)
        message.attach(part)
    brief = read(message)
    assert brief.body == "## الحدث\n\nأول\n\nثانٍ"
    assert left_out(brief, RemarkCode.ATTACHED) == ["a.png"]


# ---- saved as a page ------------------------------------------------------------------------------------


def test_a_mail_that_was_saved_as_a_page() -> None:
    gmail = f"<html><body><div>{HTML}</div><div class='gmail_quote'>قديم</div></body></html>"
    brief = only(read_page(gmail.encode(), ZONE, GAZETTEER))
    assert (brief.body, left_out(brief)) == (BODY, ["قديم"])
    head = (
        "<p><b>From:</b> Layla Nasser<br><b>Sent:</b> Tuesday, April 30, 2024 1:05 PM<br><b>Subject:</b> رصيف جديد</p>"
    )
    outlook = f"<html xmlns:w='urn:schemas-microsoft-com:office:word'><body>{head}{HTML}</body></html>"
    brief = only(read_page(outlook.encode(), ZONE, GAZETTEER))
    assert (brief.title, str(brief.day), brief.fields.authors) == ("رصيف جديد", "2024-04-30", ("Layla Nasser",))
    assert brief.body == BODY


def test_a_page_that_a_browser_saved_as_a_mail_is_a_page() -> None:
    page = (
        "<html><head><meta charset='windows-1256'><meta property='article:published_time' content='2024-04-30'></head>"
        f"<body><nav>قائمة</nav><article><h1>رصيف جديد</h1>{HTML}</article></body></html>"
    )
    message = mail(page, subtype="html", subject="رصيف جديد")
    message.replace_header("From", "<Saved by Blink>")
    message.replace_header("Date", "Mon, 30 Nov 2026 10:00:00 +0000")
    brief = read(message)
    assert (brief.title, str(brief.day), brief.fields.authors) == ("رصيف جديد", "2024-04-30", ())
    assert brief.body == BODY


def test_a_letter_whose_tables_lay_it_out() -> None:
    brief = read(html_mail(f"<table><tr><td>شعار</td><td><h2>رصيف</h2>{HTML}</td></tr></table>"))
    assert brief.body.endswith(BODY)
    assert "|" not in brief.body
