"""Briefs whose texts are nearly the same."""

import datetime as dt
from itertools import product
from pathlib import Path

import pytest

from mujaz.config import Settings
from mujaz.library import load_library
from mujaz.library.near_duplicates import ALIKE, LEAST_WORDS, shingles
from mujaz.problems import Problem
from mujaz.source import Folder, Source
from tests.examples import BODY, NOW, VOCABULARY, brief

WORDS = [f"{a}ا{b}ة" for a, b in product("بتثجحخدذرزسشصضطظعغفق", repeat=2)]
TEXT = " ".join(WORDS[:100])


def told(*texts: str, thorough: bool = True, fields: str = "") -> list[Problem]:
    """Return the near duplicates among briefs with these texts, each a day later than the one before."""
    days = (dt.date(2024, 1, 1) + dt.timedelta(days=n) for n in range(len(texts)))
    sources = {
        f"2024/b{n}.md": Source(f"briefs/2024/b{n}.md", brief(f"date: {day}{fields}", BODY.format(text=text)))
        for n, (day, text) in enumerate(zip(days, texts, strict=True))
    }
    folder = Folder(Path("briefs"), "briefs", sources, {}, Source("briefs/vocabulary.yml", VOCABULARY), ())
    problems = load_library(folder, Settings(), NOW, thorough=thorough).problems
    return [problem for problem in problems if problem.code == "near-duplicate"]


TWINS = {
    "the same": (TEXT, TEXT),
    "another spelling and other marks": (TEXT, TEXT.replace("ة", "ه").replace(" ", "، ")),
    "a few words more": (TEXT, f"{TEXT} {' '.join(WORDS[300:320])}"),
    "one word in twenty changed": (
        TEXT,
        " ".join("غيرها" if n % 20 == 0 else word for n, word in enumerate(WORDS[:100])),
    ),
}
STRANGERS = {
    "another text": (TEXT, " ".join(WORDS[200:300])),
    "the first third": (TEXT, " ".join([*WORDS[:33], *WORDS[200:267]])),
    "the same words in another order": (TEXT, " ".join(reversed(WORDS[:100]))),
    "too short to tell": (" ".join(WORDS[:20]), " ".join(WORDS[:20])),
}


@pytest.mark.parametrize("texts", TWINS.values(), ids=TWINS)
def test_twins(texts: tuple[str, str]) -> None:
    (found,) = told(*texts)
    assert found.path == "briefs/2024/b1.md"
    assert dict(found.values)["other"] == "briefs/2024/b0.md"
    assert int(str(dict(found.values)["percent"])) >= ALIKE * 100


@pytest.mark.parametrize("texts", STRANGERS.values(), ids=STRANGERS)
def test_strangers(texts: tuple[str, str]) -> None:
    assert told(*texts) == []


def test_the_nearest_of_the_earlier_ones_is_named() -> None:
    changed = f"{TEXT} {' '.join(WORDS[300:330])}"
    others = [dict(found.values)["other"] for found in told(TEXT, changed, changed)]
    assert others == ["briefs/2024/b0.md", "briefs/2024/b1.md"]


def test_drafts_are_compared_and_builds_compare_nothing() -> None:
    assert len(told(TEXT, TEXT, fields="\nstatus: draft")) == 1
    assert told(TEXT, TEXT, thorough=False) == []


def test_shingles() -> None:
    assert len(shingles(TEXT)) == 97
    assert shingles(" ".join(WORDS[: LEAST_WORDS - 1])) == {}
    assert shingles(f"«{TEXT}».") == shingles(TEXT)
