"""Texts of one sign without end are read in a time in proportion to their length: two sizes are compared."""

import datetime as dt
import os
import time
from pathlib import Path

import pytest

from mujaz.config import Settings
from mujaz.library import Collection, load_library
from mujaz.source import Folder, Source

HEAD = "---\ntitle: عنوان\ndate: 2024-04-30\ntopics: [security]\n---\n\n## الحدث\n\nنص.\n\n## الرأي\n\nنص.\n\n"
VOCABULARY = Source("briefs/vocabulary.yml", "topics:\n  - {id: security, label: الأمن}\n")
NOW = dt.datetime(2026, 1, 1, tzinfo=dt.UTC)
OPENERS = ["[a](", "<![CDATA[", "<?", "<!--", "*a ", "_a ", "![", "[^", "{: a", "30 أبريل ", "\u0640", "1-", "« ", "["]
FEW, MANY = 8_000, 32_000


def checked(text: str) -> tuple[Collection, float]:
    """Return what a check finds of a brief, and the seconds of the processor that it took."""
    briefs = {"2024/a.md": Source("briefs/2024/a.md", HEAD + text)}
    folder = Folder(Path("briefs"), "briefs", briefs, {}, VOCABULARY, ())
    start = time.process_time()
    found = load_library(folder, Settings(), NOW, thorough=True)
    return found, time.process_time() - start


@pytest.mark.parametrize("opener", OPENERS)
def test_four_times_the_text_takes_about_four_times_the_work(opener: str) -> None:
    checked("نص.")
    tries = ((checked(opener * FEW + str(n))[1], checked(opener * MANY + str(n))[1]) for n in range(3))
    assert any(many < 9 * max(few, 0.05) for few, many in tries), "three times, so no other work is the reason"


def test_tags_that_do_not_end_are_refused_with_a_place() -> None:
    found, _ = checked("<a " * MANY)
    assert not found.library.briefs
    places = {problem.code: (problem.path, problem.line > 0) for problem in found.problems if problem.is_error}
    assert places["unreadable-text"] == ("briefs/2024/a.md", True)


@pytest.mark.parametrize("number", [10_000 if os.environ.get("MUJAZ_LONG") else 1_000])
def test_many_footnotes_and_a_table_of_many_rows_are_read(number: int) -> None:
    notes = [*(f"جملة[^{n}] أولى.\n" for n in range(number)), *(f"[^{n}]: مصدر {n}." for n in range(number))]
    found, _ = checked("\n".join([*notes, "", "| أ | ب |", "|---|---|", *["| ١ | ٢ |"] * (3 * number)]))
    (brief,) = found.library.briefs
    assert len(brief.document.notes) == number
    assert brief.document.html(lambda _: "").count("<tr") == 3 * number + 1
