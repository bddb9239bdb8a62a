"""Pages of the web and what becomes of them: `page/<case>.html` beside the Markdown that is expected."""

from collections.abc import Mapping
from html import escape
from pathlib import Path

import pytest
from tests.importers.articles import articles
from tests.importers.forms import GAZETTEER, HERE, ZONE, assert_is_as_expected, only

from mujaz.arabic import words
from mujaz.brief.document import plain_words
from mujaz.importers import Unreadable, read_page

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
