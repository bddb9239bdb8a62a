"""The workflows on GitHub: what a stranger writes is never part of a command; a proposal becomes a branch."""

import json
import os
import re
import shutil
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


def read(path: Path) -> dict[Any, Any]:
    found: dict[Any, Any] = yaml.safe_load(path.read_text("utf-8"))
    return found


def steps(workflow: Mapping[Any, Any]) -> Iterator[dict[str, Any]]:
    for job in workflow["jobs"].values():
        yield from job["steps"]


def untrusted(workflow: Mapping[Any, Any]) -> list[str]:
    """Return the expressions in commands and scripts: values come as variables of the environment."""
    commands = [str(step.get("run", "")) + str(step.get("with", {}).get("script", "")) for step in steps(workflow)]
    return [e.strip() for command in commands for e in re.findall(r"\$\{\{(.*?)\}\}", command, re.DOTALL)]


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_no_command_holds_what_others_write(path: Path) -> None:
    assert untrusted(read(path)) == []


def test_such_a_command_is_seen() -> None:
    workflow = {"jobs": {"a": {"steps": [{"run": "echo ${{ github.event.issue.body }}"}]}}}
    assert untrusted(workflow) == ["github.event.issue.body"]


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_actions_are_pinned_and_rights_are_few(path: Path) -> None:
    workflow = read(path)
    pinned = re.compile(r"[\w-]+(?:/[\w-]+)+@[0-9a-f]{40}")
    assert all(pinned.fullmatch(step["uses"]) for step in steps(workflow) if "uses" in step)
    assert workflow["permissions"] in ({}, {"contents": "read"})


PROPOSE = read(ROOT / ".github" / "workflows" / "propose.yml")["jobs"]


def test_only_members_and_editors_start_a_proposal() -> None:
    condition = PROPOSE["make"]["if"]
    assert "github.event.label.name == 'brief'" in condition
    assert '["OWNER", "MEMBER", "COLLABORATOR"]' in condition


def test_who_reads_a_proposal_has_no_rights_and_who_has_rights_runs_nothing_of_it() -> None:
    assert PROPOSE["make"]["permissions"] == {"contents": "read"}
    assert PROPOSE["open"]["permissions"] == {"contents": "write", "pull-requests": "write", "actions": "write"}
    assert not re.search(r"\bmujaz\b|\bmake\b|\bpip\b", " ".join(s.get("run", "") for s in PROPOSE["open"]["steps"]))


def test_a_checkout_leaves_no_token() -> None:
    for path in WORKFLOWS:
        for step in steps(read(path)):
            if step.get("uses", "").startswith("actions/checkout@"):
                assert step["with"]["persist-credentials"] is False, path.name


def test_who_asks_for_the_address_of_pages_may_read_it() -> None:
    for path in WORKFLOWS:
        for job in read(path)["jobs"].values():
            if any(step.get("uses", "").startswith("actions/configure-pages@") for step in job["steps"]):
                assert job["permissions"] == {"contents": "read", "pages": "read"}, path.name


def test_the_pull_request_of_a_proposal_is_checked() -> None:
    assert 'gh workflow run check.yml --ref "proposal-$ISSUE"' in PROPOSE["open"]["steps"][-1]["run"]
    assert "workflow_dispatch" in read(ROOT / ".github" / "workflows" / "check.yml")[True]  # YAML 1.1 reads `on` so


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
    gh.write_text('#!/bin/sh\nprintf "%s\\n" "$*" >> "$RUNNER_TEMP/gh"\n', "utf-8")
    gh.chmod(0o755)
    return folder


HOSTILE = "$(touch pwned) `touch pwned`\n\"; touch pwned; '\nEOF\n${{ github.token }}"


def run(checkout: Path, body: str, name: str = "") -> list[subprocess.CompletedProcess[str]]:
    """Run the commands of the workflow that come after the installation, as GitHub does, until one fails.

    The job `make` works in the checkout, the job `open` in a fresh one with the result; there `name` replaces the
    name that the first gave to the brief.
    """
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
    git(checkout, "push", "--quiet", "origin", "main")
    fresh = checkout.parent / "fresh"
    git(checkout.parent, "clone", "--quiet", str(checkout.parent / "origin.git"), str(fresh))
    commands = [
        *((checkout, step["run"]) for step in PROPOSE["make"]["steps"][3:] if "run" in step),  # not the installation
        *((fresh, step["run"]) for step in PROPOSE["open"]["steps"] if "run" in step),
    ]
    made = []
    for folder, command in commands:
        if folder == fresh and not (fresh / "result").exists():
            shutil.copytree(checkout / "result", fresh / "result")
            if name:
                (fresh / "result" / "name").write_text(name, "utf-8")
        shell = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", command]
        made.append(subprocess.run(shell, cwd=folder, env=environment, capture_output=True, text=True, check=False))
        if made[-1].returncode:
            break
    return made


def test_a_proposal_becomes_a_branch_with_a_brief(checkout: Path) -> None:
    made = run(checkout, issue(event=HOSTILE, topics="الاقتصاد"))
    assert [step.returncode for step in made] == [0, 0, 0, 0], made[-1].stderr
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
    assert asked[0] == "auth setup-git"
    assert asked[1].startswith("pr create --head proposal-7 --title موجز مقترح #7 --body-file")
    assert asked[2] == "workflow run check.yml --ref proposal-7"
    about = (checkout.parent / "temp" / "about.md").read_text("utf-8")
    assert about.endswith("Closes #7\n")
    assert re.search(r"(?m)^    briefs/2024/port-security\.md:\d+", about), "what is wrong with it is told"


@pytest.mark.parametrize(
    "name",
    ["../outside.md", "briefs/2024/a.md/../../../x.md", ".github/workflows/evil.yml", "briefs/2024/x.sh", "mkdocs.yml"],
)
def test_a_result_under_another_name_is_refused(checkout: Path, name: str) -> None:
    made = run(checkout, issue(topics="الاقتصاد"), name)
    assert [step.returncode for step in made] == [0, 0, 1]
    assert "proposal-7" not in git(checkout.parent / "origin.git", "branch")


def test_a_proposal_without_a_date_fails(checkout: Path) -> None:
    made = run(checkout, issue(date="قريبًا"))
    assert [step.returncode for step in made] == [1]
    assert "--date" in made[-1].stderr


# ---- the hour of an embargo ------------------------------------------------------------------------------

DUE = next(s["run"] for s in read(ROOT / ".github/workflows/pages.yml")["jobs"]["due"]["steps"] if "run" in s)


@pytest.mark.parametrize(
    ("left", "wanted"),
    [
        (None, "true"),  # a push, or word that was lost
        ("", "false"),  # nothing is under embargo
        ("2020-01-01T09:00:00+03:00", "true"),
        ("2999-01-01T09:00:00+03:00", "false"),
    ],
)
def test_the_hourly_run_builds_when_something_is_due(tmp_path: Path, left: str | None, wanted: str) -> None:
    if left is not None:
        (tmp_path / "next.txt").write_text(left, "utf-8")
    environment = {"PATH": os.environ["PATH"], "GITHUB_OUTPUT": str(tmp_path / "output")}
    subprocess.run(["bash", "-eo", "pipefail", "-c", DUE], cwd=tmp_path, env=environment, check=True)
    assert (tmp_path / "output").read_text("utf-8") == f"is-due={wanted}\n"
