"""The one reading of Markdown: its HTML, and the facts about it."""

import json
import pickle
import re
from pathlib import Path
from typing import Any

import pytest
from lxml.html import document_fromstring

from mujaz.brief import Document
from mujaz.brief.anchors import OF_THE_PAGE, heading_id
from mujaz.brief.document import DocumentReader, plain_words
from mujaz.brief.facts import unpacked
from mujaz.brief.sanitiser import sanitise
from mujaz.config import HOUSE_MARKDOWN, MarkdownSettings, PythonObject, read_project_config
from mujaz.source import Source
from mujaz.source.front_matter import split_brief

HOUSE = DocumentReader(HOUSE_MARKDOWN, trusted=False)
TRUSTED = DocumentReader(HOUSE_MARKDOWN, trusted=True)


def read(body: str, *, trusted: bool = False, lang: str = "ar") -> Document:
    document = (TRUSTED if trusted else HOUSE).read(body, lang)
    assert document.fault == ""
    return document


def html(body: str, *, trusted: bool = False, lang: str = "ar") -> str:
    return read(body, trusted=trusted, lang=lang).html(lambda link: link.target).strip()


def test_the_house_reads_as_its_mkdocs_yml_says(root: Path) -> None:
    assert read_project_config(root / "mkdocs.yml").markdown == HOUSE_MARKDOWN


def test_a_document_is_kept_whole() -> None:
    document = read("مقدمة [أ](b.md)[^1]\n\n## الحدث\n\n| أ | ب |\n|---|---|\n| 1 | 2 |\n\n[^1]: **نص\n")
    assert unpacked(document.packed()) == document
    assert pickle.loads(pickle.dumps(document)) == document  # noqa: S301 -- our own
    assert document.links
    assert document.leftovers


# ---- directions -----------------------------------------------------------------------------------------

LTR = '<bdi dir="ltr">'
DIRECTIONS = {
    "a signed number": ("درجة -5 اليوم", '<p>درجة <bdi class="mz-solid" dir="ltr">-5</bdi> اليوم</p>'),
    "a range": ("من 2019-2023 فقط", "<p>من 2019\u20132023 فقط</p>"),
    "a name": ("شركة Gazprom Neft.", f"<p>شركة {LTR}Gazprom Neft</bdi>.</p>"),
    "code": ("`code -5` بعد", "<p><code>code -5</code> بعد</p>"),
    "in emphasis": ("و**C++** نعم", f"<p>و<strong>{LTR}C++</bdi></strong> نعم</p>"),
    "an entity within a name": ("أ AT&amp;T ب", f"<p>أ {LTR}AT&amp;T</bdi> ب</p>"),
    "in a link": (
        "راجع [IMF](https://example.com/a-1)",
        f'<p>راجع <a href="https://example.com/a-1">{LTR}IMF</bdi></a></p>',
    ),
    "in raw HTML": ("<div>شركة Total</div>", f"<div>شركة {LTR}Total</bdi></div>"),
    "an English paragraph": ("Smith, *Gas* 2024.", '<p dir="ltr">Smith, <em>Gas</em> 2024.</p>'),
    "an English quotation": (
        "> Gas, 2024-2025.\n",
        '<blockquote dir="ltr">\n<p dir="ltr">Gas, 2024-2025.</p>\n</blockquote>',
    ),
    "a number alone": ("35", "<p>35</p>"),
    "the author's own direction": ('<p dir="rtl">Gas</p>', f'<p dir="rtl">{LTR}Gas</bdi></p>'),
}


@pytest.mark.parametrize(("body", "wanted"), DIRECTIONS.values(), ids=DIRECTIONS)
def test_directions(body: str, wanted: str) -> None:
    assert html(body) == wanted


def test_blocks_without_an_arabic_letter_have_their_direction() -> None:
    body = "- بند\n- Item\n\n| أ | Name |\n|---|---|\n| ب | Gas |\n\nنص[^1]\n\n### Gas\n\n[^1]: Smith 2024.\n"
    tags = re.findall(r'<(\w+)[^>]* dir="ltr"', html(body).replace("<bdi", ""))
    assert {"h3", "li", "td", "th", "p"} <= set(tags)


def test_a_text_in_english_needs_no_directions() -> None:
    assert "dir=" not in html("Gas prices\n\n> Quoted", lang="en").replace(LTR, "")


# ---- sections, headings, ids ----------------------------------------------------------------------------


