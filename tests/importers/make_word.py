"""The Word documents that the tests read, made by python-docx, by LibreOffice where it is installed, and by hand.

    python tests/importers/make_word.py [CASE...]

The tests read the files that were made, so they need neither LibreOffice nor this script.
"""

import io
import shutil
import struct
import subprocess
import sys
import tempfile
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path

import docx
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.text.run import Run

HERE = Path(__file__).parent / "word"


def chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


PICTURE = (
    b"\x89PNG\r\n\x1a\n"
    + chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0))
    + chunk(b"IDAT", zlib.compress(b"\0\xff"))
    + chunk(b"IEND", b"")
)
FICTION = "هذا النص نموذج، وأحداثه وأسماؤه من نسج الخيال."

Maker = Callable[[], bytes]
MAKERS: dict[str, Maker] = {}


def case(maker: Maker) -> Maker:
    MAKERS[maker.__name__.replace("_", "-")] = maker
    return maker


def saved(document: docx.document.Document) -> bytes:
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def started(*lines: str) -> docx.document.Document:
    document = docx.Document()
    document.core_properties.author = ""
    document.core_properties.title = ""
    for line in lines:
        document.add_paragraph(line)
    return document


def right_to_left(run: Run, **marks: bool) -> None:
    """Mark a run as Word marks Arabic: by `w:rtl`, and bold by `w:bCs` alone."""
    properties = run._r.get_or_add_rPr()
    for name, value in marks.items():
        element = OxmlElement(f"w:{name}")
        if not value:
            element.set(qn("w:val"), "0")
        properties.append(element)
    properties.append(OxmlElement("w:rtl"))


# ---- python-docx --------------------------------------------------------------------------------------


@case
def title_and_headings() -> bytes:
    document = started()
    document.add_heading("تنسيق بين مينائي الشرق", 0)
    document.add_paragraph("الساعة : 13:00")
    document.add_paragraph("30 أبريل 2024")
    document.add_heading("الحدث:", 1)
    document.add_paragraph("أعلن الميناءان تنسيق جداول الشحن بينهما.")
    document.add_heading("خلفية", 2)
    document.add_paragraph("سبق ذلك اجتماعان في لبنان.")
    document.add_heading("الرأي:", 1)
    document.add_paragraph("الخطوة صغيرة، ودلالتها أكبر منها.")
    document.add_paragraph(FICTION)
    return saved(document)


@case
def lines_without_styles() -> bytes:
    return saved(
        started(
            "اتفاق على إدارة السد",
            "30 نيسان/ أبريل 2024",
            "اتفاق على إدارة السد",
            "الحدث",
            "وقّع الطرفان اتفاقًا على إدارة مياه السد.",
            "الرأي: الاتفاق ينقصه جدول زمني.",
            "ما يلزم متابعته:",
            "مواعيد التشغيل.",
            FICTION,
        )
    )


@case
def bold_and_italic() -> bytes:
    document = started("نص غليظ ومائل", "2024-05-01", "الحدث")
    paragraph = document.add_paragraph("قال الوزير إن ")
    right_to_left(paragraph.add_run("الاتفاق"), bCs=True)
    paragraph.add_run(" و")
    right_to_left(paragraph.add_run("«الملحق»"), bCs=True)
    paragraph.add_run("ه ")
    right_to_left(paragraph.add_run("سيُنشر "), iCs=True)
    right_to_left(paragraph.add_run("قريبًا"), bCs=True, iCs=True)
    right_to_left(paragraph.add_run(" لا اليوم"), b=True, bCs=False)
    paragraph.add_run(". The ")
    paragraph.add_run("final text").bold = True
    paragraph.add_run(" is ready, H")
    paragraph.add_run("2").font.subscript = True
    paragraph.add_run("O, 10")
    paragraph.add_run("6").font.superscript = True
    paragraph.add_run(" و")
    paragraph.add_run("حُذف هذا").font.strike = True
    document.add_paragraph("الرأي")
    document.add_paragraph("* ليست قائمة، و_لا مائلة_ و[لا رابط](x).")
    document.add_paragraph(FICTION)
    return saved(document)


@case
def lists() -> bytes:
    document = started("قوائم متداخلة", "1 أيار 2024", "الحدث")
    for text, style in (
        ("أولى", "List Bullet"),
        ("فرعية", "List Bullet 2"),
        ("فرعية ثانية", "List Bullet 2"),
        ("ثانية", "List Bullet"),
    ):
        document.add_paragraph(text, style=style)
    document.add_paragraph("ثم مرقّمة:")
    for text in ("بند", "بند آخر", "بند أخير"):
        document.add_paragraph(text, style="List Number")
    document.add_paragraph("الرأي")
    document.add_paragraph(FICTION)
    return saved(document)


