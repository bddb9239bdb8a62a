"""The step of the workflow that records a publication, tried with remotes that are folders."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from mujaz.history import Ledger, read_ledger

ROOT = Path(__file__).parents[1]
MOMENT = "2026-11-20T09:00:00+00:00"
BRIEF = """\
---
title: {title}
date: 2024-04-30
topics: [economy]
---

## الحدث

وقع الحدث.

## الرأي

هذا رأينا فيه.
"""
ENVIRONMENT = {
    "PATH": os.environ["PATH"],
    "LC_ALL": "C.UTF-8",
    "GIT_CONFIG_GLOBAL": "/dev/null",
    "GIT_AUTHOR_NAME": "a",
    "GIT_AUTHOR_EMAIL": "a@example.org",
    "GIT_COMMITTER_NAME": "a",
    "GIT_COMMITTER_EMAIL": "a@example.org",
}


def git(folder: Path, *arguments: str) -> str:
    called = ["git", *arguments]
    return subprocess.run(called, cwd=folder, env=ENVIRONMENT, capture_output=True, text=True, check=True).stdout


def record(clone: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    called = ["bash", "--noprofile", "--norc", str(ROOT / ".github" / "record.sh"), *(arguments or ("record", MOMENT))]
    return subprocess.run(called, cwd=clone, env=ENVIRONMENT, capture_output=True, text=True, check=False)


def push(clone: Path, slug: str, *, force: bool = False) -> None:
    """Push a new brief to main."""
    path = clone / "briefs" / "2024" / f"{slug}.md"
    path.parent.mkdir(exist_ok=True)
    path.write_text(BRIEF.format(title=f"عنوان {slug}"), "utf-8")
    git(clone, "add", "briefs")
    git(clone, "commit", "--quiet", "--message", slug)
    git(clone, "push", "--quiet", *(["--force"] if force else []), "origin", "HEAD:main")


def clone(origin: Path, name: str, *options: str) -> Path:
    """Return what the workflow checks out: a shallow clone of main."""
    folder = origin.parent / name
    git(origin.parent, "clone", "--quiet", "--depth", "1", *options, f"file://{origin}", str(folder))
    (folder / ".venv" / "bin").mkdir(parents=True)
    (folder / ".venv" / "bin" / "mujaz").symlink_to(Path(sys.prefix, "bin", "mujaz"))
    return folder


def recorded(origin: Path, branch: str = "main") -> Ledger:
    return read_ledger(git(origin, "show", f"{branch}:published/ledger.jsonl"))


def slugs(ledger: Ledger) -> list[str]:
    assert ledger.fault is None
    return sorted(line.slug for line in ledger.lines)


SITE = {
    "mkdocs.yml": "site_name: موقع\nplugins: []\n",
    "docs/index.md": "نص\n",
    "briefs/vocabulary.yml": "topics:\n  - {id: economy, label: الاقتصاد}\n",
}


@pytest.fixture
def origin(tmp_path: Path) -> Path:
    """A remote with a site of one brief."""
    origin, folder = tmp_path / "origin.git", tmp_path / "first"
    git(tmp_path, "init", "--quiet", "--bare", "--initial-branch", "main", str(origin))
    git(tmp_path, "init", "--quiet", "--initial-branch", "main", str(folder))
    git(folder, "remote", "add", "origin", str(origin))
    for name, text in SITE.items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(text, "utf-8")
    git(folder, "add", ".")
    push(folder, "one")
    return origin


def test_the_first_publication_and_the_next(origin: Path) -> None:
    done = record(clone(origin, "a"))
    assert (done.returncode, done.stderr) == (0, "")
    assert slugs(recorded(origin)) == ["one"]
    assert git(origin, "show", "--name-only", "--format=", "main").split()[0] == "published/ledger.jsonl"
    before = git(origin, "rev-parse", "main")
    assert record(clone(origin, "b")).returncode == 0
    assert git(origin, "rev-parse", "main") == before  # nothing new, no commit
    push(clone(origin, "c"), "two")
    assert record(clone(origin, "d")).returncode == 0
    assert slugs(recorded(origin)) == ["one", "two"]


def test_only_what_was_deployed_is_recorded(origin: Path) -> None:
    deployed = clone(origin, "a")
    push(clone(origin, "b"), "two")
    assert record(deployed).returncode == 0
    assert slugs(recorded(origin)) == ["one"]
    assert "two.md" in git(origin, "ls-tree", "-r", "--name-only", "main")


def test_a_push_between_fetch_and_push_begins_again(origin: Path) -> None:
    deployed, other = clone(origin, "a"), clone(origin, "b")
    hook = deployed / ".git" / "hooks" / "pre-push"
    hook.write_text(f'#!/bin/sh\nrm "$0"\nunset GIT_DIR\ncd {other} && git push --quiet origin HEAD:main\n', "utf-8")
    hook.chmod(0o755)
    (other / "note").write_text("", "utf-8")
    git(other, "add", "note")
    git(other, "commit", "--quiet", "--message", "note")
    assert record(deployed).returncode == 0
    assert slugs(recorded(origin)) == ["one"]
    assert "note" in git(origin, "ls-tree", "--name-only", "main").split()


def test_two_publications_record_at_once(origin: Path) -> None:
    first = clone(origin, "a")
    push(clone(origin, "b"), "two")
    second = clone(origin, "c")
    assert record(second).returncode == 0
    assert record(first).returncode == 0  # late: for a moment the site was the older one, and says so
    assert [line.event.value for line in recorded(origin).lines] == ["published", "published", "removed"]


PROTECTED = '#!/bin/sh\n[ "$1" != refs/heads/main ]\n'


def test_where_main_takes_no_push_a_branch_has_the_record(origin: Path) -> None:
    push(clone(origin, "a"), "two")
    hook = origin / "hooks" / "update"
    hook.write_text(PROTECTED, "utf-8")
    hook.chmod(0o755)
    main = git(origin, "rev-parse", "main")
    assert record(clone(origin, "b")).returncode == 0
    assert slugs(recorded(origin, "published")) == ["one", "two"]
    assert git(origin, "rev-parse", "main") == main
    hook.unlink()
    push(clone(origin, "c"), "three")
    hook.write_text(PROTECTED, "utf-8")
    hook.chmod(0o755)
    built = clone(origin, "d")
    assert record(built, "take").returncode == 0
    assert slugs(read_ledger((built / "published" / "ledger.jsonl").read_text("utf-8"))) == ["one", "two"]
    assert record(built).returncode == 0
    assert slugs(recorded(origin, "published")) == ["one", "three", "two"]
    assert "published" not in git(origin, "ls-tree", "--name-only", "main").split()


def test_where_nothing_takes_a_push_it_says_so(origin: Path) -> None:
    hook = origin / "hooks" / "update"
    hook.write_text("#!/bin/sh\nexit 1\n", "utf-8")
    hook.chmod(0o755)
    done = record(clone(origin, "a"))
    assert done.returncode == 1
    assert "::error::" in done.stdout


def test_a_record_that_was_rewritten_stops(origin: Path) -> None:
    assert record(clone(origin, "a")).returncode == 0
    built, other = clone(origin, "b"), clone(origin, "c")
    git(other, "rm", "--quiet", "-r", "published")
    push(other, "two", force=True)
    done = record(built)
    assert done.returncode == 1
    assert "::error file=published/ledger.jsonl::" in done.stdout
    assert "published" not in git(origin, "ls-tree", "--name-only", "main").split()


def test_nothing_recorded_is_taken_where_there_is_no_branch(origin: Path) -> None:
    built = clone(origin, "a")
    assert record(built, "take").returncode == 0
    assert not (built / "published").exists()


@pytest.mark.parametrize("name", ["pages", "pages-matrix"])
def test_only_a_deployment_that_succeeded_is_recorded(name: str) -> None:
    jobs = yaml.safe_load((ROOT / ".github" / "workflows" / f"{name}.yml").read_text("utf-8"))["jobs"]
    assert "deploy" in jobs["record"]["needs"]
    assert "if" not in jobs["record"]
    assert jobs["record"]["permissions"] == {"contents": "write"}
    assert jobs["record"]["steps"][-1]["env"]["MOMENT"] in (
        "${{ needs.build.outputs.moment }}",
        "${{ needs.check.outputs.moment }}",
    )
