"""Names that every system takes."""

import pytest

from mujaz.file_names import LONGEST_NAME, unsafe

SAFE = [
    "site/index.html",
    "site/briefs/2024/a-b.csl.json",
    "site/خريطة.png",
    "site/console.html",
    "site/.x",
    "a/com10.md",
]
UNSAFE = [
    *"site/con.html site/CON site/a/nul.csl.json site/com1 site/Lpt9.txt aux/a.html".split(),
    *(f"site/a{sign}b" for sign in '<>:"|?*\\\t\x00'),
    *("site/a.", "site/a ", "site/a./b", "site/aux .html"),
    "site/" + "a" * LONGEST_NAME,
]


def test_safe_names() -> None:
    assert list(unsafe(SAFE)) == []


@pytest.mark.parametrize("name", UNSAFE)
def test_unsafe_names(name: str) -> None:
    assert list(unsafe([name])) == [name]


def test_names_that_are_one_on_some_systems() -> None:
    assert list(unsafe(["site/a.png", "site/b.png", "site/A.png"])) == ["site/A.png"]


def test_names_that_nobody_wants_do_not_count() -> None:
    asked: list[str] = []

    def is_wanted(name: str) -> bool:
        asked.append(name)
        return "old" not in name

    names = ["old/con.html", "old/Page", "site/A.png", "site/a.png", "Old/page", "old/page", "x/page", "con"]
    assert list(unsafe(names, is_wanted)) == ["site/a.png", "con"]
    assert "x/page" not in asked
    assert list(unsafe(["old/A", "Old/a", "OLD/a"], lambda name: name != "old/A")) == ["OLD/a"]
