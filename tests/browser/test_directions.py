"""Letters on the screen: each stretch of Latin in one piece and in its order, each sign on its side of the number."""

from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.conftest import open_context
from tests.browser.directions import Line, faults, lines_of
from tests.browser.templates import TEMPLATES
from tests.conftest import build
from tests.site.project import make

LINES = {  # what a paragraph says, and what of it stands in one piece from left to right
    "أقلعت **Boeing** 737 MAX ثم [F-16 Block](https://example.org/) 52 وتبعها Su-35.": [
        "Boeing 737 MAX",
        "F-16 Block 52",
        "Su-35",
    ],
    "النسب بين 3% و5% أو بـ6% أو لـ3.4% أو و-7% و10%-15% و(8%) و«9%» وب12%.": [
        *("3%", "5%", "6%", "3.4%", "-7%", "10%–15%", "8%", "9%", "12%"),
    ],
    "بلغت 1.5°C و$3.4 مليار و€20 وUSD 3.4bn و-11% و±2 وبلغت بـ-5% فقط.": [
        *("1.5°C", "$3.4", "€20", "USD 3.4bn", "-11%", "±2", "-5%"),
    ],
    "اليوم 2024-04-30 ورقم 978-3-16-148410-0 وهاتف +961 1 234 567 فقط.": [
        *("2024-04-30", "978-3-16-148410-0", "+961 1 234 567"),
    ],
    "انظر: Reed, J. (2019), *Sea Lanes*, “Red Sea,” Vol. 5, No. 3, pp. 10-12.": [
        "Reed, J. (2019), Sea Lanes, “Red Sea,” Vol. 5, No. 3, pp. 10-12",
    ],
    "وثيقة A/RES/72/1 (2018), para. 4 وملف report_2024-05.pdf وطراز Boeing 787-9 ومؤتمر WRC-07.": [
        *("A/RES/72/1 (2018), para. 4", "report_2024-05.pdf", "Boeing 787-9", "WRC-07"),
    ],
    "وقال: “We will act on 5 May, in Geneva (Switzerland).” ثم مضى.": [
        "We will act on 5 May, in Geneva (Switzerland).",
    ],
    "لغة C++ و**C#** وبريد user@example.org ووحدة F\u201116 ثم نص.": [  # NON-BREAKING HYPHEN
        *("C++", "C#", "user@example.org", "F\u201116"),
    ],
    "كتب **عن طائرة Boeing** 737 و[رحلة Airbus](https://example.org/) A320 معًا.": ["Boeing 737", "Airbus A320"],
    "نص بحاشية عن Su-35[^1] وأخرى عن 5%[^2] ونص.": ["Su-35", "5%"],
}
BLOCKS = {  # a block without a letter of Arabic, and the element that it is
    "The full statement is quoted, with a date: 5 May 2024 (p. 7).": "p",
    "“We will act,” said the minister, 5 May 2024.": "blockquote p",
    "First English item, no. 1.": "li",
    "The Economist, 5 May 2024": "td",
    "John Smith, “Gas Markets,” Oxford, 2024, https://example.org/a.pdf.": ".footnote p",
    "Gas Markets (2024)": "h3",
    "Figure 1. Exports, 2019-2024": "figcaption p",
}
BODY = "\n\n".join(
    [
        "## الحدث",
        *LINES,
        "The full statement is quoted, with a date: 5 May 2024 (p. 7).",
        "> “We will act,” said the minister, 5 May 2024.",
        "- First English item, no. 1.\n- بند عربي",
        "### Gas Markets (2024)",
        "| Source | السنة |\n|---|---|\n| The Economist, 5 May 2024 | 2024 |",
        "/// caption\nFigure 1. Exports, 2019-2024\n///",
        "## الرأي\n\nنص.",
        "[^1]: John Smith, “Gas Markets,” Oxford, 2024, https://example.org/a.pdf.\n[^2]: نص.",
    ]
)
BRIEF = f"""---
title: "طلبية Boeing 737 MAX بـ$3.4 مليار (-5%)"
date: 2024-04-30
topics: [economy]
summary: "قال في Reuters, 5 May 2024 (p. 7) إنها 10%-15%."
---

{BODY}
"""
CASES = Path(__file__).parents[3] / "shared" / "cases" / "markdown"


def opened(
    root: Path, browser: Browser, folder: Path, briefs: Mapping[str, str], width: int
) -> Iterator[dict[str, Page]]:
    """Open the pages of briefs; the keys are their slugs."""
    named = {f"2024/{slug}.md": text for slug, text in briefs.items()}
    built = build(make(root, folder / "project", named), folder / "site", strict=False)
    assert built.returncode == 0, built.stderr
    with open_context(browser, width=width, offline=True) as context:
        pages = {slug: context.new_page() for slug in briefs}
        for slug, page in pages.items():
            page.goto((folder / f"site/briefs/2024/{slug}.html").as_uri())
        yield pages


@pytest.fixture(scope="module", params=[360, 1280])
def page(
    root: Path, browser: Browser, tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest
) -> Iterator[Page]:
    for pages in opened(root, browser, tmp_path_factory.mktemp("lines"), {"lines": BRIEF}, request.param):
        yield pages["lines"]


def line_with(lines: list[Line], stretch: str, beginning: str = "") -> tuple[Line, int]:
    """Return the line that begins with some words and holds a stretch, and the place of the stretch."""
    found = next(line for line in lines if line.text.startswith(beginning) and stretch in line.text)
    return found, found.text.index(stretch)


