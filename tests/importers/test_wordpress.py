"""WordPress' exports and what becomes of their posts. `make_wordpress.py` made the files in `wordpress/`."""

import io
from collections.abc import Mapping
from pathlib import Path
from xml.sax.saxutils import escape

import pytest
from tests.importers.articles import articles
from tests.importers.forms import GAZETTEER, HERE, ZONE, assert_is_as_expected
from tests.importers.make_wordpress import attachment, export, item

from mujaz.arabic import words
from mujaz.brief.document import plain_words
from mujaz.importers import Unreadable
from mujaz.importers.wordpress import Attachment, Item, read_items, read_post, stream
from mujaz.importers.wordpress.shortcodes import without_shortcodes

CASES = sorted((HERE / "wordpress").glob("*.xml"))


def items_of(text: str) -> list[Item]:
    return list(read_items(io.BytesIO(text.encode())))


def test_there_are_cases() -> None:
    assert len(CASES) >= 10


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_a_post_becomes_what_it_should(path: Path) -> None:
    with path.open("rb") as file:
        (found,) = read_items(file)
    assert_is_as_expected(read_post(found, ZONE, GAZETTEER), path.with_suffix(""))


def test_every_word_of_real_texts_is_there_in_order() -> None:
    texts = articles(0, 150)
    posts = []
    for number, text in enumerate(texts, start=1):
        paragraphs = [escape(paragraph) for paragraph in text.paragraphs]
        content = "\n\n".join(paragraphs) if number % 2 else "".join(f"<p>{p}</p>" for p in paragraphs)
        posts.append(item(number, escape(text.title), content))
    for found, text in zip(items_of(export(*posts)), texts, strict=True):
        brief = read_post(found, ZONE, GAZETTEER)
        expected = words("\n".join((text.title, *text.paragraphs)))
        assert words(f"{brief.title}\n{plain_words(brief.body)}") == expected


def test_what_is_no_post() -> None:
    found = items_of(export(item(1, "أ", "نص"), attachment(2, 1, "a.png"), item(3, "صفحة", "نص", type="page")))
    assert [one.type for one in found] == ["post", "attachment", "page"]
    assert Attachment.of(found[1]) == Attachment("https://old.example/wp-content/uploads/2019/05/a.png", "a.png", "1")


def test_control_characters_do_not_stop_the_reading() -> None:
    (found,) = items_of(export(item(1, "أ", "قبل\x0bبعد\x00")))
    assert found.fields["content:encoded"] == "قبل بعد"


def test_an_item_of_an_older_export() -> None:
    text = export(item(1, "أ", "نص")).replace("wordpress.org/export/1.2/", "wordpress.org/export/1.0/")
    assert items_of(text)[0].id == "1"


REFUSED: Mapping[str, tuple[str, str]] = {
    "entities": ("""<!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><rss><channel/></rss>""", "entities"),
    "from outside": ("""<!DOCTYPE rss SYSTEM "http://example.org/x.dtd"><rss><channel/></rss>""", "entities"),
    "cut off": (export(item(1, "أ", "نص"))[:-30], "broken-export"),
    "no XML": ("نص", "broken-export"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_is_refused(case: str) -> None:
    text, code = REFUSED[case]
    with pytest.raises(Unreadable) as refusal:
        items_of(text)
    assert refusal.value.code == code


def test_an_absurdly_large_post(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stream, "MAX_ITEM", 300_000)
    assert len(items_of(export(*(item(n, "أ", "نص " * 10_000) for n in range(20))))) == 20
    with pytest.raises(Unreadable) as refusal:
        items_of(export(item(1, "أ", "نص " * 200_000)))
    assert refusal.value.code == "item-too-large"


def test_an_absurdly_large_export(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stream, "MAX_EXPORT", 300_000)
    with pytest.raises(Unreadable) as refusal:
        items_of(export(*(item(n, "أ", "نص " * 10_000) for n in range(20))))
    assert refusal.value.code == "too-large"


def test_absurdly_deep_html() -> None:
    (found,) = items_of(export(item(1, "أ", "<div>" * 5_000 + "نص")))
    with pytest.raises(Unreadable) as refusal:
        read_post(found, ZONE, GAZETTEER)
    assert refusal.value.code == "too-deep"


@pytest.mark.parametrize(
    ("text", "html", "remarks"),
    [
        ("[AFP] و[1] و[نص]", "[AFP] و[1] و[نص]", []),
        ("[gallery]", "<x-aside>[gallery]</x-aside>", ["[gallery]"]),
        ('[x y="1"]', '<x-aside>[x y="1"]</x-aside>', ['[x y="1"]']),
        ("[b]أ[/b]", "<x-aside>[b]</x-aside>أ<x-aside>[/b]</x-aside>", ["[b]"]),
        ("[a](https://x.org)", "[a](https://x.org)", []),
        ('[caption caption="قديم"]<img src="a">[/caption]', None, []),
        ("[caption]بلا صورة[/caption]", "بلا صورة", []),
    ],
)
def test_shortcodes(text: str, html: str | None, remarks: list[str]) -> None:
    found, told = without_shortcodes(text)
    assert [remark.text for remark in told] == remarks
    assert found == html if html else "<figcaption>قديم</figcaption>" in found
