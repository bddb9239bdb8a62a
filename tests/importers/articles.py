"""Real texts, where they are there: articles of newspapers in ../shared/data."""

import json
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

import pytest
from tests.importers.forms import DATA

from mujaz.importers.pasted import clean

FEWEST_WORDS = 20


@dataclass(frozen=True)
class Article:
    title: str
    paragraphs: tuple[str, ...]


def all_articles() -> Iterator[Article]:
    for path in sorted(DATA.glob("saudinewsnet-*.zip")):
        with zipfile.ZipFile(path) as archive:
            for name in archive.namelist():
                for found in json.loads(archive.read(name).decode("utf-8-sig")):
                    title = " ".join(line.text for line in clean(found.get("title") or "").lines)
                    paragraphs = tuple(line.text for line in clean(found.get("content") or "").lines)
                    if title and sum(len(paragraph.split()) for paragraph in paragraphs) >= FEWEST_WORDS:
                        yield Article(title, paragraphs)


def articles(part: int, size: int) -> list[Article]:
    """Return some of the articles; skips the test where there are none."""
    found = list(islice(all_articles(), part * size, (part + 1) * size))
    if not found:
        pytest.skip("reads real articles, which are no part of the project: ../shared/data is not here")
    return found
