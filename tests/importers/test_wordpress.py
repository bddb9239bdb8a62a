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
from mujaz.importers import RawBrief, Unreadable
from mujaz.importers.media import Media
from mujaz.importers.wordpress import Attachment, Item, OldSite, read_items, read_post, stream, survey
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


def post_of(*items: str, site: OldSite | None = None, media: Media | None = None) -> RawBrief:
    """Return the brief of the first of some items, with what the others have for it."""
    text = export(*items)
    shared = survey(io.BytesIO(text.encode()))
    return read_post(items_of(text)[0], ZONE, GAZETTEER, site or shared, media)


def meta(key: str, value: str) -> str:
    return (
        f"<wp:postmeta><wp:meta_key>{key}</wp:meta_key><wp:meta_value><![CDATA[{value}]]></wp:meta_value></wp:postmeta>"
    )


def told(brief: RawBrief) -> dict[str, str]:
    return {remark.code.value: remark.text for remark in brief.remarks}


NOTES = meta("footnotes", '[{"id":"n1","content":"تقرير <b>الوزارة</b>"},{"id":"n2","content":"بيان"}]')
MARKED = '<!-- wp:paragraph --><p>رقم<sup data-fn="n1" class="fn"><a href="#n1" id="n1-link">1</a></sup> وآخر'
MARKED += '<sup data-fn="n2" class="fn"><a href="#n2" id="n2-link">2</a></sup>.</p><!-- wp:footnotes /-->'


def test_notes_that_are_kept_beside_a_text() -> None:
    brief = post_of(item(1, "أ", MARKED, more=NOTES))
    assert brief.body == "رقم[^1] وآخر[^2].\n\n[^1]: تقرير **الوزارة**\n\n[^2]: بيان"


def test_all_authors_in_their_order() -> None:
    authors = "".join(f'<category domain="author" nicename="{n}"><![CDATA[{n}]]></category>' for n in ("سارة", "علي"))
    assert post_of(item(1, "أ", "نص", filed=authors)).fields.authors == ("سارة", "علي")


@pytest.mark.parametrize(
    ("status", "is_draft"),
    [("publish", False), ("draft", True), ("pending", True), ("private", True), ("in-progress", True), ("spam", True)],
)
def test_a_state_that_is_not_known_makes_a_draft(status: str, is_draft: bool) -> None:  # noqa: FBT001
    assert post_of(item(1, "أ", "نص", status=status)).fields.is_draft is is_draft


def test_an_export_without_states_is_refused() -> None:
    text = export(item(1, "أ", "نص"))
    for broken in (
        text.replace("wp:status", "wp:state"),
        text.replace('="http://wordpress.org/export/1.2/"', '="x:y"'),
    ):
        with pytest.raises(Unreadable) as refusal:
            items_of(broken)
        assert refusal.value.code == "no-states"


def test_the_name_space_may_be_https() -> None:
    text = export(item(1, "أ", "نص", status="draft")).replace("http://wordpress.org", "https://wordpress.org")
    assert [found.status for found in items_of(text)] == ["draft"]


def test_a_date_of_zeros_is_none() -> None:
    zeros = "0000-00-00 00:00:00"
    post = item(1, "أ", "نص", date=zeros, gmt=zeros, modified="2021-03-04 07:00:00")
    post = post.replace("Wed, 01 May 2019 20:30:00 +0000", "Mon, 30 Nov -0001 00:00:00 +0000")
    brief = post_of(post)
    assert brief.day is not None
    assert brief.day.isoformat() == "2021-03-04"
    assert "date-of-change" in told(brief)


def test_reusable_blocks_come_along_or_are_told() -> None:
    block = item(7, "كتلة", "<p>نص مشترك.</p>", type="wp_block")
    text = '<!-- wp:paragraph --><p>قبل.</p><!-- wp:block {"ref":7} /--><!-- wp:block {"ref":8} /-->'
    brief = post_of(item(1, "أ", text), block)
    assert brief.body == "قبل.\n\nنص مشترك."
    assert told(brief) == {"block-lost": "8"}


