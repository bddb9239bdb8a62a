"""The workflows on GitHub: what a stranger writes is never part of a command; a proposal becomes a branch."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.importers.test_proposal import issue
from tests.site.project import make

ROOT = Path(__file__).parents[1]
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
ALLOWED = re.compile(r"matrix\.\w+|strategy\.[\w-]+")
"""What a command may hold: numbers that the workflow itself has."""


def read(path: Path) -> dict[Any, Any]:
    found: dict[Any, Any] = yaml.safe_load(path.read_text("utf-8"))
    return found


def steps(workflow: Mapping[Any, Any]) -> Iterator[dict[str, Any]]:
    for job in workflow["jobs"].values():
        yield from job["steps"]


def untrusted(workflow: Mapping[Any, Any]) -> list[str]:
    """Return the expressions in commands and scripts that somebody else might decide."""
    commands = [str(step.get("run", "")) + str(step.get("with", {}).get("script", "")) for step in steps(workflow)]
    found = [e.strip() for command in commands for e in re.findall(r"\$\{\{(.*?)\}\}", command, re.DOTALL)]
    return [expression for expression in found if not ALLOWED.fullmatch(expression)]


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_no_command_holds_what_others_write(path: Path) -> None:
    assert untrusted(read(path)) == []


def test_such_a_command_is_seen() -> None:
    workflow = {"jobs": {"a": {"steps": [{"run": "echo ${{ github.event.issue.body }}"}]}}}
    assert untrusted(workflow) == ["github.event.issue.body"]


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_actions_are_pinned_and_rights_are_few(path: Path) -> None:
    workflow = read(path)
    assert all(re.fullmatch(r"[\w-]+/[\w-]+@[0-9a-f]{40}", step["uses"]) for step in steps(workflow) if "uses" in step)
    assert workflow["permissions"] in ({}, {"contents": "read"})


def test_only_members_and_editors_start_a_proposal() -> None:
    workflow = read(ROOT / ".github" / "workflows" / "propose.yml")
    condition = workflow["jobs"]["propose"]["if"]
    assert "github.event.label.name == 'brief'" in condition
    assert '["OWNER", "MEMBER", "COLLABORATOR"]' in condition
    assert workflow["jobs"]["propose"]["permissions"] == {
        "contents": "write",
        "pull-requests": "write",
        "issues": "write",
    }


# ---- the steps themselves ------------------------------------------------------------------------------


def git(folder: Path, *arguments: str) -> str:
    return subprocess.run(["git", *arguments], cwd=folder, capture_output=True, text=True, check=True).stdout


@pytest.fixture
def checkout(root: Path, tmp_path: Path) -> Path:
    """A project in a clone whose origin is a folder, with a `gh` that only notes how it is called."""
    origin, folder = tmp_path / "origin.git", make(root, tmp_path / "checkout", {})
    git(tmp_path, "init", "--quiet", "--bare", str(origin))
    git(folder, "init", "--quiet", "--initial-branch", "main")
    git(folder, "remote", "add", "origin", str(origin))
    git(folder, "add", "briefs", "mkdocs.yml")
    git(folder, "-c", "user.name=a", "-c", "user.email=a@example.org", "commit", "--quiet", "--message", "site")
    (folder / ".venv").symlink_to(sys.prefix)
    gh = tmp_path / "bin" / "gh"
    gh.parent.mkdir()
    gh.write_text('#!/bin/sh\nprintf "%s\\n" "$@" > "$RUNNER_TEMP/gh"\n', "utf-8")
    gh.chmod(0o755)
    return folder


HOSTILE = "$(touch pwned) `touch pwned`\n\"; touch pwned; '\nEOF\n${{ github.token }}"


def run(checkout: Path, body: str) -> list[subprocess.CompletedProcess[str]]:
    """Run the commands of the workflow that come after the installation, as GitHub does, until one fails."""
    temp = checkout.parent / "temp"
    temp.mkdir()
    (temp / "event.json").write_text(json.dumps({"issue": {"body": body, "number": 7}}), "utf-8")
    environment = {
        "PATH": f"{checkout.parent / 'bin'}:{os.environ['PATH']}",
        "HOME": str(temp),
        "RUNNER_TEMP": str(temp),
        "GITHUB_EVENT_PATH": str(temp / "event.json"),
        "ISSUE": "7",
        "LC_ALL": "C.UTF-8",
    }
    commands = [step["run"] for step in steps(read(ROOT / ".github" / "workflows" / "propose.yml")) if "run" in step]
    made = []
    for command in commands[1:-1]:  # neither the installation nor what is said after a failure
        made.append(
            subprocess.run(
                ["bash", "-e", "-c", command],
                cwd=checkout,
                env=environment,
                capture_output=True,
                text=True,
                check=False,
            )
        )
        if made[-1].returncode:
            break
    return made


def test_a_proposal_becomes_a_branch_with_a_brief(checkout: Path) -> None:
    made = run(checkout, issue(event=HOSTILE, topics="الاقتصاد"))
    assert [step.returncode for step in made] == [0, 0], made[-1].stderr
    assert not list(checkout.parent.rglob("pwned"))
    assert git(checkout.parent / "origin.git", "show", "--name-only", "--format=%s", "proposal-7").split("\n") == [
        "A brief proposed in #7",
        "",
        "briefs/2024/port-security.md",
        "",
    ]
    brief = git(checkout.parent / "origin.git", "show", "proposal-7:briefs/2024/port-security.md")
    assert all(line in brief for line in HOSTILE.split("\n"))
    asked = (checkout.parent / "temp" / "gh").read_text("utf-8").split("\n")
    assert asked[:6] == ["pr", "create", "--head", "proposal-7", "--title", "موجز مقترح #7"]
    about = (checkout.parent / "temp" / "about.md").read_text("utf-8")
    assert about.endswith("Closes #7\n")
    assert re.search(r"(?m)^    briefs/2024/port-security\.md:\d+", about), "what is wrong with it is told"


def test_a_proposal_without_a_date_fails(checkout: Path) -> None:
    made = run(checkout, issue(date="قريبًا"))
    assert [step.returncode for step in made] == [1]
    assert "--date" in made[-1].stderr
