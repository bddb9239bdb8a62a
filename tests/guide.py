"""The authors' guide as its readers go through it: its commands, the files that it speaks of, a terminal."""

import io
import os
import re
import select
import shutil
import struct
import subprocess
import sys
import time
import zlib
from collections.abc import Iterator, Sequence
from pathlib import Path

import docx
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt
from docx.text.paragraph import Paragraph

ROOT = Path(__file__).parents[1]
GUIDE = ROOT / "docs/guide.md"
PATIENCE = 60
"""Seconds after which what does not come is given up."""

ANSWERS = {
    "mujaz new": ["", "maritime", "لبنان", "", "new-quay"],  # date, topics, countries, authors, name
    "mujaz import message.txt": ["new-bridge"],  # name
    "mujaz import message.eml": ["new-pumps"],  # name
    "mujaz import content/": [""],  # name: the folder's
}
"""What is answered at the terminal, by how the command begins."""


def commands() -> tuple[str, ...]:
    """Return the commands that the guide shows, in its order."""
    blocks = re.findall(r"^```sh\n(.*?)^```$", GUIDE.read_text("utf-8"), re.MULTILINE | re.DOTALL)
    return tuple(line for block in blocks for line in block.splitlines() if line)


def project(folder: Path) -> Path:
    """Make a copy of the project in `folder`, with the files beside it that the guide takes in."""
    for name in ("briefs", "docs", "hooks", "overrides"):
        shutil.copytree(ROOT / name, folder / name)
    shutil.copy(ROOT / "mkdocs.yml", folder)
    (folder / "night-train.docx").write_bytes(word_file())
    (folder / "message.txt").write_text(MESSAGE, "utf-8")
    (folder / "message.eml").write_text(MAIL, "utf-8")
    (folder / "export.xml").write_text(EXPORT, "utf-8")
    (folder / "content/gas-report").mkdir(parents=True)
    (folder / "content/gas-report/index.md").write_text(BUNDLE, "utf-8")
    (folder / "content/gas-report/field.png").write_bytes(_map())
    return folder


# ---- the files ----------------------------------------------------------------------------------------

TEXT = (
    ("title", "قطار ليلي بين ميناءين"),
    ("", "12 مارس 2024"),
    ("heading", "الحدث"),
    (
        "",
        'وقّع ميناءا لبنان اتفاقًا على قطار ليلي , يبدأ  مطلع الصيف. وقال مديره إنه "لا يحلّ محل الشاحنات، بل يخفف عنها".',
    ),
    ("", "وتتوقع الدراسة المرفقة أن يُنقل بالقطار في سنته الأولى ما يأتي:"),
    ("table", "الربع|الحاويات|النسبة من المجموع\nالأول|1200|9%\nالثاني|2100|15%\nالثالث|2600|18%"),
    ("picture", "خريطة الخط: محطتان على الساحل ومحطة في الداخل"),
    ("heading", "الرأي"),
    ("", "الخطوة صغيرة، ودلالتها اكبر منها؛ فهي أول تنسيق بين الميناءين منذ سنوات. ويتوقف نجاحها على أمرين:"),
    ("item", "أن تُنشر مواعيد القطار قبل شهر على الأقل."),
    ("item", "أن تُوحَّد أجور المناولة في الميناءين ؟"),
    ("", "هذا النص نموذج، وأحداثه وأسماؤه من نسج الخيال."),
)
"""The brief in Word, with the slips that people make: marks, blanks, quotation marks, a hamza."""

MESSAGE = """\
جسر جديد على النهر

الساعة : 11:30
2 أيار 2024

الحدث:

افتُتح في العراق جسر جديد على دجلة. وهذا النص نموذج من نسج الخيال.

الرأي:

الجسر يختصر الطريق، وصيانته أهم من افتتاحه.
"""

BUNDLE = """\
---
title: حقل غاز جديد
date: 2024-05-05
---

## الحدث

أُعلن في العراق حقل غاز جديد. وهذا النص نموذج من نسج الخيال.

![خريطة الحقل والأنبوب الذي يصله بالساحل](field.png)

## الرأي

الحقل صغير، وقيمته في قربه من الأنبوب.
"""

MAIL = """\
From: ليلى ناصر <layla@example.org>
To: editors@example.org
Subject: RE: مضخات جديدة على النهر
Date: Fri, 03 May 2024 10:00:00 +0300
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: 8bit

السلام عليكم،

الحدث:

رُكّبت في العراق مضخات جديدة على الفرات. وهذا النص نموذج من نسج الخيال.

الرأي:

المضخات تكفي صيفًا واحدًا، ولا تغني عن إصلاح القنوات.

مع التحية
ليلى

في الخميس، 2 أيار 2024 كتب التحرير <editors@example.org>:
> أين نص المضخات؟
"""

