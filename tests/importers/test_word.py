"""Word documents and what becomes of them. `make_word.py` made the documents in `word/`."""

import io
import re
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

import docx
import pytest
from tests.importers.articles import Article, articles
from tests.importers.forms import GAZETTEER, HERE, assert_is_as_expected, only
from tests.importers.word_by_hand import BY_HAND

from mujaz.arabic import words
from mujaz.brief.plain import plain_text
from mujaz.importers import RemarkCode, Unreadable, read_word
from mujaz.importers.word import archive

CASES = sorted((HERE / "word").glob("*.docx"))


def test_there_are_cases() -> None:
    assert len(CASES) >= 10
    assert len(BY_HAND) >= 20


@pytest.mark.parametrize("case", BY_HAND)
def test_a_document_of_tags_becomes_what_it_should(case: str) -> None:
    briefs = read_word(BY_HAND[case](), GAZETTEER)
    for number, brief in enumerate(briefs, start=1):
        assert_is_as_expected(brief, HERE / "word" / (case if len(briefs) == 1 else f"{case}-{number}"))


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_a_document_becomes_what_it_should(path: Path) -> None:
    assert_is_as_expected(only(read_word(path.read_bytes(), GAZETTEER)), path.with_suffix(""))


# ---- nothing is dropped ---------------------------------------------------------------------------------


STYLES = (None, "List Bullet", "Quote", "Heading 2", "List Number")


def written(texts: list[Article]) -> bytes:
    """Return a document of many articles: paragraphs bold and plain, lists, quotations, tables, headings."""
    document = docx.Document()
    document.add_heading(texts[0].title, 0)
    document.add_paragraph("30 أبريل 2024")
    paragraphs = [paragraph for text in texts for paragraph in (text.title, *text.paragraphs)][1:]
    for position, paragraph in enumerate(paragraphs):
        if position % 7 == 0:
            document.add_table(1, 2).cell(0, 1).text = paragraph
        else:
            document.add_paragraph(style=STYLES[position % 5]).add_run(paragraph).bold = position % 3 == 0
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


@pytest.mark.parametrize("part", range(2))
def test_every_word_of_real_texts_is_there_in_order(part: int) -> None:
    texts = articles(part, 25)
    brief = only(read_word(written(texts), GAZETTEER))
    unnumbered = re.sub(r"(?m)^\d+\\\. ", "", brief.body)  # of lists that go on
    expected = [word for text in texts for word in words("\n".join((text.title, *text.paragraphs)))]
    assert words(f"{brief.title}\n{plain_text(unnumbered)}") == expected


# ---- documents that are refused -------------------------------------------------------------------------


def changed(**parts: bytes | None) -> bytes:
    """Return a sound document with other parts; None takes one away."""
    data = (HERE / "word" / "lists.docx").read_bytes()
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        contents: dict[str, bytes | None] = {name: old.read(name) for name in old.namelist()}
        contents.update(parts)
        for name, content in contents.items():
            if content is not None:
                new.writestr(name, content)
    return made.getvalue()


BOMB = b"""<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><w>&b;</w>"""
OUTSIDE = b"""<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a SYSTEM "file:///etc/passwd">]><w>&a;</w>"""


W = "xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'"


def nested(depth: int) -> bytes:
    """Return a text inside tables inside tables."""
    table = "<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>"
    inner = f"{table[0] * depth}<w:p><w:r><w:t>x</w:t></w:r></w:p>{table[1] * depth}"
    return f"<w:document {W}><w:body>{inner}</w:body></w:document>".encode()


def encrypted() -> bytes:
    data = bytearray(changed())
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        position = data.find(signature)
        while position >= 0:
            data[position + offset] |= 1
            position = data.find(signature, position + 4)
    return bytes(data)


