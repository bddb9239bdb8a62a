"""The citations, as reference managers read them."""

import datetime as dt
import json
from collections.abc import Mapping
from typing import Any

import pytest
import rispy
from bibtexparser.entrypoint import parse_string
from bibtexparser.middlewares import SeparateCoAuthors
from bibtexparser.model import Entry
from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON

from mujaz.arabic import MonthStyle
from mujaz.brief import Brief
from mujaz.brief.citation import formatted
from mujaz.config import Settings, SiteInfo
from mujaz.views.citation import citation_view
from mujaz.vocabulary import Kind
from tests.outputs.collection import NOWHERE, SITE, UNPUBLISHED, files_of, library, sample

TITLES = (
    "عنوان بسيط",
    'قال: "لا" ثم «نعم» و“ربما”',
    "أسعار {القمح} ترتفع 35% & تبقى",
    "نصف { قوس",
    "نصف } قوس }",
    "C:\\path_to #1 $5 ~x^2",
    "\\emph{خط} \\\\",
    "@article{key, title = {x}}",
    "السند – and – آخرون، و; و, و=",
    "GPS وGPT-4 في الحرب",
    "'مقتبس' `شيفرة`",
    "ER - نهاية TY - بداية",
    "<span class=x>وسم</span> &amp; <b>",
)
NAMES = (["ليلى ناصر"], ["ليلى ناصر", "سامي خوري"], ["مركز and شركاؤه", "Smith, John {Jr}", "عبد الرحمن بن علي"])


def one(site: SiteInfo = SITE, **fields: object) -> dict[str, bytes]:
    """Return the citations of a brief by the endings of their files."""
    found = files_of(library(fields), site, starting="briefs/2024/river")
    return {address.removeprefix("briefs/2024/river"): data for address, data in found.items() if address[-3:] != ".md"}


def brief(**fields: object) -> Brief:
    return library(fields).briefs[0]


SAMPLE = {name: data for name, data in files_of(sample(), starting="briefs/").items() if name[-3:] != ".md"}
WHERE = "https://example.org/mujaz/briefs/2024/river.html"


def sample_files(ending: str) -> list[tuple[Brief, bytes]]:
    return [(b, SAMPLE[f"briefs/{b.path.removesuffix('.md')}{ending}"]) for b in sample().briefs]


def names(brief_: Brief) -> list[str]:
    return [term.label for term in brief_.terms[Kind.AUTHORS]]


def test_three_files_beside_each_page() -> None:
    assert len(SAMPLE) == 3 * len(sample().briefs)
    assert list(one()) == [".bib", ".ris", ".csl.json"]


@pytest.mark.parametrize("word", UNPUBLISHED)
def test_no_word_of_an_unpublished_brief(word: str) -> None:
    assert [address for address, data in SAMPLE.items() if word in data.decode() or word in address] == []


# ---- BibTeX ---------------------------------------------------------------------------------------------

MACROS = {
    r"\textbackslash{}": "\\",
    r"\textbraceleft{}": "{",
    r"\textbraceright{}": "}",
    r"\textasciicircum{}": "^",
    r"\textasciitilde{}": "~",
    **{"\\" + char: char for char in "%&#$_"},
}


def typeset(value: str) -> str:
    """Return what TeX prints of a text in braces of its own; fail on a character that would be a command."""
    assert (value[0], value[-1]) == ("{", "}")
    printed, rest = "", value[1:-1]
    while rest:
        macro = next((m for m in MACROS if rest.startswith(m)), "")
        assert macro or rest[0] not in "\\{}%&#$_^~", f"TeX reads {rest!r} as a command"
        printed += MACROS.get(macro, rest[0])
        rest = rest[len(macro) or 1 :]
    return printed


def bibtex(data: bytes) -> Entry:
    found = parse_string(data.decode(), append_middleware=[SeparateCoAuthors()])
    assert found.failed_blocks == []
    (entry,) = found.entries
    assert len(found.blocks) == 1
    return entry


def balanced(text: str) -> bool:
    """Return whether the braces match as BibTeX counts them, which knows no backslash."""
    depth = 0
    for char in text:
        depth += {"{": 1, "}": -1}.get(char, 0)
        if depth < 0:
            return False
    return depth == 0