def test_known_headings_get_ids_and_lose_their_colon() -> None:
    made = html("مقدمة\n\n## الحدث :\n\nأ\n\n## رأينا:\n\nب\n\n## ملحق\n\nج\n")
    assert '<p>مقدمة</p>\n<section aria-labelledby="event" class="mz-section mz-section--event">' in made
    assert '<h2 id="event">الحدث</h2>' in made
    assert '<h2 id="assessment">رأينا</h2>' in made
    assert '<section aria-labelledby="ملحق" class="mz-section">' in made


SECTIONS = {
    "two": ("## الحدث\n\nنص\n\n## الرأي\nآخر", [("event", "الحدث", "نص"), ("assessment", "الرأي", "آخر")]),
    "before the first": ("قبل\n\n## الحدث\nنص", [(None, "", "قبل"), ("event", "الحدث", "نص")]),
    "a colon": ("## الوقائع :\nنص", [("event", "الوقائع", "نص")]),
    "attributes": ("## الحدث {#own .x}\nنص", [("event", "الحدث", "نص")]),
    "closed": ("##  الحدث  ##\nنص", [("event", "الحدث", "نص")]),
    "underlined": ("الحدث\n-----\n\nنص", [("event", "الحدث", "نص")]),
    "in HTML": ("<h2>الحدث</h2>\n\nنص", [("event", "الحدث", "نص")]),
    "a heading below": ("## خلفية\n\n### الرأي\n\nنص", [(None, "خلفية", "الرأي نص")]),
    "in code": ("## خلفية\n\n```\n## الرأي\n```", [(None, "خلفية", "## الرأي")]),
    "in a quotation": ("## خلفية\n\n> ## الرأي\n> نص", [(None, "خلفية", "الرأي نص")]),
    "footnotes are of none": ("## الحدث\n\nنص[^1]\n\n[^1]: حاشية", [("event", "الحدث", "نص")]),
    "empty": ("## الحدث\n\n## الرأي\n\nنص", [("event", "الحدث", ""), ("assessment", "الرأي", "نص")]),
    "none": ("نص", [(None, "", "نص")]),
    "nothing": ("\n\n", []),
}


@pytest.mark.parametrize(("body", "wanted"), SECTIONS.values(), ids=SECTIONS)
def test_sections(body: str, wanted: list[tuple[str | None, str, str]]) -> None:
    document = read(body)
    found = [(s.id, s.heading, " ".join(b.text for b in document.blocks_of(s))) for s in document.sections]
    assert found == wanted


IDS = {
    "typed sections": ("## الحدث:\n\n## رأينا\n", ["event", "assessment"]),
    "a typed section twice": ("## الرأي\n\n## التقدير\n", ["assessment", "التقدير"]),
    "only at level two": ("### الرأي\n", ["الرأي"]),
    "other headings": ("### سقف المسموح به\n\n#### مُسيّرة وتطـويل (2024)\n", ["سقف-المسموح-به", "مسيرة-وتطويل-2024"]),
    "the same heading again": ("### أ\n\n### أ\n\n### أ\n", ["أ", "أ_1", "أ_2"]),
    "an id that looks counted": ("### أ_1\n\n### أ\n", ["أ-1", "أ"]),
    "an id of the author": ("### أ {#own}\n\n### ب {: .x #other}\n", ["own", "other"]),
    "of a paragraph": ("نص\n{: #mine }\n", ["mine"]),
    "an id in HTML": ('<span class="x" id="here">أ</span>\n', ["here"]),
    "an id without quotes": ("<span id=here>أ</span>\n", ["here"]),
    "a heading in HTML": ("<h2>الحدث</h2>\n\n<h3>خلفية أولى</h3>\n", ["event", "خلفية-أولى"]),
    "a heading in HTML after its like": ("## خلفية\n\n<h3>خلفية</h3>\n", ["خلفية", "خلفية_1"]),
    "marks in a heading": ("### **أ** و[ب](x.md) `ج` ##\n", ["أ-وب-ج"]),
    "an underlined heading": ("تفصيل أول\n---------\n", ["تفصيل-أول"]),
    "a word with a number sign": ("#وسم\n\nنص\n#وسم\n", []),
    "without a space": ("##تفصيل أول\n", ["تفصيل-أول"]),
    "after a line of text": ("نص قبل\n## تفصيل أول\nنص\n", ["تفصيل-أول"]),
    "seven marks": ("####### تفصيل أول\n", ["تفصيل-أول"]),
    "in a quotation": ("> ### تفصيل أول\n> نص\n", ["تفصيل-أول"]),
    "in a list": ("- بند\n\n    ### تفصيل أول\n", ["تفصيل-أول"]),
    "in a block that opens": ("/// details | عنوان\n\n### تفصيل أول\n\n///\n", ["تفصيل-أول"]),
    "in a list of terms": ("مصطلح\n:   ### تفصيل أول\n", ["تفصيل-أول"]),
    "of a block": ("/// html | div#box\n\nنص\n\n///\n", ["box"]),
    "a picture in a heading": ("## ![صورة](a.png) أول\n", ["أول"]),
    "an entity": ("## تفصيل &amp; أول\n", ["تفصيل-أول"]),
    "an escaped sign": ("## تفصيل \\* أول\n", ["تفصيل-أول"]),
    "footnotes": ("أ[^1]\n\n[^1]: ب\n", ["fnref:1", "fn:1"]),
    "a footnote twice": ("أ[^1] ثم[^1]\n\n[^1]: ب\n", ["fnref:1", "fnref2:1", "fn:1"]),
    "a footnote without a text": ("أ[^9]\n", []),
    "indented code": ("نص\n\n    ## ليس عنوانا\n", []),
    "a comment": ("<!--\n## مخفي\n-->\n\n## ظاهر\n", ["ظاهر"]),
    "code": ("```\n## الحدث\n```\n\n`<a id=x>`\n", []),
    "other code": ("~~~\n## ليس عنوانا\n~~~\n\n## نعم\n", ["نعم"]),
    "no words": ("## \n", ["section"]),
}


