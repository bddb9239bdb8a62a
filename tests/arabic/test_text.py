"""Words, sentences and reading time."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mujaz.arabic import count_words, reading_minutes, shorten


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("", 0),
        ("كلمة", 1),
        ("ثلاث كلمات فقط.", 3),
        ("مُسَيَّرَةٌ واحدةٌ", 2),
        ("«نعم»، قال: لا!", 3),
        ("بلغت 35% عام 2024", 4),
        ("إيـــران", 1),
        (" — ", 0),
    ],
)
def test_count_words(text: str, number: int) -> None:
    assert count_words(text) == number


@pytest.mark.parametrize(("words", "minutes"), [(0, 1), (1, 1), (180, 1), (269, 1), (271, 2), (360, 2), (1800, 10)])
def test_reading_minutes(words: int, minutes: int) -> None:
    assert reading_minutes(words) == minutes


@pytest.mark.parametrize(
    ("text", "limit", "short"),
    [
        ("جملة قصيرة.", 40, "جملة قصيرة."),
        ("سطران\nفي   نص واحد", 40, "سطران في نص واحد"),
        ("الأولى هنا. والثانية أطول مما يتسع له.", 20, "الأولى هنا."),
        ("هل يكفي هذا؟ لا يكفي هذا أبدًا.", 20, "هل يكفي هذا؟"),
        ("قال: «يكفي.» ثم مضى في طريقه.", 20, "قال: «يكفي.»"),
        ("بلغ 3.5 مليون برميل يوميًا.", 20, "بلغ 3.5 مليون…"),
        ("قال د. سالم إن الأمر محسوم منذ البداية.", 30, "قال د. سالم إن الأمر محسوم…"),
        ("بعد مفاوضات طويلة، انتهى الاجتماع بلا بيان.", 30, "بعد مفاوضات طويلة…"),
        ("لا، انتهى الاجتماع الأخير بلا بيان.", 30, "لا، انتهى الاجتماع الأخير…"),
    ],
)
def test_shorten(text: str, limit: int, short: str) -> None:
    assert shorten(text, limit) == short


@settings(deadline=None)
@given(st.lists(st.text(st.sampled_from("ابتثم.،؟ّ3"), min_size=1, max_size=9), max_size=60), st.integers(12, 120))
def test_shorten_keeps_the_limit_and_whole_words(words: list[str], limit: int) -> None:
    text = " ".join(words)
    short = shorten(text, limit)
    assert len(short) <= limit
    kept = short.removesuffix("…").split()
    assert [word.rstrip("،؛:,;-–—") for word in kept] == [word.rstrip("،؛:,;-–—") for word in words[: len(kept)]]
