"""Text of two directions, and characters that are not seen."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mujaz.arabic import plain_isolate, runs, strip_invisible, suspects


def shown(text: str) -> str:
    """Return the runs of a text in one string, the isolated ones in brackets."""
    return "".join(f"[{run.text}]" if run.isolated else run.text for run in runs(text))


@pytest.mark.parametrize(
    ("stored", "expected"),
    [
        # numbers: an en dash in ranges and no isolate, an isolate for dates, signs and percentages
        ("خلال 2020-2024", "خلال 2020–2024"),
        ("2020-2024", "2020–2024"),
        ("2020–2024", "2020–2024"),
        ("بين 60-70 دولارًا.", "بين 60–70 دولارًا."),
        ("1,000-2,000", "1,000–2,000"),
        ("٢٠٢٠-٢٠٢٤", "٢٠٢٠–٢٠٢٤"),
        ("13:00-14:30", "13:00–14:30"),
        ("نشر في 2024-04-30", "نشر في [2024-04-30]"),
        ("30/04/2024", "30/04/2024"),
        ("نسبة 35%", "نسبة [35%]"),
        ("35% من الطلب", "[35%] من الطلب"),
        ("درجة -5", "درجة [-5]"),
        ("عند -1.2%، لا أكثر", "عند [-1.2%]، لا أكثر"),
        ("الهاتف +961 1 234 567", "الهاتف [+961 1 234 567]"),
        ("3.5 مليون", "3.5 مليون"),
        ("القرار 2231 (2015)", "القرار 2231 (2015)"),
        # Latin: each name for itself, with its inner signs, without the punctuation after it
        ("Gazprom, Rosneft", "[Gazprom], [Rosneft]"),
        ("صواريخ S-300 وSu-35", "صواريخ [S-300] و[Su-35]"),
        ("مقاتلة F-16", "مقاتلة [F-16]"),
        ("لغة C++", "لغة [C++]"),
        ("الرابط plan.md#event لا يؤدي إلى شيء", "الرابط [plan.md#event] لا يؤدي إلى شيء"),
        ("حرس الثورة (IRGC)", "حرس الثورة ([IRGC])"),
        ("نموذج GPT-4، وغيره", "نموذج [GPT-4]، وغيره"),
        ("وكالة Associated Press أولًا", "وكالة [Associated Press] أولًا"),
        ("شركة AT&T", "شركة [AT&T]"),
        ("راجع https://example.org/a/b.", "راجع [https://example.org/a/b]."),
        ("بريد info@example.org", "بريد [info@example.org]"),
        # right as they are: a naive pattern would break them
        ("إف-35", "إف-35"),
        ("كوفيد-19", "كوفيد-19"),
        ("إس 400", "إس 400"),
        ("سوخوي 35", "سوخوي 35"),
        ("نص عربي خالص.", "نص عربي خالص."),
        ("", ""),
    ],
)
def test_runs(stored: str, expected: str) -> None:
    assert shown(stored) == expected


@settings(deadline=None)
@given(st.text(st.sampled_from("اب 12-–.,:%+/ABc@(é")))
def test_runs_lose_nothing_but_hyphens_of_ranges(text: str) -> None:
    def bare(string: str) -> str:
        return re.sub(r"\s?[-–]\s?", "–", string)

    assert bare("".join(run.text for run in runs(text))) == bare(text)


def test_plain_isolate() -> None:
    assert plain_isolate("نسبة 35% في GCC") == "نسبة \u206835%\u2069 في \u2068GCC\u2069"


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


def test_a_label_without_arabic_is_one_run() -> None:
    assert plain_isolate("A register (IRGC, 2026)") == "\u2068A register (IRGC, 2026)\u2069"
    assert plain_isolate("سجل (IRGC)") == "سجل (\u2068IRGC\u2069)"
    assert plain_isolate("2026") == "2026"