REFUSED: Mapping[str, tuple[Callable[[], bytes], str]] = {
    "nothing": (lambda: b"", "broken-archive"),
    "no archive": (lambda: b"PK\x03\x04 nothing", "broken-archive"),
    "cut off": (lambda: changed()[:-200], "broken-archive"),
    "no document in it": (lambda: changed(**{"word/document.xml": None}), "no-word"),
    "broken XML": (lambda: changed(**{"word/document.xml": b"<w:document"}), "broken-xml"),
    "entities in the text": (lambda: changed(**{"word/document.xml": BOMB}), "entities"),
    "entities in the styles": (lambda: changed(**{"word/styles.xml": BOMB}), "entities"),
    "entities from outside": (lambda: changed(**{"word/footnotes.xml": OUTSIDE}), "entities"),
    "a name that leads upward": (lambda: changed(**{"word/media/../../../x.png": b"x"}), "unsafe-name"),
    "an absolute name": (lambda: changed(**{"/etc/cron.d/x": b"x"}), "unsafe-name"),
    "a name with a backslash": (lambda: changed(**{"word\\..\\..\\x": b"x"}), "unsafe-name"),
    "a name with a drive": (lambda: changed(**{"C:/x": b"x"}), "unsafe-name"),
    "a password": (encrypted, "encrypted"),
    "a large part": (lambda: changed(**{"word/media/a.png": b"\0" * (65 * 2**20)}), "bomb"),
    "tags within tags": (lambda: changed(**{"word/document.xml": nested(2000)}), "too-deep"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_is_refused(case: str) -> None:
    make, code = REFUSED[case]
    with pytest.raises(Unreadable) as refusal:
        read_word(make(), GAZETTEER)
    assert refusal.value.code == code


NOTE_WITHOUT_ID = f"""<w:document {W}><w:body><w:p><w:r><w:t>نص</w:t><w:footnoteReference/></w:r></w:p></w:body>
</w:document>""".encode()


def overstated(part: str) -> bytes:
    """Return a document of which one part says that it is larger than it is."""
    made = bytearray(changed())
    position = made.rfind(part.encode()) - 46  # its entry in the directory at the end
    made[position + 24 : position + 28] = (10_000_000).to_bytes(4, "little")
    return bytes(made)


COSTS_THAT_PART: Mapping[str, tuple[Callable[[], bytes], tuple[str, ...]]] = {
    "styles that are no XML": (lambda: changed(**{"word/styles.xml": b"<w:styles"}), ("part-lost: word/styles.xml",)),
    "numbers that are no XML": (lambda: changed(**{"word/numbering.xml": b"x"}), ("part-lost: word/numbering.xml",)),
    "a size that is not true": (lambda: overstated("word/theme/theme1.xml"), ("part-lost: word/theme/theme1.xml",)),
    "no styles": (lambda: changed(**{"word/styles.xml": None}), ()),
    "no list of what refers to what": (
        lambda: changed(**{"word/_rels/document.xml.rels": None, "_rels/.rels": None}),
        (),
    ),
    "no list of what is what": (lambda: changed(**{"[Content_Types].xml": None}), ()),
    "a note without an id": (
        lambda: changed(**{"word/document.xml": NOTE_WITHOUT_ID}),
        ("note-lost: footnote-", "kind: "),
    ),
}


@pytest.mark.parametrize("case", COSTS_THAT_PART)
def test_a_part_that_is_missing_or_broken_costs_that_part(case: str) -> None:
    make, remarks = COSTS_THAT_PART[case]
    brief = only(read_word(make(), GAZETTEER))
    assert brief.title
    assert tuple(f"{remark.code.value}: {remark.text}" for remark in brief.remarks) == remarks


def test_a_bomb_of_many_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "MAX_UNPACKED", 100_000)
    with pytest.raises(Unreadable) as refusal:
        read_word(changed(**{f"word/media/{n}.png": b"\0" * 10_000 for n in range(10)}), GAZETTEER)
    assert refusal.value.code == "bomb"


def test_too_many_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "MAX_PARTS", 20)
    with pytest.raises(Unreadable) as refusal:
        read_word(changed(**{f"word/media/{n}.png": b"" for n in range(20)}), GAZETTEER)
    assert refusal.value.code == "too-many-parts"


def test_a_picture_that_is_none_is_told() -> None:
    data = (HERE / "word" / "pictures-and-links.docx").read_bytes()
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(made, "w") as new:
        for name in old.namelist():
            new.writestr(name, b"<script>" if name.endswith(".png") else old.read(name))
    brief = only(read_word(made.getvalue(), GAZETTEER))
    assert brief.pictures == ()
    assert [remark.code for remark in brief.remarks].count(RemarkCode.PICTURE_LOST) == 2
    assert "خريطة المرفأ" in brief.body