@pytest.mark.parametrize(("body", "wanted"), IDS.values(), ids=IDS)
def test_ids(body: str, wanted: list[str]) -> None:
    document = read(body)
    assert list(document.ids) == wanted
    assert re.findall(r' id="([^"]*)"', html(body)) == wanted


@pytest.mark.parametrize(
    ("lang", "body", "wanted"),
    [
        ("en", "## Event\n\n## Our view\n\n## Later\n", ["event", "assessment", "later"]),
        ("fr", "## L'événement\n\n<h2>Analyse</h2>\n", ["event", "assessment"]),
        ("en", "## الحدث\n", ["الحدث"]),
    ],
)
def test_ids_of_sections_are_the_same_in_every_language(lang: str, body: str, wanted: list[str]) -> None:
    document = read(body, lang=lang)
    assert list(document.ids) == wanted
    assert [section.anchor for section in document.sections] == wanted
    known = {"event", "assessment"}
    assert [section.id for section in document.sections] == [id_ if id_ in known else None for id_ in wanted]


SHARED = Path(__file__).parents[3] / "shared" / "cases" / "markdown" / "headings.json"


@pytest.mark.skipif(not SHARED.is_file(), reason="the shared cases are not beside the repository")
def test_the_shared_headings_have_the_ids_of_their_page() -> None:
    cases: dict[str, str] = json.loads(SHARED.read_text("utf-8"))
    assert len(cases) >= 29
    for body in cases.values():
        assert list(read(body).ids) == re.findall(r' id="([^"]*)"', html(body))


@pytest.mark.parametrize(
    ("heading", "id_"),
    [
        ("مُسيّرةٌ جديدة", "مسيرة-جديدة"),
        ("الجمهوريـــة", "الجمهورية"),
        ("S-300: ماذا؟", "s-300-ماذا"),
        ("؟!", "section"),
        ("…", "section"),
    ],
)
def test_heading_id(heading: str, id_: str) -> None:
    assert heading_id(heading) == id_


def test_the_pages_of_the_samples_have_their_ids(root: Path, site: Path) -> None:
    paths = [p for p in root.glob("briefs/*/*.md") if (site / "briefs" / p.parent.name / f"{p.stem}.html").is_file()]
    assert len(paths) >= 25
    for path in paths:
        page = document_fromstring((site / "briefs" / path.parent.name / f"{path.stem}.html").read_text("utf-8"))
        (text,) = page.iterfind(".//div[@class='mz-prose']")
        source = split_brief(Source(path.name, path.read_text("utf-8")))[0]
        assert [element.get("id") for element in text.iter() if element.get("id")] == list(read(source.body).ids)
        others = {element.get("id") for element in page.iter("section", "h2") if element.get("id")}
        assert others - {*read(source.body).ids} <= {*OF_THE_PAGE, "cite"}, path.name


