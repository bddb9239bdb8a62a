"""One word for one thing, in messages, pages, the guide and what else people read in Arabic."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

ROOT = Path(__file__).parents[2]

BETTER = {
    r"موضوعات": "مواضيع",
    r"(?:عنوان|العنوان|عناوين|العناوين)\S* (?:ال)?قديم": "رابط قديم",
    r"عنوان (?:ال)?صفحة(?! المقال)": "رابط الصفحة",
    r"عنوان (?:ال)?موقع": "رابط الموقع",
    r"\bنُزع": "حُذف",
    r"\bلعل\b": "قد",
    r"(?:بلا|دون) شبكة": "بلا إنترنت",
    r"\b(?:ال)?محرر": "محرّر",
    r"خلاص(?:ة|ات) (?:الموجز|ال?قراءة)": "خلاصة RSS, or ملخص",
    r"ولن ن": "ولا يُ…: what is said is about the file, not about us",
    r"\b[يت]تغير\b": "يتغيّر",
}
"""What was said for the same thing, or says it worse -> what is said now. Why stands in CONTRIBUTING."""


def texts() -> Iterator[tuple[str, str]]:
    """Yield the name and the text of each page, and the context and key of each message."""
    patterns = ("docs/*.md", "README.ar.md", "overrides/**/*.html", "src/mujaz/**/*.html", "src/mujaz/starter/**/*.md")
    for path in (path for pattern in patterns for path in sorted(ROOT.glob(pattern))):
        yield str(path.relative_to(ROOT)), path.read_text("utf-8")
    with (ROOT / "src/mujaz/messages/ar.po").open("rb") as file:
        for entry in read_po(file):
            text = entry.string if isinstance(entry.string, str) else "\n".join(entry.string or ())
            yield f"{entry.context}/{entry.id}", text


@pytest.mark.parametrize("word", BETTER)
def test_a_thing_has_one_word(word: str) -> None:
    pattern = re.compile(word)
    found = [(name, line.strip()) for name, text in texts() for line in text.splitlines() if pattern.search(line)]
    assert found == [], f"write: {BETTER[word]}"