EXPORT = """\
<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
     xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel><title>موقع قديم</title><wp:wxr_version>1.2</wp:wxr_version>
<item>
  <title>سوق الحبوب في المدينة القديمة</title>
  <link>https://example.org/2019/05/grain-market/</link>
  <dc:creator>editors</dc:creator>
  <content:encoded><![CDATA[<p>أعيد افتتاح السوق. وهذا النص نموذج من نسج الخيال.</p>]]></content:encoded>
  <wp:post_id>7</wp:post_id>
  <wp:post_date>2019-05-04 09:00:00</wp:post_date>
  <wp:post_date_gmt>2019-05-04 06:00:00</wp:post_date_gmt>
  <wp:post_name>grain-market</wp:post_name>
  <wp:status>publish</wp:status>
  <wp:post_type>post</wp:post_type>
  <category domain="category" nicename="town"><![CDATA[شؤون البلد]]></category>
</item>
</channel></rss>
"""


def word_file() -> bytes:
    """Return the Word document that the guide turns into a brief, right to left as Word writes it."""
    document = docx.Document()
    for sort, text in TEXT:
        match sort:
            case "title" | "heading":
                paragraph = document.add_heading(text, 0 if sort == "title" else 1)
            case "item":
                paragraph = document.add_paragraph(text, style="List Bullet")
            case "table":
                _add_table(document, [row.split("|") for row in text.split("\n")])
                continue
            case "picture":
                paragraph = document.add_paragraph()
                paragraph.add_run().add_picture(io.BytesIO(_map()), width=Cm(9))
                paragraph._p.xpath(".//wp:docPr")[0].set("descr", text)
            case _:
                paragraph = document.add_paragraph(text)
        _turn(paragraph)
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def _add_table(document: docx.document.Document, rows: list[list[str]]) -> None:
    table = document.add_table(len(rows), len(rows[0]), style="Table Grid")
    table._tbl.tblPr.append(OxmlElement("w:bidiVisual"))
    for cells, row in zip(rows, table.rows, strict=True):
        for text, cell in zip(cells, row.cells, strict=True):
            cell.text = text
            _turn(cell.paragraphs[0])


def _turn(paragraph: Paragraph) -> None:
    """Turn a paragraph from right to left."""
    paragraph._p.get_or_add_pPr().append(OxmlElement("w:bidi"))
    paragraph.alignment = WD_ALIGN_PARAGRAPH.LEFT  # in a paragraph from right to left, Word's `left` is where it begins
    for run in paragraph.runs:
        fonts = run._r.get_or_add_rPr()
        run.font.size = run.font.size or Pt(12)
        size = OxmlElement("w:szCs")
        size.set(qn("w:val"), "28")
        fonts.append(size)
        fonts.append(OxmlElement("w:rtl"))


def _map() -> bytes:
    """Return a small drawing as PNG: a coast, and a line with three stations."""
    width, height = 360, 140
    rows = bytearray()
    for y in range(height):
        rows.append(0)
        for x in range(width):
            coast = 34 + (x * 7 % 23 + x // 9 % 17) // 3
            line = abs(y - (60 + x // 9)) < 3 and 40 < x < 320
            station = any((x - s) ** 2 + (y - 60 - s // 9) ** 2 < 60 for s in (40, 180, 320))
            rows += (
                b"\xb4\x3c\x28"
                if station
                else b"\x40\x40\x48"
                if line
                else (b"\xc8\xdc\xea" if y < coast else b"\xf2\xec\xdc")
            )

    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
        + chunk(b"IDAT", zlib.compress(bytes(rows), 9))
        + chunk(b"IEND", b"")
    )


# ---- the terminal -------------------------------------------------------------------------------------


def environment() -> dict[str, str]:
    """Return the environment of a terminal in which the project's programs are at hand, and no editor."""
    kept = {k: v for k, v in os.environ.items() if k not in ("VISUAL", "EDITOR", "MUJAZ_SITE_URL", "NO_COLOR")}
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", "")])
    return {**kept, "PATH": path, "PYTHONUTF8": "1", "TERM": "xterm", "COLUMNS": "100"}


def at_terminal(command: str, folder: Path) -> tuple[int, str]:
    """Run a command as at a terminal, answer what `ANSWERS` has for it; return its exit code and all that it shows."""
    import pty  # noqa: PLC0415 -- Windows has none

    answers = next((answers for begin, answers in ANSWERS.items() if command.startswith(begin)), [])
    master, slave = pty.openpty()
    process = subprocess.Popen(
        ["bash", "-c", command], cwd=folder, env=environment(), stdin=slave, stdout=slave, stderr=slave, close_fds=True
    )
    os.close(slave)
    shown = b"".join(_shown(master, process, answers))
    os.close(master)
    return process.wait(PATIENCE), shown.decode().replace("\r\n", "\n")


def _shown(master: int, process: subprocess.Popen[bytes], answers: Sequence[str]) -> Iterator[bytes]:
    """Yield what a terminal shows; a question is one where its program waits behind a colon."""
    waiting, until, tail = list(answers), time.monotonic() + PATIENCE, b""
    while time.monotonic() < until:
        if not select.select([master], [], [], 0.2)[0]:
            if waiting and re.search(rb": $", tail):
                os.write(master, f"{waiting.pop(0)}\n".encode())
                tail = b""
            elif process.poll() is not None:
                break
            continue
        try:
            data = os.read(master, 1 << 16)
        except OSError:  # Linux' way to say that the other end is closed
            break
        tail += data
        if not data:
            break
        yield data
    else:
        process.kill()
        raise AssertionError(f"the command does not end: {tail.decode(errors='replace')}")
