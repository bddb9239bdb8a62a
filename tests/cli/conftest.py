"""A small project, and the command line called in it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from mujaz.cli import main

CONFIG = """\
site_name: !ENV [MUJAZ_TEST_NAME, موقع]
extra:
  mujaz:
    time_zone: Asia/Beirut
plugins: []
markdown_extensions:
  - toc:
      slugify: !!python/name:mujaz.markdown.heading_id
  - pymdownx.snippets:
      base_path: !relative $docs_dir
"""

VOCABULARY = """\
topics:
  - {id: security, label: الأمن والدفاع, synonyms: [الأمن]}
  - {id: energy, label: الطاقة}
  - {id: water, label: المياه}
tags:
  - {id: sanctions, label: العقوبات, synonyms: [عقوبات]}
authors:
  - {id: editors, name: هيئة التحرير}
"""

BRIEF = """\
---
title: موجز سليم
date: 2024-04-30
topics: [security]
---

## الحدث

وقع الحدث.

## الرأي

هذا رأينا فيه.
"""


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with one sound brief; it is the current folder."""
    folder = tmp_path / "project"
    (folder / "briefs" / "2024").mkdir(parents=True)
    (folder / "docs").mkdir()
    (folder / "mkdocs.yml").write_text(CONFIG, "utf-8")
    (folder / "briefs" / "vocabulary.yml").write_text(VOCABULARY, "utf-8")
    (folder / "briefs" / "2024" / "sound.md").write_text(BRIEF, "utf-8")
    monkeypatch.chdir(folder)
    return folder


@pytest.fixture
def mujaz() -> Callable[..., Result]:
    """The command line: `mujaz("check", "--strict")`."""

    def call(*arguments: str | Path, answers: str | None = None) -> Result:
        result = CliRunner().invoke(main, [str(a) for a in arguments], input=answers)
        if result.exception and not isinstance(result.exception, SystemExit):
            raise result.exception
        return result

    return call
