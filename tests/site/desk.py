"""A small project under the hands of an editor: it is changed, built incrementally, and compared with a clean build."""

import copy
import datetime as dt
import os
import shutil
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import pytest
import yaml
from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config

from mujaz import publish
from mujaz.build import BuildOptions, Progress, Report, build_site
from mujaz.config import read_project_config
from mujaz.source.front_matter import join
from tests.conftest import ROOT
from tests.site.project import make

BODY = """\
## الحدث

وقع الحدث في ميناء بيروت[^1]، وتوقفت شاحنات القمح والوقود ساعات.

## الرأي

هذا رأينا فيه: الكلفة تُدفع قبل أن تُعرف.

[^1]: بيان المرفأ.
"""

VOCABULARY: Mapping[str, Any] = {
    "topics": [
        {"id": "security", "label": "الأمن والدفاع", "description": "القوة والسلاح.", "synonyms": ["الأمن"]},
        {"id": "cyber", "label": "الأمن السيبراني", "parent": "security"},
        {"id": "economy", "label": "الاقتصاد"},
    ],
    "tags": [{"id": "sanctions", "label": "العقوبات"}],
    "organizations": [{"id": "ports", "label": "منظمة الموانئ"}],
    "people": [{"id": "sami", "label": "سامي حداد"}],
    "authors": [{"id": "layla", "name": "ليلى ناصر", "role": "محللة"}],
    "series": [{"id": "straits", "label": "رصد المضائق"}],
}

ABOUT = """\
---
title: عن الموقع
---

# عن الموقع

[موجز](briefs/2023/b02.md) و[المواضيع](topics/index.md) و[الأمن](topics/security.md).

[b]: briefs/2023/b04.md

ثم [موجز آخر][b].
"""

PAGE_SIZE = 3
SETTINGS = f"    page_size: {PAGE_SIZE}\n    latest: 3\n    feed_size: 4\n    time_zone: Asia/Beirut\n    pack: true"
NOW = dt.datetime(2026, 11, 23, 12, tzinfo=dt.UTC)

Fields = dict[str, Any]