CONTENTS = {
    "isolation stays": ("## مع **S-300**[^1]\n\nنص\n\n[^1]: أ", 'مع <bdi class="mz-solid" dir="ltr">S-300</bdi>'),
    "other marks go": ("## *مع* `x`", "مع x"),
    "signs are escaped": ("## أ < ب &amp; ج", "أ &lt; ب &amp; ج"),
}


@pytest.mark.parametrize(("body", "wanted"), CONTENTS.values(), ids=CONTENTS)
def test_a_heading_for_the_table_of_contents(body: str, wanted: str) -> None:
    assert read(body).headings[0].html == wanted


# ---- words ----------------------------------------------------------------------------------------------

PIECES = {
    "paragraphs": ("أول\n\n\n\nثان", ["أول", "ثان"]),
    "a broken line": ("أول\nثان  \nثالث", ["أول ثان ثالث"]),
    "heading": ("## الحدث ##\n\nنص", ["الحدث", "نص"]),
    "strong and emphasis": ("**شديد** و*مائل* و***كلاهما***", ["شديد ومائل وكلاهما"]),
    "underscores in a name": ("snake_case_name و_ هنا", ["snake_case_name و_ هنا"]),
    "code": ("اكتب `mujaz build` هنا", ["اكتب mujaz build هنا"]),
    "HTML in code": ('اكتب `<a href="guide.md">` هنا', ['اكتب <a href="guide.md"> هنا']),
    "fence": ("```python\nx = 1\n```\n\nنص", ["x = 1", "نص"]),
    "link": ('راجع [موجزنا](a.md "عنوان") اليوم', ["راجع موجزنا اليوم"]),
    "reference": ('راجع [موجزنا][1].\n\n[1]: https://example.org "عنوان"', ["راجع موجزنا."]),
    "bare address": ("راجع <https://example.org/a_b>", ["راجع https://example.org/a_b"]),
    "image": ("![خريطة الحوض](a.png)", ["خريطة الحوض"]),
    "image without words": ("![](a.png)", []),
    "footnote": ("حدث.[^1]\n\n[^1]: حاشية.", ["حدث.", "حاشية."]),
    "quotation": ("> قال\n> ثم مضى", ["قال ثم مضى"]),
    "attribution": ("> قول\n> \u2014 قائله\n", ["قول", "\u2014 قائله"]),
    "list": ("- أول\n* ثان\n+ ثالث", ["أول", "ثان", "ثالث"]),
    "a list in a list": ("- أول\n    - ثان", ["أول", "ثان"]),
    "table": ("| أ | ب |\n|---|:-:|\n| 1 | 2 |", ["أ", "ب", "1", "2"]),
    "block": ("/// note | نموذج\nنص\n///", ["نموذج", "نص"]),
    "comment": ("قبل<!-- سطر\nوسطر -->بعد", ["قبلبعد"]),
    "tags": ("H<sub>2</sub>O و<mark>نص</mark>", ["H2O ونص"]),
    "comparison": ("a < b و c > d", ["a < b و c > d"]),
    "entities": ("&laquo;نص&raquo; &amp; غيره", ["«نص» & غيره"]),
    "escapes": (r"5 \* 3 \_ 2 \[x\]", ["5 * 3 _ 2 [x]"]),
    "a rule": ("أول\n\n---\n\nثان", ["أول", "ثان"]),
    "a range keeps its hyphen": ("من 2019-2023 فقط", ["من 2019-2023 فقط"]),
    "a script": ("<script>x</script>\n\nنص", ["نص"]),
    "nothing": ("", []),
}


@pytest.mark.parametrize(("body", "wanted"), PIECES.values(), ids=PIECES)
def test_words(body: str, wanted: list[str]) -> None:
    assert list(read(body).paragraphs()) == wanted
    assert plain_words(body) == "\n\n".join(wanted)


@pytest.mark.parametrize(
    ("body", "opening"),
    [
        ("أول.\n\nثان.\n\n- بند\n\nثالث.", "أول."),
        ("- بند\n\nأول.", "أول."),
        ("![صورة](a.png)\n\nأول **شديد**.\n\n### عنوان\n\nثان.", "أول شديد."),
        ("| أ | ب |\n|---|---|\n| 1 | 2 |\n\nأول.", "أول."),
        ("> اقتباس\n\nأول.\n\n> آخر", "أول."),
        ("/// note | نموذج\nنص\n///\n\nأول.", "أول."),
        ("## الحدث\n\n- بند\n\n## الرأي\n\nأول.", "أول."),
        ("- بند\n- بند", ""),
        ("", ""),
    ],
)
def test_the_opening_is_the_first_running_paragraph(body: str, opening: str) -> None:
    assert read(body).opening == opening