def test_stretches_are_in_one_piece_and_in_their_order(page: Page) -> None:
    lines, wrong = lines_of(page), []
    for text, stretches in LINES.items():
        for stretch in stretches:
            line, place = line_with(lines, stretch, text.partition(" ")[0])
            assert line.is_rtl
            if not (line.is_in_order(place, place + len(stretch)) and line.is_outside(place, place + len(stretch))):
                wrong.append(stretch)
    assert wrong == []


def test_titles_and_summaries(page: Page) -> None:
    lines = lines_of(page)
    for beginning, stretches in {
        "طلبية": ["Boeing 737 MAX", "$3.4", "-5%"],
        "قال في": ["Reuters, 5 May 2024 (p. 7)", "10%–15%"],
    }.items():
        for stretch in stretches:
            line, place = line_with(lines, stretch, beginning)
            assert line.is_in_order(place, place + len(stretch)), stretch
    assert page.title() == "طلبية Boeing 737 MAX بـ$3.4 مليار (-5%) – موجز"
    described = page.locator("meta[name=description]").get_attribute("content")
    assert described == "قال في Reuters, 5 May 2024 (p. 7) إنها 10%-15%."


@pytest.mark.parametrize(("text", "where"), BLOCKS.items(), ids=BLOCKS.values())
def test_a_block_without_an_arabic_letter_reads_left_to_right(page: Page, text: str, where: str) -> None:
    block = page.locator(f"article {where}", has_text=text.replace("2019-2024", "2019"))
    assert block.evaluate("block => getComputedStyle(block).direction") == "ltr"
    line, place = line_with(lines_of(page), text)
    assert not line.is_rtl
    assert line.is_in_order(place, place + len(text))


EDGES = """selector => [...document.querySelectorAll(selector)].map((element) => {
  const range = document.createRange();
  range.selectNodeContents(element);
  const box = range.getBoundingClientRect();
  return [box.left, box.right];
})"""
"""The left and right edge of the words of elements."""


def test_columns_and_items_keep_to_their_side(page: Page) -> None:
    (_, head), (_, number) = page.evaluate(EDGES, "article :is(th, td):nth-child(2)")
    assert head == pytest.approx(number, abs=1)
    (_, head), (_, name) = page.evaluate(EDGES, "article :is(th, td):nth-child(1)")
    assert head == pytest.approx(name, abs=1)
    (english, _), (_, arabic) = page.evaluate(EDGES, "section > ul > li")
    ((left, right),) = page.evaluate(
        "() => [...document.querySelectorAll('section > ul')].map((list) => "
        "[list.getBoundingClientRect().left, list.getBoundingClientRect().right])"
    )
    assert english - left == pytest.approx(right - arabic, abs=2)
    assert english - left > 20


# ---- everything that we have ------------------------------------------------------------------------------


@pytest.mark.parametrize("width", [360, 1280])
def test_the_samples(browser: Browser, site: Path, width: int) -> None:
    with open_context(browser, width=width, offline=True) as context:
        page = context.new_page()
        wrong, seen = [], 0
        others = {site / path for path in TEMPLATES.values()}
        for path in sorted({*(site / "briefs").rglob("*.html"), *others}):
            page.goto(path.as_uri())
            lines = lines_of(page)
            seen += len(lines)
            wrong += [f"{path.name}: {stretch}" for line in lines for stretch in faults(line)]
    assert wrong == []
    assert seen > 1000


@pytest.mark.skipif(not CASES.is_dir(), reason="the shared cases are not beside the repository")
def test_the_shared_cases(root: Path, browser: Browser, tmp_path: Path) -> None:
    texts = {
        "-".join(path.relative_to(CASES).with_suffix("").parts): path.read_text("utf-8").replace(
            "[energy]", "[economy]"
        )
        for path in CASES.rglob("*.md")
        if path.name != "RIGHT.md"
    }
    for pages in opened(root, browser, tmp_path, texts, 360):
        assert len(pages) > 5
        assert [
            (slug, found) for slug, page in pages.items() for line in lines_of(page) if (found := faults(line))
        ] == []


# ---- the measure itself -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("inner", "expected"),
    [
        ("نسبة 5% فقط", {"5%"}),
        ("وكان -7 ثم", {"-7"}),
        ("بمبلغ $3.4 مليار", {"$3.4"}),
        ("في 2024-04-30 ثم", {"2024-04-30"}),
        ("و<bdi>Boeing</bdi> <bdi>737</bdi> و", {"Boeing 737"}),
        ("مع <bdi>Boeing</bdi>, <bdi>Airbus</bdi> و", {"Boeing, Airbus"}),
        ('قال "We act (p. 7)." ثم', {"We act (p. 7)."}),
        ("من <bdi dir=ltr>Su-35.</bdi> ثم", {"Su-35"}),
        ("من <bdi dir=ltr>Su-35</bdi>. و<bdi dir=ltr>5%</bdi>، و<bdi dir=ltr>Boeing 737</bdi>", set()),
    ],
)
def test_what_stands_wrong_is_found(browser: Browser, inner: str, expected: set[str]) -> None:
    with open_context(browser) as context:
        page = context.new_page()
        page.set_content(f"<p dir=rtl style='font: 20px sans-serif'>{inner}</p>")
        (line,) = lines_of(page)
        found = set(faults(line))
        assert found >= expected
        assert bool(found) == bool(expected)