def test_bibtex_of_the_samples() -> None:
    for brief_, data in sample_files(".bib"):
        entry = bibtex(data)
        assert (entry.entry_type, entry.key) == ("techreport", f"{brief_.slug}-{brief_.date.year}")
        assert typeset(entry["title"]) == brief_.title
        assert [typeset(name) for name in entry["author"]] == names(brief_)


def test_bibtex_says_all() -> None:
    assert one(title="عنوان", authors=["layla"])[".bib"].decode() == (
        "@techreport{river-2024,\n"
        "  author = {{ليلى ناصر}},\n"
        "  title = {{عنوان}},\n"
        "  institution = {{موجز}},\n"
        "  type = {موجز سياسات},\n"
        "  year = {2024},\n"
        "  month = apr,\n"
        "  day = {30},\n"
        f"  url = {{{WHERE}}},\n"
        "  langid = {arabic}\n"
        "}\n"
    )


@pytest.mark.parametrize("title", TITLES)
def test_hard_titles_in_bibtex(title: str) -> None:
    data = one(title=title, summary="خلاصة.")[".bib"]
    assert typeset(bibtex(data)["title"]) == title
    assert balanced(data.decode())


@pytest.mark.parametrize("authors", NAMES)
def test_names_in_bibtex_are_not_taken_apart(authors: list[str]) -> None:
    assert [typeset(name) for name in bibtex(one(authors=authors)[".bib"])["author"]] == authors


@pytest.mark.parametrize(("month", "macro"), [(1, "jan"), (5, "may"), (9, "sep"), (12, "dec")])
def test_months_in_bibtex(month: int, macro: str) -> None:
    assert bibtex(one(date=dt.date(2023, month, 2))[".bib"])["month"] == macro


@pytest.mark.parametrize(("lang", "name"), [("ar", "arabic"), ("ar-LB", "arabic"), ("en", "english"), ("ku", None)])
def test_languages_in_bibtex(lang: str, name: str | None) -> None:
    fields = bibtex(one(lang=lang, kind="analysis")[".bib"]).fields_dict
    assert (fields["langid"].value if "langid" in fields else None) == name


# ---- RIS ------------------------------------------------------------------------------------------------


def ris(data: bytes) -> Mapping[str, Any]:
    (record,) = rispy.loads(data.decode())
    return record  # type: ignore[no-any-return]


def test_ris_of_the_samples() -> None:
    for brief_, data in sample_files(".ris"):
        assert ris(data)["title"] == brief_.title
        assert ris(data)["authors"] == names(brief_)
        assert data.count(b"\r\n") == data.count(b"\n")
        assert data.endswith(b"\r\nER  - \r\n")


def test_ris_says_all() -> None:
    assert ris(one(title="عنوان", authors=["layla", "sami"])[".ris"]) == {
        "type_of_reference": "RPRT",
        "authors": ["ليلى ناصر", "سامي خوري"],
        "title": "عنوان",
        "year": "2024",
        "date": "2024/04/30/",
        "publisher": "موجز",
        "type_of_work": "موجز سياسات",
        "language": "ar",
        "urls": [WHERE],
    }


@pytest.mark.parametrize("title", TITLES)
def test_hard_titles_in_ris(title: str) -> None:
    assert ris(one(title=title, summary="خلاصة.")[".ris"])["title"] == title


@pytest.mark.parametrize("authors", NAMES)
def test_names_in_ris(authors: list[str]) -> None:
    assert ris(one(authors=authors)[".ris"])["authors"] == authors


def test_a_value_keeps_to_its_line() -> None:
    site = SiteInfo("موجز\nER  - ", SITE.url, "")
    record = ris(one(site, authors=["ليلى\nAU  - أخرى"])[".ris"])
    assert (record["publisher"], record["authors"]) == ("موجز ER -", ["ليلى AU - أخرى"])


# ---- CSL-JSON -------------------------------------------------------------------------------------------


def csl(data: bytes) -> dict[str, Any]:
    (item,) = json.loads(data)
    return item  # type: ignore[no-any-return]


