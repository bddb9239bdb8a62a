"""Faulty folders of briefs, each with the whole list of what mujaz says about it: see tests/invalid/README.md."""

import datetime as dt
import os
import re
from dataclasses import replace
from pathlib import Path

import pytest

from mujaz.config import Settings
from mujaz.library import load_library
from mujaz.problems import CATALOGUE, Language
from mujaz.source import Source, decode, read_folder

INVALID = Path(__file__).parent / "invalid"
CASES = sorted(path.parent.name for path in INVALID.glob("*/briefs"))
NOW = dt.datetime(2026, 11, 23, tzinfo=dt.UTC)
SHARED = decode((INVALID / "vocabulary.yml").read_bytes(), "briefs/vocabulary.yml")
WITHOUT_SHARED = {"no-vocabulary", "vocabulary-not-utf8"}
EXPECTED: dict[Language, str] = {"ar": "expected.txt", "en": "expected.en.txt"}
TESTED_ELSEWHERE = {
    *(
        "bad-setting",
        "unknown-setting",
        "unused-setting",
        "unset-variable",
        "former-name",
    ),  # no faults of the folder: tests/config
    *("dead-nav", "dead-page-link", "no-home", "taken-address"),  # tests/hand_written
    "bad-extension",  # tests/cli/test_check.py
    *("unreadable", "link-refused", "bad-name", "too-large"),  # what no checkout has: tests/source/test_files.py
    "unreadable-text",  # the fault of an extension: tests/test_rules.py
}


@pytest.mark.parametrize("language", EXPECTED)
@pytest.mark.parametrize("case", CASES)
def test_every_fault_is_told(case: str, language: Language) -> None:
    folder = read_folder(INVALID / case / "briefs")
    if folder.vocabulary is None and case not in WITHOUT_SHARED:
        assert isinstance(SHARED, Source)
        folder = replace(folder, vocabulary=SHARED)
    problems = load_library(folder, Settings(pack=True), NOW, thorough=True).problems
    told = "\n".join(problem.format(language) for problem in problems) + "\n"
    expected = INVALID / case / EXPECTED[language]
    if os.environ.get("MUJAZ_UPDATE_GOLDEN") == "1":
        expected.write_text(told, encoding="utf-8", newline="\n")
    assert expected.is_file(), "no expected list; run with MUJAZ_UPDATE_GOLDEN=1 to write it, then read it"
    wanted = expected.read_text(encoding="utf-8").splitlines()
    assert told.splitlines() == wanted, (
        "if the new list is right, run with MUJAZ_UPDATE_GOLDEN=1 and read the difference"
    )


@pytest.mark.parametrize("code", sorted(CATALOGUE.keys() - TESTED_ELSEWHERE))
def test_every_code_of_the_catalogue_has_a_case(code: str) -> None:
    lists = [path.read_text(encoding="utf-8") for path in sorted(INVALID.glob("*/expected.en.txt"))]
    assert any(f"[{code}]: " in text for text in lists)


@pytest.mark.parametrize("case", CASES)
def test_both_languages_tell_the_same(case: str) -> None:
    lists = [(INVALID / case / name).read_text(encoding="utf-8") for name in EXPECTED.values()]
    arabic, english = (re.findall(r"^(\S[^ ]*): \S+\[([\w-]+)\]", text, re.MULTILINE) for text in lists)
    assert arabic == english
