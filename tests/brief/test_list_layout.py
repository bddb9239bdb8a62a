"""Lists and tables laid out for Python-Markdown: what GitHub's rules make of them, which markdown-it knows."""

import re
import time
from collections.abc import Iterator
from itertools import groupby

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from lxml import html
from markdown import Markdown
from markdown_it import MarkdownIt

from mujaz.brief.list_layout import relaid

GITHUB = MarkdownIt("commonmark").enable(["table", "strikethrough"])
OURS = Markdown(extensions=["tables", "fenced_code", "footnotes", "mujaz.markdown"])


def parts(element: html.HtmlElement) -> Iterator[object]:
    """Yield the strings and the blocks in an element, None at the borders of paragraphs."""
    yield element.text or ""
    for child in element:
        tag = str(child.tag)
        if tag in ("ul", "ol"):
            yield (tag, child.get("start") or "1", [outline(item) for item in child])
        elif tag in ("pre", "table"):
            yield (tag, " ".join(" ".join(child.itertext()).split()))
        elif tag == "blockquote":
            yield (tag, outline(child))
        elif isinstance(child.tag, str):
            yield from (None, *parts(child), None) if tag in ("p", "h2", "hr") else parts(child)
        yield child.tail or ""


def outline(element: html.HtmlElement) -> list[object]:
    """Return what stands in an element: texts, lists with their first number, code, tables and quotations."""
    found: list[object] = []
    for is_text, group in groupby(parts(element), key=lambda part: isinstance(part, str)):
        some = list(group)
        found += filter(None, [" ".join("".join(map(str, some)).split())] if is_text else some)
    return found


def github(text: str) -> list[object]:
    return outline(html.fragment_fromstring(GITHUB.render(text), create_parent="div"))


def ours(text: str) -> list[object]:
    return outline(html.fragment_fromstring(OURS.reset().convert(text), create_parent="div"))


@pytest.mark.parametrize(
    "text",
    [
        "نص:\n- أول\n- ثان",
        "نص:\n* أول\n+ ثان",
        "نص:\n1. أول\n2. ثان",
        "في عام\n2024. ثم",
        "3. ثالث\n4. رابع",
        "1) أول\n2) ثان",
        "- أب\n  - ابن\n    - حفيد\n- أب",
        "- أب\n   - ابن",
        "1. أب\n   - ابن\n2. أب",
        "10. أب\n    1. ابن",
        "- أب\n\n  فقرة\n\n  - ابن\n- أب",
        "- أب\nتكملة\n- أب",
        "- أب\n- أب\n\nفقرة",
        "- أب\n\n\n- أب",
        "- أ\n1. ب",
        "- أ\n\n* ب",
        "1. أ\n\n1) ب",
        "- - أ\n  - ب",
        "- \n- ب",
        "نص\n-\nنص",
        "- أ\n> قول",
        "- أ\n  > قول\n- ب",
        "> نص:\n> - أ\n>   - ب",
        "> أ\n\n> ب",
        "> أ\nتكملة\n- ب",
        "- أ\n## عنوان\nنص",
        "- أ\n  ## عنوان\n  نص",
        "- أ\n---\nنص",
        "* * *\n- أ",
        "- أ\n  ```\n  - كود\n  ```\n- ب",
        "- أ\n\n  ```\n  كود\n\n  كود\n  ```",
        "1. أ\n\n       كود\n\n2. ب",
        "  ```\n  - كود\n  ```\n- أ",
        "نص:\n| أ | ب |\n|---|---|\n| 1 | 2 |\nنص",
        "نص:\nأ | ب\n--|--\n1 | 2\n\nنص",
        "- بند\n  | أ | ب |\n  |---|---|\n  | 1 | 2 |",
        "نص | نص\n---",
        "نص\n| أ | ب |\n|---|\n",
        "- سطر  \n  سطر",
        "2. أ\n2. ب",
        " ## عنوان\n\nنص",
    ],
)
def test_as_on_github(text: str) -> None:
    assert ours(text) == github(text)


LINES = st.lists(
    st.one_of(
        st.builds(
            "{}{}".format,
            st.sampled_from(["", "", "  ", "   "]),
            st.sampled_from(["- أ", "- ب", "* ج", "1. د", "2. ه", "10. و", "> ز", "## ح", "نص", "سطر", "**غ**"]),
        ),
        st.just(""),
    ),
    max_size=9,
)


@given(LINES)
def test_any_lists_as_on_github(lines: list[str]) -> None:
    text = "\n".join(lines)
    assume(not re.search(r"^ *\n+ *\*\*", text))
    expected = github(text)
    assume("'pre'" not in repr(expected))  # four spaces are a child of an item for us, and never code there
    assert ours(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # four spaces, as Python-Markdown has always asked for
        ("- أ\n    - ب\n        - ج", [("ul", "1", [["أ", ("ul", "1", [["ب", ("ul", "1", [["ج"]])]])]])]),
        ("100. أ\n    - ب", [("ol", "100", [["أ", ("ul", "1", [["ب"]])]])]),
        # Arabic digits
        ("نص\n١. أ\n٢. ب", ["نص", ("ol", "1", [["أ"], ["ب"]])]),
        ("٣. أ", [("ol", "3", [["أ"]])]),
        # a table below an item is no text of the item
        ("- أ\n| ب | ج |\n|---|---|\n| 1 | 2 |", [("ul", "1", [["أ"]]), ("table", "ب ج 1 2")]),
    ],
)
def test_what_github_has_otherwise(text: str, expected: list[object]) -> None:
    assert ours(text) == expected


def test_lists_in_footnotes() -> None:
    found = ours("نص[^1]\n\n[^1]: نص:\n    - ب\n      - ج")
    assert "('ul', '1', [['ب', ('ul', '1', [['ج']])]])" in repr(found)


@pytest.mark.parametrize(
    "text",
    [
        "نص\n\nنص",
        "```\n- كود\n  - كود\nنص\n1. كود\n```",
        "~~~\n| أ | ب |\n|---|---|\n~~~",
        "    - كود\n      - كود",
        "<pre>\nنص\n- نص\n</pre>",
        "<div>\n- نص\n  - نص\n\n- نص\n</div>",
        "<!--\n- نص\n  - نص\n-->",
        "/// note | عنوان\n    type: warning\n\nنص\n///",
        "[^1]: نص\n    نص\n\n    نص",
        "> نص\nنص",
        "[س]: https://example.org/\n\nمصطلح\n:   شرح\n\n    شرح",
        "سطر  \nسطر\\\nسطر",
        "```\nلا يُغلق\n",
    ],
)
def test_what_is_no_list_stays_as_it_is(text: str) -> None:
    assert relaid(text.split("\n")) == text.split("\n")


@pytest.mark.parametrize(
    "lines",
    [
        ["> " * 5000 + "x"],
        ["- " * 5000 + "x"],
        ["<div"] * 10_000,
        ["```x", "~~~y"] * 5000,
        [" " * (2 * n) + "- a" for n in range(500)],
        ["[^1]: x", "", ""] * 5000,
        ["> a", ""] * 5000,
        ["|a|b|", "|---|---|"] * 5000,
        ["- " * 9999 + "-"] * 3,
        ["- ```", "  a"] * 5000,
        ["- a", *["b"] * 10_000],
    ],
    ids=lambda lines: lines[0][:8],
)
def test_no_text_takes_long(lines: list[str]) -> None:
    begin = time.process_time()
    relaid(lines)
    assert time.process_time() - begin < 2