def keeps_to_csl(item: dict[str, Any]) -> bool:
    """Return whether an item has only fields of CSL 1.0.2 that a report has, each with a value of its kind."""
    texts = {key: item.get(key, "") for key in ("id", "title", "publisher", "genre", "language", "URL")}
    (date,) = item["issued"]["date-parts"]
    return (
        item["type"] == "report"
        and item.keys() <= {*texts, "type", "author", "issued"}
        and all(isinstance(text, str) for text in texts.values())
        and all(name.keys() == {"literal"} and isinstance(name["literal"], str) for name in item.get("author", []))
        and item["issued"].keys() == {"date-parts"}
        and [type(part) for part in date] == [int, int, int]
    )


def rendered(data: bytes) -> str:
    """Return what citeproc makes of the item; it warns of, and so the test fails for, a field that it does not know."""
    source = CiteProcJSON(json.loads(data))
    style = CitationStylesStyle("harvard-cite-them-right", validate=False)
    bibliography = CitationStylesBibliography(style, source, formatter.plain)
    bibliography.register(Citation([CitationItem(key) for key in source]))
    (line,) = bibliography.bibliography()
    return str(line)


def test_csl_of_the_samples() -> None:
    for brief_, data in sample_files(".csl.json"):
        item = csl(data)
        assert keeps_to_csl(item)
        assert item["title"] == brief_.title
        assert [name["literal"] for name in item.get("author", [])] == names(brief_)
        line = rendered(data)
        for text in (*names(brief_), str(brief_.date.year), brief_.title, item["genre"], SITE.name, item["URL"]):
            assert text in line


def test_csl_says_all() -> None:
    assert csl(one(title="عنوان", authors=["layla"])[".csl.json"]) == {
        "id": "river-2024",
        "type": "report",
        "title": "عنوان",
        "issued": {"date-parts": [[2024, 4, 30]]},
        "publisher": "موجز",
        "genre": "موجز سياسات",
        "language": "ar",
        "author": [{"literal": "ليلى ناصر"}],
        "URL": WHERE,
    }


@pytest.mark.parametrize("title", TITLES)
def test_hard_titles_in_csl(title: str) -> None:
    data = one(title=title, summary="خلاصة.")[".csl.json"]
    assert csl(data)["title"] == title
    assert title in rendered(data)


@pytest.mark.parametrize("authors", NAMES)
def test_names_in_csl(authors: list[str]) -> None:
    assert [name["literal"] for name in csl(one(authors=authors)[".csl.json"])["author"]] == authors


# ---- what is not there ----------------------------------------------------------------------------------


def test_without_authors_and_an_address_nothing_stands_for_them() -> None:
    files = one(NOWHERE)
    assert not {"author", "url"} & bibtex(files[".bib"]).fields_dict.keys()
    assert not {"authors", "urls"} & ris(files[".ris"]).keys()
    assert not {"author", "URL"} & csl(files[".csl.json"]).keys()
    assert keeps_to_csl(csl(files[".csl.json"]))


# ---- for people -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("fields", "site", "months", "line"),
    [
        (
            {"authors": ["layla"]},
            SITE,
            MonthStyle.DUAL,
            f"ليلى ناصر، «مناسيب النهر»، موجز (موجز سياسات)، 30\u00a0نيسان/أبريل 2024، {WHERE}",
        ),
        (
            {"authors": ["layla", "sami", "منى"]},
            NOWHERE,
            MonthStyle.GULF,
            "ليلى ناصر وسامي خوري ومنى، «مناسيب النهر»، موجز (موجز سياسات)، 30\u00a0أبريل 2024",
        ),
        (
            {"title": "قراءة في «الملف»"},
            NOWHERE,
            MonthStyle.LEVANT,
            "«قراءة في “الملف”»، موجز (موجز سياسات)، 30\u00a0نيسان 2024",
        ),
    ],
)
def test_the_line_for_people(fields: dict[str, Any], site: SiteInfo, months: MonthStyle, line: str) -> None:
    assert formatted(brief(**fields), site, months) == line


def test_the_page_shows_the_line_and_leads_to_every_form() -> None:
    view = citation_view(brief(authors=["layla"]), SITE, Settings())
    assert view.formatted.startswith("ليلى ناصر، «")
    assert [(form.label, form.href) for form in view.forms] == [
        ("BibTeX", "river.bib"),
        ("RIS", "river.ris"),
        ("CSL-JSON", "river.csl.json"),
    ]
    assert (view.markdown, view.json) == ("river.md", "../../api/briefs/river.json")
