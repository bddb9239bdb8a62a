"""The content that each peer gets; none of them is run."""

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

import ours
from article import Article
from peers import PEERS, hugo, material, pelican
from tool import COLD, Tool

ROOT = Path(__file__).parents[2]
ARTICLE = Article(
    slug="brief-000007",
    title='عنوان: "أول"',
    date=dt.date(2024, 4, 30),
    topics=("energy", "law"),
    tags=("وسم أول", "وسم ثان"),
    countries=("SA", "IR"),
    author="layla-nasser",
    event=("حدث.", "ثم حدث."),
    opinion=("رأي.",),
)


def body(fold: str) -> str:
    return f"## الحدث\n\nحدث.\n\n{fold}ثم حدث.\n\n## الرأي\n\nرأي.\n"


CASES: dict[str, tuple[Callable[[Article], str], str]] = {
    "hugo": (
        hugo.page,
        f"""\
---
title: "عنوان: \\"أول\\""
date: 2024-04-30
topics: ["الطاقة", "القانون والقضاء"]
tags: ["وسم أول", "وسم ثان"]
countries: ["السعودية", "إيران"]
authors: ["ليلى ناصر"]
---

{body("<!--more-->" + chr(10) * 2)}""",
    ),
    "material": (
        material.post,
        f"""\
---
title: "عنوان: \\"أول\\""
date: 2024-04-30
slug: brief-000007
categories: ["الطاقة", "القانون والقضاء"]
tags: ["وسم أول", "وسم ثان", "السعودية", "إيران"]
authors: ["layla-nasser"]
---

{body("<!-- more -->" + chr(10) * 2)}""",
    ),
    "pelican": (
        pelican.page,
        f"""\
Title: عنوان: "أول"
Date: 2024-04-30
Slug: brief-000007
Category: الطاقة
Tags: القانون والقضاء, وسم أول, وسم ثان, السعودية, إيران
Authors: ليلى ناصر

{body("")}""",
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_page(case: str) -> None:
    page, expected = CASES[case]
    assert page(ARTICLE) == expected


def test_an_article_of_one_paragraph() -> None:
    assert hugo.page(replace(ARTICLE, event=("حدث.",))).count("<!--more-->") == 1


MAKERS = [tool for tool in (ours.TOOL, *PEERS) if not tool.after]


@pytest.mark.parametrize("tool", MAKERS, ids=lambda tool: tool.distribution)
def test_project(tool: Tool, tmp_path: Path) -> None:
    project = tmp_path / tool.folder
    tool.prepare([ARTICLE, replace(ARTICLE, slug="brief-000008", date=dt.date(2025, 1, 1))], project)
    pages = sorted(path.relative_to(project).as_posix() for path in project.rglob("brief-*.md"))
    assert pages == [f"{tool.content}/2024/brief-000007.md", f"{tool.content}/2025/brief-000008.md"]
    assert not (project / tool.output).exists()
    assert [tool.page(project, turn).name for turn in (0, 1)] == ["brief-000008.md", "brief-000007.md"]


def test_the_sections_of_hugo(tmp_path: Path) -> None:
    hugo.prepare([ARTICLE], tmp_path / "site")
    sections = sorted((tmp_path / "site").rglob("_index.md"))
    assert [path.read_text(encoding="utf-8").splitlines()[1] for path in sections] == [
        'title: "2024"',
        'title: "الموجزات"',
    ]


def test_clearing_leaves_the_sources(tmp_path: Path) -> None:
    project = tmp_path / "project"
    pelican.prepare([ARTICLE], project)
    for folder in ("output", "cache"):
        (project / folder).mkdir()
    pelican.TOOL.clear(project)
    pelican.TOOL.clear(project)
    assert sorted(path.name for path in project.iterdir()) == ["content", "pelicanconf.py"]


def test_every_peer_is_pinned() -> None:
    pins = re.findall(
        r"^([\w-]+)(?:\[\w+\])?==[\d.]+$", (ROOT / "bench/requirements.txt").read_text("utf-8"), re.MULTILINE
    )
    assert {tool.distribution for tool in PEERS} <= set(pins)


def test_every_peer_begins_cold() -> None:
    assert {tool.cases[0] for tool in (ours.TOOL, *PEERS)} == {COLD}
