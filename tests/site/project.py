"""A small project of a publisher, for tests that need other briefs than the samples."""

import shutil
from collections.abc import Mapping
from pathlib import Path

VOCABULARY = """
topics:
  - {id: security, label: الأمن}
  - {id: economy, label: الاقتصاد}
"""

SOUND = """\
---
title: عنوان سليم
date: 2024-04-30
topics: [security]
---

## الحدث

وقع الحدث في إيران.

## الرأي

هذا رأينا فيه.
"""


def make(root: Path, folder: Path, briefs: Mapping[str, str | bytes], settings: str = "") -> Path:
    """Make a project in `folder` with our own templates and hooks; the keys of `briefs` are paths below briefs/."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in ("hooks", "overrides", "docs"):
        shutil.copytree(root / name, folder / name)
    config = (root / "mkdocs.yml").read_text("utf-8")
    if settings:
        head, tail = config.split("extra:\n  mujaz:\n")
        config = f"{head}extra:\n  mujaz:\n{settings}\n" + tail[tail.index("\nnav:") :]
    (folder / "mkdocs.yml").write_text(config, "utf-8")
    for path, content in {"vocabulary.yml": VOCABULARY, **briefs}.items():
        target = folder / "briefs" / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content.encode() if isinstance(content, str) else content)
    return folder
