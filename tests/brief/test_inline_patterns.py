"""Inline patterns are passed over only where they cannot match: the HTML is that of Python-Markdown."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown.treeprocessors import InlineProcessor

from mujaz.brief.document import DocumentReader
from mujaz.brief.inline_patterns import needed_characters
from mujaz.config import HOUSE_MARKDOWN

PIECES = (
    *"*_~`[]()<>!&\\^{}:#|\n \"'=+-",
    *(
        "نص",
        "A",
        "http://a.b",
        "&amp;",
        "[^1]",
        "  \n",
        "a@b.c",
        "![",
        "](x)",
        "<b>",
        "</b>",
        "{: .x }",
        "\n\n",
        "- [ ] ",
    ),
)
NEEDED = {
    r"\[": "[",
    r"(?<!\\)(`+)(.+?)(?<!`)\2(?!`)": "`",
    r"a|b": "ab",
    r"a?": "",
    r"[ab]+c": "c",
    r"(?:\*|_){2}": "*_",
    r"[^a]": "",
    r"(?i)a": "",
    r"(?=a)": "",
}


def convert(body: str, *, sparing: bool) -> str:
    markdown = DocumentReader(HOUSE_MARKDOWN, trusted=False)._loaded[0]
    if not sparing:
        markdown.treeprocessors.register(InlineProcessor(markdown), "inline", 20)
    return markdown.reset().convert(body)


@pytest.mark.parametrize(("pattern", "needed"), NEEDED.items())
def test_needed_characters(pattern: str, needed: str) -> None:
    assert needed_characters(re.compile(pattern)) == frozenset(needed)


@given(st.lists(st.sampled_from(PIECES), max_size=30).map("".join))
def test_the_html_is_the_same(body: str) -> None:
    assert convert(body, sparing=True) == convert(body, sparing=False)


def test_the_html_of_the_samples_is_the_same(root: Path) -> None:
    for path in (root / "briefs").rglob("*.md"):
        body = path.read_text("utf-8").split("\n---\n", 1)[-1]
        assert convert(body, sparing=True) == convert(body, sparing=False)