def test_footnotes_of_two_texts_do_not_mix() -> None:
    first, second = read("أ[^1]\n\n[^1]: الأولى\n"), read("ب[^1]\n\n[^1]: الثانية\n")
    assert (first.text, second.text) == ("أ\n\nالأولى", "ب\n\nالثانية")
    assert second.ids == ("fnref:1", "fn:1")


def test_notes_and_references() -> None:
    document = read("أ[^1] [ب][x] [ج]\n\n[^1]: نص\n[^2]: غيره\n\n[X]: a.md\n[ج]: b.md\n[د]: c.md\n")
    assert (document.notes, document.noted) == (("1", "2"), ("1",))
    assert document.references == ("x", "ج")


def test_tables() -> None:
    (table,) = read("| أ | ب | ج |\n|---|---|---|\n| 1 | 2 | 3 |\n").tables
    assert (table.columns, table.rows) == (3, 2)


# ---- what is taken out ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("raw", "clean"),
    [
        ("<script>alert(1)</script>نص", "نص"),
        ('<p onclick="x()">نص</p>', "<p>نص</p>"),
        ('<a href="javascript:x()">نص</a>', "<a>نص</a>"),
        ('<p style="color:red">نص</p>', "<p>نص</p>"),
        ('<iframe src="https://example.com"></iframe>نص', "نص"),
        ('<img src="a.png" onerror="x()" alt="خريطة">', '<img src="a.png" alt="خريطة">'),
        ('<svg onload="x()"></svg>نص', "نص"),
        ('<section aria-labelledby="event" class="mz-section"><bdi dir="ltr">A</bdi></section>', None),
    ],
)
def test_sanitise(raw: str, clean: str | None) -> None:
    assert sanitise(raw) == (raw if clean is None else clean)


REMOVED: dict[str, tuple[str, list[tuple[str, str]]]] = {
    "nothing": ("نص **شديد** H<sub>2</sub>O", []),
    "a script": ("<script>x</script>", [("script", "")]),
    "a handler": ('<b onclick="x()">نص</b>', [("b", "onclick")]),
    "a style": ("<b style='color:red'>نص</b>", [("b", "style")]),
    "an odd address": ("[نص](javascript:x)<b>", [("a", "href")]),
    "an attribute in a list": ("نص\n{: onclick=x }", [("p", "onclick")]),
    "a form": ("<form action=x><input></form>", [("form", ""), ("input", "")]),
}


@pytest.mark.parametrize(("body", "wanted"), REMOVED.values(), ids=REMOVED)
def test_what_is_removed_is_known(body: str, wanted: list[tuple[str, str]]) -> None:
    assert [(removed.tag, removed.attribute) for removed in read(body).removed] == wanted
    assert read(body, trusted=True).removed == ()


def test_a_title_makes_no_attribute() -> None:
    made = html("![خريطة](x \"t href='y' onerror=alert(1) z\")")
    assert made == '<p><img alt="خريطة" src="x" title="t href=\'y\' onerror=alert(1) z"></p>'
    (image,) = document_fromstring(made).iter("img")
    assert sorted(map(str, image.attrib)) == ["alt", "src", "title"]


@pytest.mark.parametrize(
    ("body", "made"),
    [
        ("نص\n{: .mz-summary }", "<p>نص</p>"),
        ("نص\n{: .mz-table .pull }", '<p class="pull">نص</p>'),
        ('<div class="a mz-hero b">نص</div>', '<div class="a b">نص</div>'),
        ("نص\n{: .amz-summary }", '<p class="amz-summary">نص</p>'),
    ],
)
def test_a_text_has_no_class_of_the_frame(body: str, made: str) -> None:
    assert html(body) == made


@pytest.mark.parametrize(
    ("body", "lang", "ids"),
    [
        ("## Related\n\n[up](#related)\n", "en", ["related_1"]),
        ("أ\n{: #main }\n\nب\n{: #cite-text }\n", "ar", ["main_1", "cite-text_1"]),
        ("أ\n{: #x }\n\nب\n{: #x }\n", "ar", ["x", "x_1"]),
        ("## المصادر\n\nأ\n", "ar", ["sources"]),
    ],
)
def test_an_id_of_the_text_is_none_of_the_page(body: str, lang: str, ids: list[str]) -> None:
    document = read(body, lang=lang)
    assert [*document.ids] == ids
    assert "#related_1" in html(body, lang=lang) or "related" not in body


