"""Pages of the web and what becomes of them: `page/<case>.html` beside the Markdown that is expected."""

from collections.abc import Mapping
from html import escape
from pathlib import Path

import pytest
from tests.importers.articles import articles
from tests.importers.forms import GAZETTEER, HERE, ZONE, assert_is_as_expected, only

from mujaz.arabic import words
from mujaz.brief.document import plain_words
from mujaz.importers import RemarkCode, Unreadable, read_page

CASES = sorted((HERE / "page").glob("*.html"))


def test_there_are_cases() -> None:
    assert len(CASES) >= 10


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_a_page_becomes_what_it_should(path: Path) -> None:
    assert_is_as_expected(only(read_page(path.read_bytes(), ZONE, GAZETTEER)), path.with_suffix(""))


def test_every_word_of_real_texts_is_there_in_order() -> None:
    for text in articles(0, 15):
        paragraphs = "".join(f"<p>{escape(paragraph)}</p>" for paragraph in text.paragraphs)
        page = (
            f"<html><head><title>{escape(text.title)}</title></head><body><nav><a href='/'>x</a></nav>"
            f"<article><h1>{escape(text.title)}</h1>{paragraphs}</article></body></html>"
        )
        brief = only(read_page(page.encode(), ZONE, GAZETTEER))
        assert words(plain_words(brief.body)) == words("\n".join(text.paragraphs))


def with_attributes(form: bytes) -> bytes:
    """Return a page of one tag with very many attributes, each made of its number."""
    return b"<p " + b" ".join(form % number for number in range(100_000)) + b">x"


REFUSED: Mapping[str, tuple[bytes, str]] = {
    "nothing": (b"", "no-article"),
    "no text": (b"<html><body><script>x()</script></body></html>", "no-article"),
    "an encoding that is none": (b"<html><head><meta charset='x-klingon'></head><body>x</body></html>", "charset"),
    "an encoding that is wrong": ("<html><body><p>نص</p></body></html>".encode("cp1256"), "charset"),
    "an encoding that is no text's": (b"<html><head><meta charset='hex'></head><body>x</body></html>", "charset"),
    "tags within tags": (b"<html><body>" + b"<div>" * 10_000 + b"x", "too-deep"),
    "attributes without end": (
        b"<p " + b" ".join(b'a%d=">"' % n for n in range(100_000)) + b">x",
        "too-many-attributes",
    ),
    "attributes without values": (
        b"<p " + b" ".join(b"a%d" % n for n in range(100_000)) + b">x",
        "too-many-attributes",
    ),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_is_refused(case: str) -> None:
    data, code = REFUSED[case]
    with pytest.raises(Unreadable) as refusal:
        only(read_page(data, ZONE, GAZETTEER))
    assert refusal.value.code == code


def test_comments_of_google_docs_and_word_stay_out_and_are_told() -> None:
    """They look like notes: a mark that leads to them, and a way back."""
    google = (
        "<html><body class='doc-content'><p class='title'>عنوان</p><p>30 نيسان 2024</p><h2>الحدث</h2>"
        "<p>نص<sup><a href='#cmnt1' id='cmnt_ref1'>[a]</a></sup><sup><a href='#ftnt1' id='ftnt_ref1'>[1]</a></sup>"
        " <a href='https://www.google.com/url?q=https://example.org/a&sa=D'>البيان</a>.</p>"
        "<hr><div><p><a href='#ftnt_ref1' id='ftnt1'>[1]</a> حاشية.</p></div>"
        "<div><p><a href='#cmnt_ref1' id='cmnt1'>[a]</a>من المصدر؟</p><p>لا تذكره.</p></div></body></html>"
    )
    word = (
        "<html xmlns:w='urn:schemas-microsoft-com:office:word'><body><p>عنوان</p><p>30 نيسان 2024</p><p>الحدث</p>"
        "<p>نص<a href='#_msocom_1'>[A1]</a> <a href='https://example.org/a'>البيان</a>.</p>"
        "<div style='mso-element:comment-list'><div><p>من المصدر؟</p><p>لا تذكره.</p></div></div></body></html>"
    )
    for page, note in ((google, "[^1]"), (word, "")):
        brief = only(read_page(page.encode(), ZONE, GAZETTEER))
        assert brief.title == "عنوان"
        assert brief.body.startswith(f"## الحدث\n\nنص{note} [البيان](https://example.org/a).")
        assert "المصدر" not in brief.body
        (comment,) = (remark.text for remark in brief.remarks if remark.code is RemarkCode.COMMENT)
        assert comment.replace("؟لا", "؟ لا") == "من المصدر؟ لا تذكره."