def test_what_stands_beside_a_post_is_told() -> None:
    filed = '<category domain="region" nicename="gulf"><![CDATA[الخليج]]></category>'
    more = "<wp:comment><wp:comment_id>1</wp:comment_id></wp:comment>" * 3 + meta("_thumbnail_id", "9")
    brief = post_of(item(1, "أ", "نص", filed=filed, more=more), attachment(9, 1, "port.png"))
    address = "https://old.example/wp-content/uploads/2019/05/port.png"
    assert told(brief) == {"readers": "3", "taxonomy": "region: الخليج", "featured": address}


PNG = b"\x89PNG\r\n\x1a\n" + b"0" * 20


def test_pictures_are_taken_from_a_copy_of_the_uploads(tmp_path: Path) -> None:
    for name in ("2019/05/port.png", "2019/05/map.png"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(PNG + name.encode())
    uploads = "https://old.example/wp-content/uploads/2019/05"
    text = f'<p>نص</p><img src="{uploads}/map-300x200.png" alt="خريطة"><img src="{uploads}/lost.png" alt="ضائعة">'
    picture = attachment(9, 1, "port.png")
    brief = post_of(item(1, "أ", text, more=meta("_thumbnail_id", "9")), picture, media=Media(tmp_path))
    assert [picture.data for picture in brief.pictures] == [PNG + b"2019/05/port.png", PNG + b"2019/05/map.png"]
    assert told(brief) == {"picture-outside": f"{uploads}/lost.png"}


@pytest.mark.parametrize("address", ["https://x/uploads/../../secret.png", "https://x/uploads/%2e%2e/secret.png"])
def test_no_file_outside_of_the_copy_is_read(address: str, tmp_path: Path) -> None:
    (tmp_path / "secret.png").write_bytes(PNG)
    (tmp_path / "uploads").mkdir()
    assert Media(tmp_path / "uploads").read(address) is None


def test_an_address_alone_on_its_line_is_a_link() -> None:
    assert post_of(item(1, "أ", "نص\n\nhttps://video.example/1\n\nنص")).body == (
        "نص\n\n<https://video.example/1>\n\nنص"
    )


def test_a_gallery_whose_files_are_known_is_its_pictures() -> None:
    brief = post_of(item(1, "أ", "[gallery ids='9']"), attachment(9, 1, "port.png"))
    assert brief.body == "![port.png](https://old.example/wp-content/uploads/2019/05/port.png)"


def test_a_gallery_of_which_files_are_lacking_shows_the_others() -> None:
    attachments = {"5": Attachment("https://old.example/a.png", "أ", "")}
    shown, remarks = without_shortcodes('قبل [gallery ids="5,6"] بعد', attachments)
    assert 'src="https://old.example/a.png"' in shown
    assert [(remark.code.value, remark.text) for remark in remarks] == [("picture-lost", "gallery 6")]


def test_notes_of_the_old_editor_that_are_lines_of_one_paragraph() -> None:
    text = (
        '<h2>الحدث</h2>\nنص<a href="#_ftn1" name="_ftnref1">[1]</a> وآخر<a href="#_ftn2" name="_ftnref2">[2]</a>.\n\n'
        '<a href="#_ftnref1" name="_ftn1">[1]</a> أولى.\n<a href="#_ftnref2" name="_ftn2">[2]</a> ثانية.'
    )
    (found,) = items_of(export(item(1, "عنوان", text)))
    assert read_post(found, ZONE, GAZETTEER).body == ("## الحدث\n\nنص[^1] وآخر[^2].\n\n[^1]: أولى.\n\n[^2]: ثانية.")


def test_a_section_and_its_text_on_two_lines_of_one_paragraph() -> None:
    (found,) = items_of(export(item(1, "عنوان", "الحدث:\nنص الحدث.\n\nالرأي:\nنص.")))
    assert read_post(found, ZONE, GAZETTEER).body == "## الحدث\n\nنص الحدث.\n\n## الرأي\n\nنص."


def test_codes_that_hold_a_note_are_notes() -> None:
    (found,) = items_of(
        export(item(1, "عنوان", "نص [ref]بيان <i>الوزارة</i>.[/ref]، وآخر[efn_note]تقرير.[/efn_note]."))
    )
    assert read_post(found, ZONE, GAZETTEER).body == "نص[^1]، وآخر[^2].\n\n[^1]: بيان *الوزارة*.\n\n[^2]: تقرير."
