"""A library made of a few briefs, for tests of what is built on it."""

import datetime as dt
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from mujaz.brief import Document
from mujaz.brief.facts import TextBlock
from mujaz.config import Settings
from mujaz.library import Library, load_library
from mujaz.source import Folder, Source
from mujaz.source.front_matter import join

NOW = dt.datetime(2026, 11, 23, tzinfo=dt.UTC)
BODY = "## الحدث\n\nنص الحدث.\n\n## الرأي\n\nنص الرأي.\n"
VOCABULARY = """\
topics:
  - {id: security, label: الأمن والدفاع, description: القوة والسلاح.}
  - {id: cyber, label: الأمن السيبراني, parent: security}
  - {id: economy, label: الاقتصاد}
authors:
  - {id: layla, name: ليلى ناصر, role: محللة, bio: تكتب في الأمن.}
series:
  - {id: straits, label: رصد المضائق}
"""


def make(briefs: Mapping[str, Mapping[str, Any]], vocabulary: str = VOCABULARY) -> Library:
    """Return the library of briefs, each given by its slug and the fields that are not as usual; `body` is its text."""
    sources = {}
    for slug, fields in briefs.items():
        given = {"title": slug, "date": dt.date(2024, 4, 30), "topics": ["economy"], **fields}
        path = f"{given['date'].year}/{slug}.md"
        sources[path] = Source(
            f"briefs/{path}", join({k: v for k, v in given.items() if k != "body"}, given.get("body", BODY))
        )
    folder = Folder(Path("briefs"), "briefs", sources, {}, Source("briefs/vocabulary.yml", vocabulary), ())
    found = load_library(folder, Settings(), NOW)
    assert [problem.format("en") for problem in found.problems if problem.is_error] == []
    return found.library


def daily(number: int, **fields: object) -> dict[str, dict[str, Any]]:
    """Return `number` briefs b01, b02, … on as many days from 2024-01-01 on."""
    first = dt.date(2024, 1, 1)
    return {f"b{n:02}": {"date": first + dt.timedelta(days=n - 1), **fields} for n in range(1, number + 1)}


def said(text: str) -> bytes:
    """Return a text of one paragraph as a brief holds it."""
    return Document(text, "ar", (text,), blocks=(TextBlock("p", is_top=True, text=text),)).packed()
