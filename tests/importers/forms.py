"""What the tests of all importers share: a vocabulary, the facts of a brief, expected files."""

import os
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import yaml

from mujaz.importers import Decisions, Gazetteer, RawBrief, to_markdown
from mujaz.source import Source, read_file
from mujaz.vocabulary import read_vocabulary

HERE = Path(__file__).parent
DATA = HERE.resolve().parents[2] / "shared" / "data"
ZONE = ZoneInfo("Asia/Beirut")
GAPS = {"title": "← title", "date": "← date", "topics": "← topics"}


def text_of(path: Path) -> str:
    source = read_file(path, path.name)
    assert isinstance(source, Source)
    return source.text


VOCABULARY = read_vocabulary(Source("vocabulary.yml", text_of(HERE / "raw" / "vocabulary.yml")))[0]
GAZETTEER = Gazetteer.of(VOCABULARY)


def only(briefs: tuple[RawBrief, ...]) -> RawBrief:
    """Return the brief of a text that holds one."""
    (brief,) = briefs
    return brief


def markdown_of(brief: RawBrief, slug: str = "slug") -> str:
    topics = tuple(term.id for term in brief.topics)
    decided = Decisions(
        brief.title, brief.day, topics, brief.fields.authors, brief.fields.tags, brief.fields.countries, slug
    )
    return to_markdown(brief, decided, GAPS)


def facts_of(brief: RawBrief) -> dict[str, Any]:
    """Return what the Markdown does not show."""
    facts: dict[str, Any] = {
        "sections": list(brief.sections),
        "categories": [f"{category.id}: {category.label}" for category in brief.fields.categories],
        "slug": brief.fields.slug,
        "creator": brief.fields.creator,
        "pictures": [f"{picture.form} {len(picture.data)}" for picture in brief.pictures],
        "notices": [f"{notice.line} {notice.code.value}: {notice.text}" for notice in brief.notices],
        "remarks": [f"{remark.code.value} {remark.count}: {remark.text}" for remark in brief.remarks],
        "invisible": brief.invisible,
        "overrides": brief.overrides,
    }
    return {key: value for key, value in facts.items() if value}


def assert_is_as_expected(brief: RawBrief, stem: Path) -> None:
    """Compare with `<stem>.expected.md` and `<stem>.yml`; MUJAZ_UPDATE_GOLDEN=1 writes them."""
    facts, markdown = stem.with_name(stem.name + ".yml"), stem.with_name(stem.name + ".expected.md")
    if os.environ.get("MUJAZ_UPDATE_GOLDEN"):
        facts.write_text(yaml.safe_dump(facts_of(brief), allow_unicode=True, sort_keys=False, width=1000), "utf-8")
        markdown.write_text(markdown_of(brief), "utf-8")
    assert facts_of(brief) == yaml.safe_load(text_of(facts))
    assert markdown_of(brief) == text_of(markdown)