def test_trusted_html_stays_as_it_is() -> None:
    raw = '<script>if (a < b && "</p>") x();</script>'
    assert html(f"نص\n\n{raw}\n", trusted=True) == f"<p>نص</p>\n{raw}"


def test_a_picture_elsewhere_is_not_loaded() -> None:
    assert html("![صورة](https://example.org/a.png)") == '<p><img alt="صورة"></p>'
    assert "example.org" in html("![صورة](https://example.org/a.png)", trusted=True)


# ---- tables and quotations ----------------------------------------------------------------------------------


def test_a_table_scrolls_by_itself() -> None:
    made = html("| أ | ب |\n|---|:-:|\n| 1 | 2 |\n\n/// caption\nالجدول الأول\n///\n")
    assert '<div aria-label="الجدول الأول" class="mz-table" role="region" tabindex="0"><table>' in made
    assert '<th class="mz-align-center" scope="col">ب</th>' in made
    assert '<div aria-label="جدول"' in html("| أ |\n|---|\n| 1 |\n")


def test_the_attribution_of_a_quotation_stands_alone() -> None:
    made = html("> قول\n> \u2014 قائله\n").replace("\n", "")
    assert '<p>قول</p><p class="mz-attribution">\u2014 قائله</p>' in made


@pytest.mark.parametrize(
    ("body", "marks"),
    [
        ("1- أ\n2- ب", ["1-"]),
        ("مقدمة\n١- أ\n٢- ب", ["١-"]),
        ("(1) أ\n(2) ب", ["(1)"]),
        ("\u2022 أ\n\u2022 ب", ["\u2022"]),
        ("أ- س\nب- ص", ["أ-"]),
        ("أ\u0640- س\nب\u0640- ص", ["أ\u0640-"]),
        ("\u2013 أ\n\u2014 ب", ["\u2013"]),
        ("(نص)[https://example.org]", [")["]),
        ("بين عامي\n1990- 1995 ثم", []),
        ("(1) أ ثم\nسطر", []),
        ("1- أ\n\n2- ب", []),
        ("1. أ\n2. ب", []),
        ("بند (أ)[1] ثم", []),
    ],
)
def test_lists_and_links_that_are_none(body: str, marks: list[str]) -> None:
    assert [each.mark for each in read(body).leftovers] == marks


# ---- settings and faults ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (MarkdownSettings(("toc",)), MarkdownSettings(("toc", "tables"))),
        (MarkdownSettings(("toc",)), MarkdownSettings(("toc",), {"toc": {"permalink": True}})),
    ],
)
def test_the_key_names_what_a_document_rests_on(one: MarkdownSettings, other: MarkdownSettings) -> None:
    assert DocumentReader(one, trusted=False).key != DocumentReader(other, trusted=False).key
    assert DocumentReader(one, trusted=False).key != DocumentReader(one, trusted=True).key
    assert DocumentReader(one, trusted=False).key == DocumentReader(one, trusted=False).key


def test_an_extension_of_the_site_is_seen() -> None:
    settings = MarkdownSettings((*HOUSE_MARKDOWN.extensions, "pymdownx.tilde"), HOUSE_MARKDOWN.options)
    document = DocumentReader(settings, trusted=False).read("~~مشطوب~~", "ar")
    assert document.leftovers == ()
    assert "<del>" in document.html(lambda _: None)


def test_an_extension_that_is_not_there_is_told_and_left_out() -> None:
    options = {**HOUSE_MARKDOWN.options, "toc": {"slugify": PythonObject("no.such.module")}}
    reader = DocumentReader(MarkdownSettings((*HOUSE_MARKDOWN.extensions, "nowhere"), options), trusted=False)
    assert reader.faults == (
        ("toc", "ModuleNotFoundError: No module named 'no'"),
        ("nowhere", "ModuleNotFoundError: No module named 'nowhere'"),
    )
    assert reader.read("**نص**[^1]\n\n[^1]: حاشية\n", "ar").text == "نص\n\nحاشية"


def test_an_extension_that_fails_costs_one_text(monkeypatch: pytest.MonkeyPatch) -> None:
    reader = DocumentReader(HOUSE_MARKDOWN, trusted=False)
    reader.read("نص", "ar")
    markdown: Any = reader._loaded[0]
    monkeypatch.setattr(markdown, "convert", lambda _: 1 / 0)
    assert reader.read("نص", "ar").fault == "ZeroDivisionError: division by zero"
    assert reader.read("نص", "ar").text == "نص"
