"""The sample collection of the repository, and small ones made for a case."""

import datetime as dt
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from mujaz.brief.document import DocumentReader
from mujaz.config import HOUSE_MARKDOWN, Settings, SiteInfo
from mujaz.library import Library, load_library
from mujaz.outputs import Artifact, brief_plans, collection_plan
from mujaz.source import Folder, Source, read_folder
from mujaz.source.front_matter import join
from mujaz.views import KIND_NAMES

ROOT = Path(__file__).parents[2]
NOW = dt.datetime(2026, 11, 23, tzinfo=dt.UTC)
SETTINGS = Settings(time_zone="Asia/Beirut")
SITE = SiteInfo("موجز", "https://example.org/mujaz/", "موجزات سياسات عربية.")
NOWHERE = SiteInfo("موجز", "", "")
UNPUBLISHED = ("زمردكوشي", "بلخشاوري", "sample-draft", "sample-embargo")
"""Words of the sample draft and of the one under embargo, and their slugs."""

VOCABULARY = """\
topics:
  - {id: water, label: المياه, description: الأنهار., synonyms: [الماء]}
  - {id: rivers, label: الأنهار, parent: water}
tags:
  - {id: dams, label: السدود}
  - {id: secret-plan, label: خطة سرية}
authors:
  - {id: layla, name: ليلى ناصر}
  - {id: sami, name: سامي خوري, role: باحث}
series:
  - {id: basins, label: أحواض}
"""
BODY = "## الحدث\n\nنص.\n\n## الرأي\n\nرأي.\n"


@cache
def sample() -> Library:
    """Return the published briefs of the repository."""
    return load_library(read_folder(ROOT / "briefs"), SETTINGS, NOW).library


def read(sources: Mapping[str, str], vocabulary: str) -> Library:
    """Return the library of files, given by their paths below the folder of briefs."""
    briefs = {path: Source(f"briefs/{path}", text) for path, text in sources.items()}
    terms = Source("briefs/vocabulary.yml", vocabulary)
    found = load_library(Folder(Path("briefs"), "briefs", briefs, {"2024/map.png": 1}, terms, ()), SETTINGS, NOW)
    assert [problem for problem in found.problems if problem.is_error and problem.path != terms.path] == []
    return found.library


def library(*briefs: Mapping[str, Any], body: str = BODY) -> Library:
    """Return the library of briefs, each given by the fields that are not as usual; `slug` names its file."""
    sources = {}
    for fields in briefs:
        lang = str(fields.get("lang", "ar"))
        kind = "event-opinion" if lang.startswith("ar") else "analysis"  # the text has Arabic headings
        usual = {"title": "مناسيب النهر", "date": dt.date(2024, 4, 30), "topics": ["rivers"], "kind": kind}
        written = {key: value for key, value in (usual | dict(fields)).items() if key != "slug"}
        sources[f"2024/{fields.get('slug', 'river')}.md"] = join(written, body)
    return read(sources, VOCABULARY)


def artifacts(library_: Library, site: SiteInfo = SITE) -> Iterator[Artifact]:
    """Yield the files of the briefs, the feeds, and what is about all briefs, as a build makes them."""
    notes = {}
    read_again = DocumentReader(HOUSE_MARKDOWN, trusted=False).read
    for plan in brief_plans(library_, SETTINGS, site, read_again):
        made = plan.make(library_)
        notes[plan.key] = made.note
        yield from made.artifacts
    yield from collection_plan(SETTINGS, site, KIND_NAMES, notes.__getitem__).make(library_).artifacts


def files_of(library_: Library, site: SiteInfo = SITE, starting: str = "", ending: str = "") -> dict[str, bytes]:
    """Return the files whose addresses start and end in some way."""
    found = {artifact.address: artifact.data for artifact in artifacts(library_, site)}
    return {name: data for name, data in found.items() if name.startswith(starting) and name.endswith(ending)}