@case
def tables() -> bytes:
    document = started("جداول", "1 أيار 2024", "الحدث", "في الجدول أرقام الشحن:")
    table = document.add_table(3, 3)
    table.alignment = WD_TABLE_ALIGNMENT.RIGHT
    for row, texts in enumerate((("الميناء", "2022", "2023"), ("الشرقي", "1,200", "35%"), ("أ|ب", "", "-5"))):
        for column, text in enumerate(texts):
            table.cell(row, column).text = text
    table.cell(2, 0).add_paragraph("سطر ثان")
    document.add_paragraph("وفي آخر خلايا مدمجة:")
    merged = document.add_table(2, 3)
    merged.cell(0, 0).merge(merged.cell(0, 1)).text = "رأس مدمج"
    merged.cell(0, 2).text = "ثالث"
    for column in range(3):
        merged.cell(1, column).text = f"خلية {column + 1}"
    box = document.add_table(1, 1)
    box.cell(0, 0).text = "إطار حول فقرة، لا جدول."
    document.add_paragraph("الرأي")
    document.add_paragraph(FICTION)
    return saved(document)


@case
def pictures_and_links() -> bytes:
    document = started("صور وروابط", "1 أيار 2024", "الحدث")
    document.add_picture(io.BytesIO(PICTURE))
    described = document.add_paragraph("خريطة: ")
    described.add_run().add_picture(io.BytesIO(PICTURE))
    next(described._p.iter(qn("wp:docPr"))).set("descr", "خريطة المرفأ [1]")
    paragraph = document.add_paragraph("راجع ")
    for address, text in (("https://example.org/report_(1)", "التقرير"), ("javascript:alert(1)", "هذا")):
        part = document.part.relate_to(
            address, "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink", is_external=True
        )
        link = parse_xml(f'<w:hyperlink {nsdecls("w", "r")} r:id="{part}"><w:r><w:t>{text}</w:t></w:r></w:hyperlink>')
        paragraph._p.append(link)
        paragraph.add_run(" و")
    document.add_paragraph("الرأي")
    document.add_paragraph(FICTION)
    return saved(document)


@case
def soft_breaks_and_invisible() -> bytes:
    document = started()
    head = document.add_paragraph("أسطر في فقرة واحدة")
    head.add_run().add_break()
    head.add_run("30\u00a0أبريل\u200f 2024")
    body = document.add_paragraph("الحدث:")
    body.add_run().add_break()
    body.add_run("نص\u200b\u202e أول.")
    body.add_run().add_break()
    body.add_run("نص ثان.")
    document.add_paragraph("الرأي:")
    document.add_paragraph(FICTION)
    return saved(document)


@case
def quotes_and_contents() -> bytes:
    document = started("اقتباس وفهرس", "1 أيار 2024")
    toc = document.styles.add_style("toc 1", 1)
    document.add_paragraph("الحدث 1", style=toc)
    document.add_heading("الحدث", 1)
    document.add_paragraph("قال المسؤول:")
    document.add_paragraph("«لن نوقّع قبل الصيف».", style="Quote")
    document.add_paragraph("وأضاف في الثانية.", style="Intense Quote")
    document.sections[0].header.paragraphs[0].text = "مركز الدراسات"
    document.sections[0].footer.paragraphs[0].text = "3"
    document.add_heading("الرأي", 1)
    document.add_paragraph(FICTION)
    return saved(document)


@case
def title_of_the_properties() -> bytes:
    document = started()
    document.core_properties.title = "عنوان من خصائص الملف"
    document.core_properties.author = "هيئة التحرير"
    document.add_paragraph("30 أبريل 2024")
    document.add_paragraph("الحدث")
    document.add_paragraph("نص.")
    document.add_paragraph("الرأي")
    document.add_paragraph(FICTION)
    return saved(document)


@case
def no_date() -> bytes:
    return saved(started("عنوان بلا تاريخ", "الحدث", "نص في العقوبات على روسيا.", "الرأي", FICTION))


# ---- by hand: what python-docx does not write ---------------------------------------------------------


@case
def tracked_changes() -> bytes:
    document = started("تعقّب وتعليقات", "1 أيار 2024", "الحدث")
    paragraph = document.add_paragraph("وقّع ")
    for tag, text, element in (("ins", "الطرفان ", "t"), ("del", "الجميع ", "delText"), ("moveTo", "معًا ", "t")):
        paragraph._p.append(
            parse_xml(
                f'<w:{tag} {nsdecls("w")} w:id="1" w:author="م" w:date="2024-05-01T00:00:00Z">'
                f'<w:r><w:{element} xml:space="preserve">{text}</w:{element}></w:r></w:{tag}>'
            )
        )
    paragraph.add_run("الاتفاق.")
    document.add_comment(paragraph.runs, text="من قال ذلك؟", author="سمير", initials="س")
    document.add_paragraph("الرأي")
    document.add_paragraph(FICTION)
    return saved(document)


