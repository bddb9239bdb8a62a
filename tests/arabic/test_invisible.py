"""Characters that are not seen."""

import pytest

from mujaz.arabic import strip_invisible, suspects


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("نص سليم", []),
        ("می\u200cخواهم", []),  # ZERO WIDTH NON-JOINER
        ("\u200fنص\u200e", []),  # RIGHT-TO-LEFT MARK, LEFT-TO-RIGHT MARK
        ("\u2067IRGC\u2069", []),  # RIGHT-TO-LEFT ISOLATE, closed
        ("\u202b\u2067x\u2069\u202c", []),  # embedding around an isolate, both closed
        ("اب\u202eج\u202c", [("bidi-override", 3)]),
        ("\u202d", [("bidi-override", 1)]),
        ("\u2066\u202e", [("bidi-unbalanced", 1), ("bidi-override", 2)]),
        ("اب\u2067ج", [("bidi-unbalanced", 3)]),
        ("اب\u2069ج", [("bidi-unbalanced", 3)]),
        ("\u202bاب\u2069", [("bidi-unbalanced", 1), ("bidi-unbalanced", 4)]),
        ("اب\u200bج\u00ad", [("invisible", 3), ("invisible", 5)]),
        ("\ufeff\u2060", [("invisible", 1), ("invisible", 2)]),
        ("x\U000e0041", [("invisible", 2)]),  # TAG LATIN CAPITAL LETTER A
        ("\u3164", [("invisible", 1)]),  # HANGUL FILLER
    ],
)
def test_suspects(line: str, expected: list[tuple[str, int]]) -> None:
    assert [(found.code, found.column) for found in suspects(line)] == expected


def test_a_suspect_is_named() -> None:
    assert suspects("\u202e")[0].name == "U+202E RIGHT-TO-LEFT OVERRIDE"
    assert suspects("\U000e0041")[0].name == "U+E0041 TAG LATIN CAPITAL LETTER A"


def test_marks_are_stripped_and_overrides_stay() -> None:
    marked = "\u202bإيران\u202c\u200f \u2067x\u2069\u200b\u202eع"
    assert strip_invisible(marked) == "إيران x\u202eع"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("می\u200cخواهم", "می\u200cخواهم"),  # ZERO WIDTH NON-JOINER parts the letters of a word
        ("كتاب\u200c\u200cها", "كتاب\u200cها"),
        ("سنة 1445 ه\u200d.", "سنة 1445 ه\u200d."),  # ZERO WIDTH JOINER gives a letter its first form
        ("\u200dـه", "\u200dـه"),
        ("\U0001f468\u200d\U0001f469\u200d\U0001f467", "\U0001f468\u200d\U0001f469\u200d\U0001f467"),  # a family
        ("\U0001f3f3\ufe0f\u200d\U0001f308", "\U0001f3f3\ufe0f\u200d\U0001f308"),  # a flag
        ("क\u094d\u200dष", "क\u094d\u200dष"),
        ("نص\u200c، نص\u200c نص\u200c", "نص، نص نص"),  # beside no letter it parts nothing
        ("\u200cنص x\u200d \u200d y", "نص x  y"),
        ("نص\u200f\u200cنص", "نص\u200cنص"),  # behind a mark that goes
        ("\u200e\u200f\u061cنص\u00ad\u2060ًا", "نصًا"),
    ],
)
def test_joiners_stay_where_they_join_or_part(text: str, expected: str) -> None:
    assert strip_invisible(text) == expected