def usual() -> dict[str, Fields]:
    """Return a dozen briefs by their paths: the fields of each, and its text under `body`."""
    briefs: dict[str, Fields] = {
        f"{2023 + n // 6}/b{n + 1:02}.md": {
            "title": f"موجز رقم {n + 1}",
            "date": dt.date(2023 + n // 6, 1 + 2 * (n % 4), 3 + n),
            "topics": [("economy", "security", "cyber")[n % 3]],
            "body": BODY,
        }
        for n in range(12)
    }
    briefs["2023/b01.md"] |= {"tags": ["sanctions", "القمح"], "aliases": ["/old/first/", "first"]}
    briefs["2023/b02.md"] |= {"body": BODY + "\nوانظر [ما سبق](b01.md#event) و[ما لحق](../2024/b09.md).\n"}
    briefs["2023/b03.md"] |= {"series": {"id": "straits", "part": 1}, "tags": ["القمح"], "authors": ["layla"]}
    briefs["2023/b04.md"] |= {"series": {"id": "straits", "part": 2}, "countries": ["IR", "EG"]}
    briefs["2023/b05.md"] |= {"related": ["b11", "b01"], "people": ["سامي حداد"]}
    briefs["2024/b07.md"] |= {"body": BODY + "\n![خريطة](map.svg)\n", "summary": "خريطة المرفأ."}
    briefs["2024/b08.md"] |= {"embargo": "2024-12-01T09:00", "organizations": ["منظمة الموانئ"]}
    briefs["2024/b10.md"] |= {"status": "draft", "body": BODY + "\nوانظر [ما سبق](../2023/b02.md).\n"}
    briefs["2024/b12.md"] |= {"topics": ["economy", "cyber"], "updated": dt.date(2024, 12, 20)}
    return briefs


@dataclass
class Desk:
    """A project in the folder `root`, made where it is not there yet; `save` writes `briefs` and `vocabulary`.

    `now` is the moment at which it is built; `processes` make what is new, even where one would be faster.
    """

    root: Path
    briefs: dict[str, Fields] = field(default_factory=usual)
    vocabulary: dict[str, Any] = field(default_factory=lambda: copy.deepcopy(dict(VOCABULARY)))
    settings: str = SETTINGS
    now: dt.datetime = NOW
    processes: int = 1
    foreign: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if self.root.exists():
            return
        make(ROOT, self.root, {"2024/map.svg": "<svg/>"}, self.settings)
        for name in ("guide.md", "manual.md", "reference.md", "rules.md"):  # they cost more than all else together
            (self.root / "docs" / name).unlink()
        for name in ("docs/images", "overrides/assets/mujaz/fonts"):
            shutil.rmtree(self.root / name)
        self.write("docs/about.md", ABOUT)
        self.save()

    def copied(self, root: Path) -> "Desk":
        """Return a copy of the project, with its site and what builds remember, in another folder."""
        shutil.copytree(self.root, root, symlinks=True)
        return replace(self, root=root, briefs=copy.deepcopy(self.briefs), vocabulary=copy.deepcopy(self.vocabulary))

    def remove(self) -> None:
        """Remove the project."""
        shutil.rmtree(self.root)

    # ---- the editor's hands -----------------------------------------------------------------------------

    def save(self) -> None:
        """Write every brief that is not as it is on disk, and the vocabulary; remove briefs that are no more."""
        self.write("briefs/vocabulary.yml", yaml.safe_dump(self.vocabulary, allow_unicode=True))
        for path, fields in self.briefs.items():
            rest = {key: value for key, value in fields.items() if key != "body"}
            self.write(f"briefs/{path}", join(rest, fields["body"]))
        for file in (self.root / "briefs").rglob("*.md"):
            if file.relative_to(self.root / "briefs").as_posix() not in self.briefs:
                file.unlink()

    def write(self, path: str, text: str) -> None:
        """Write a file of the project if it is not so already."""
        file = self.root / path
        if not file.exists() or file.read_text("utf-8") != text:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, "utf-8")

    def edit(self, path: str, old: str, new: str) -> None:
        """Replace a text in a file of the project."""
        text = (self.root / path).read_text("utf-8")
        assert old in text
        self.write(path, text.replace(old, new))

    def change(self, path: str, **fields: object) -> None:
        """Change fields of a brief, or its `body`; None takes a field away."""
        brief = self.briefs[path]
        brief.update(fields)
        for key in [key for key, value in brief.items() if value is None]:
            del brief[key]
        self.save()

    # ---- the builds -------------------------------------------------------------------------------------

    @property
    def site(self) -> Path:
        """The site that is built again and again."""
        return self.root / "site"

    @property
    def cache(self) -> Path:
        """What a build remembers."""
        return self.root / ".cache" / "mujaz"

    def build(self, *, strict: bool = False) -> Report:
        """Build what is new."""
        with pytest.MonkeyPatch.context() as patch:
            self._set(patch)
            options = BuildOptions(read_project_config(self.root / "mkdocs.yml"), jobs=self.processes, strict=strict)
            return build_site(options, Progress(), self.now)

    def clean(self) -> dict[str, bytes]:
        """Build everything, elsewhere, with MkDocs alone; return its files."""
        with pytest.MonkeyPatch.context() as patch:
            self._set(patch)
            folder = self.root / "clean"
            mkdocs_build(load_config(config_file=str(self.root / "mkdocs.yml"), site_dir=str(folder)))
            return files(folder)

    def _set(self, patch: pytest.MonkeyPatch) -> None:
        """Set the clock of the hooks, and let processes begin for the smallest work."""
        start = publish.start
        patch.setattr(publish, "start", lambda config, _: start(config, self.now))
        patch.setattr("mujaz.build.workers.WORTH_IT", 2)

    def differences(self) -> list[str]:
        """Return what is not in the site as in a clean build: names of files that are missing, too many, or other."""
        clean = self.clean()
        there = {name: data for name, data in files(self.site).items() if name not in self.foreign}
        return [
            *(f"missing: {name}" for name in clean if name not in there),
            *(f"left over: {name}" for name in there if name not in clean),
            *(f"other: {name}" for name in clean if there.get(name, clean[name]) != clean[name]),
            *(f"empty folder: {folder}" for folder, folders, names in os.walk(self.site) if not folders and not names),
            *(f"stage: {path.name}" for path in self.cache.glob("stage-*")),
        ]


def files(folder: Path) -> dict[str, bytes]:
    """Return the files below a folder: what is in each, by its path."""
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}
