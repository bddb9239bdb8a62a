"""`mujaz schema`, and what editors find in the repository."""

import json
import os
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result

from mujaz.brief.fields import Fields

Mujaz = Callable[..., Result]


def test_in_a_site_it_has_the_names_of_its_vocabulary(project: Path, mujaz: Mujaz) -> None:
    made = json.loads(mujaz("schema").output)
    assert made["$defs"]["topics"]["anyOf"][0]["enum"][:3] == ["security", "energy", "water"]
    assert "تاريخ الموجز" in made["properties"]["date"]["description"]
    english = json.loads(mujaz("--lang", "en", "schema").output)
    assert "the day of the brief" in english["properties"]["date"]["description"]
    assert project.is_dir()


def test_elsewhere_it_has_none(tmp_path: Path, mujaz: Mujaz, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert "security" not in json.dumps(json.loads(mujaz("schema").output)["$defs"])


def test_it_is_written_into_a_file(project: Path, mujaz: Mujaz) -> None:
    path = project / "editor" / "brief.json"
    assert mujaz("schema", "-o", path).output == f"كُتب {path}\n"
    assert path.read_text("utf-8") == mujaz("schema").output
    assert mujaz("schema", "-o", path).exit_code == 0, "it is made anew as often as one likes"
    assert "تعذّرت كتابة" in mujaz("schema", "-o", path / "in-a-file").output


def test_snippets_offer_every_field(project: Path, mujaz: Mujaz) -> None:
    made = json.loads(mujaz("schema", "--snippets").output)
    assert list(made) == ["brief", *Fields.model_fields]
    assert made["topics"]["body"] == ["topics: [${1|security,energy,water|}]"]
    assert made["people"]["body"] == ["people: [$1]"], "nothing to choose from"
    assert made["sources"]["body"][1] == "  - title: $1"
    assert "## الرأي" in made["brief"]["body"]
    assert project.is_dir()


@pytest.mark.parametrize(("name", "option"), [("brief.schema.json", ()), ("mujaz.code-snippets", ("--snippets",))])
def test_those_of_the_repository_are_of_today(name: str, option: tuple[str, ...], root: Path, mujaz: Mujaz) -> None:
    path = root / ".vscode" / name
    wanted = mujaz("schema", *option, "-f", root / "mkdocs.yml").output
    if os.environ.get("MUJAZ_UPDATE_GOLDEN") == "1":
        path.write_text(wanted, "utf-8", newline="\n")
    assert path.read_text("utf-8") == wanted, "run with MUJAZ_UPDATE_GOLDEN=1"


FAULTY = """\
---
title: موجز فيه أخطاء
date: 2024-04-30
topics: [securty]
---

## الحدث

وقع الحدث, ثم مضى "قريبا" كما في غيره.

## الرأي

هذا رأينا فيه.
"""


@pytest.mark.parametrize("language", ["ar", "en"])
def test_vs_code_reads_what_check_says(language: str, root: Path, project: Path, mujaz: Mujaz) -> None:
    (project / "briefs" / "2024" / "faulty.md").write_text(FAULTY, "utf-8")
    task = next(task for task in _read(root / ".vscode" / "tasks.json")["tasks"] if task["label"] == "mujaz: check")
    lines = mujaz("--lang", language, *task["command"].split()[1:]).output.splitlines()
    wanted = json.loads(mujaz("check", "--format", "json").output)["problems"]
    found = []
    for matcher in task["problemMatcher"]:
        pattern = matcher["pattern"]
        for match in filter(None, (re.search(pattern["regexp"], line) for line in lines)):
            column = int(match[pattern["column"]] or 0)
            found.append((matcher["severity"], match[pattern["file"]], int(match[pattern["line"]]), column, match[4]))
    severity = {"error": "error", "warning": "warning", "hint": "info"}
    assert {problem["severity"] for problem in wanted} >= {"error", "warning"}
    told = [(severity[p["severity"]], p["path"], p["line"], p["column"], p["code"]) for p in wanted]
    assert sorted(found) == sorted(told)


def test_remark_finds_the_schema(root: Path) -> None:
    (name, settings) = _read(root / ".remarkrc.json")["plugins"][1]
    assert {name, "remark-frontmatter"} <= _read(root / "package.json")["devDependencies"].keys()
    for path, globs in settings["schemas"].items():
        assert (root / path).is_file()
        assert all(list(root.glob(glob)) for glob in globs)


def _read(path: Path) -> Any:  # noqa: ANN401 -- JSON
    return json.loads(path.read_text("utf-8"))