@case
def hidden_in_tags() -> bytes:
    document = started("كلمات داخل وسوم", "1 أيار 2024", "الحدث")
    paragraph = document.add_paragraph("قبل ")
    maths = 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
    run = "<w:r><w:t xml:space='preserve'>{}</w:t></w:r>"
    for xml in (
        f"<w:dir {nsdecls('w')} w:val='rtl'>{run.format('اتجاه ')}</w:dir>",
        f"<w:bdo {nsdecls('w')} w:val='rtl'><w:dir w:val='ltr'>{run.format('قلب ')}</w:dir></w:bdo>",
        f"<w:fldSimple {nsdecls('w')} w:instr='AUTHOR'>{run.format('حقل ')}</w:fldSimple>",
        f"<w:smartTag {nsdecls('w')}>{run.format('وسم ')}</w:smartTag>",
        f"<w:sdt {nsdecls('w')}><w:sdtContent>{run.format('عنصر ')}</w:sdtContent></w:sdt>",
        f"<m:oMath {maths}><m:r><m:t>x=2</m:t></m:r></m:oMath>",
        f"<w:ins {nsdecls('w')} w:id='1' w:author='م'><w:dir w:val='rtl'>{run.format('إضافة')}</w:dir></w:ins>",
    ):
        paragraph._p.append(parse_xml(xml))
    document.add_paragraph("الرأي")
    document.add_paragraph(FICTION)
    return saved(document)


# ---- LibreOffice --------------------------------------------------------------------------------------

HTML = {
    "libreoffice-headings": f"""
        <h1>موجز من كاتب آخر</h1><p>الثلاثاء 30 نيسان 2024</p>
        <h2>الحدث</h2><p>عُقد <b>اجتماع</b> في <i>بيروت</i>، و<a href="https://example.org/">هذا بيانه</a>.</p>
        <ul><li>أولى<ul><li>فرعية</li></ul></li><li>ثانية</li></ul>
        <h2>الرأي</h2><ol><li>بند</li><li>بند آخر</li></ol><p>{FICTION}</p>""",
    "libreoffice-table": f"""
        <p>جدول من كاتب آخر</p><p>1 أيار 2024</p><p>الحدث:</p>
        <table border="1"><tr><td>الميناء</td><td>الحمولة</td></tr><tr><td>الشرقي</td><td>1,200</td></tr></table>
        <p>الرأي:</p><blockquote><p>اقتباس.</p></blockquote><p>{FICTION}</p>""",
}
FODT = {
    "libreoffice-notes": f"""<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/"
 office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.text"><office:body><office:text>
<text:p>حواش وتعليق</text:p><text:p>30 أبريل 2024</text:p><text:h text:outline-level="1">الحدث</text:h>
<text:p>نص له حاشية<text:note text:id="n1" text:note-class="footnote"><text:note-citation>1</text:note-citation>
<text:note-body><text:p>نص الحاشية الأولى.</text:p></text:note-body></text:note> وأخرى<text:note text:id="n2"
 text:note-class="endnote"><text:note-citation>i</text:note-citation><text:note-body><text:p>حاشية في الآخر.</text:p>
</text:note-body></text:note>.<office:annotation><dc:creator>ليلى</dc:creator><text:p>تأكدوا من الرقم.</text:p>
</office:annotation></text:p><text:h text:outline-level="1">الرأي</text:h><text:p>{FICTION}</text:p>
</office:text></office:body></office:document>"""
}


def by_libre_office(text: str, suffix: str) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder, "case" + suffix)
        source.write_text(text, "utf-8")
        filters = ["--infilter=HTML (StarWriter)"] if suffix == ".html" else []
        profile = f"-env:UserInstallation=file://{folder}/profile"
        command = ["soffice", profile, "--headless", *filters, "--convert-to", "docx:MS Word 2007 XML"]
        subprocess.run([*command, "--outdir", folder, str(source)], check=True, capture_output=True)
        return without_dates(Path(folder, "case.docx").read_bytes())


def without_dates(data: bytes) -> bytes:
    """Return an archive whose files have no date, so that the same text gives the same bytes."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(zipfile.ZipInfo(name), old.read(name), zipfile.ZIP_DEFLATED)
    return made.getvalue()


def main() -> None:
    wanted = sys.argv[1:]
    HERE.mkdir(exist_ok=True)
    for name, maker in MAKERS.items():
        if not wanted or name in wanted:
            (HERE / f"{name}.docx").write_bytes(without_dates(maker()))
    if shutil.which("soffice") is None:
        return
    for texts, suffix in ((HTML, ".html"), (FODT, ".fodt")):
        for name, text in texts.items():
            if not wanted or name in wanted:
                head = (
                    '<html lang="ar"><head><meta charset="utf-8"></head><body dir="rtl">' if suffix == ".html" else ""
                )
                (HERE / f"{name}.docx").write_bytes(by_libre_office(head + text, suffix))


if __name__ == "__main__":
    main()
