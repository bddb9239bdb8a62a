"""What `pre-commit` finds in the repository."""

import re
import shlex
from pathlib import Path
from typing import Any

import pytest
import yaml
from click.testing import CliRunner

from mujaz.cli import main
from tests.site.project import SOUND, make

HOOKS: list[dict[str, Any]] = yaml.safe_load((Path(__file__).parents[1] / ".pre-commit-hooks.yaml").read_text("utf-8"))
SPACED = SOUND.replace("وقع الحدث في", "وقع  الحدث في")
FAULTY = SOUND.replace("security", "securty")


@pytest.mark.parametrize(
    ("hook", "text", "code", "after"),
    [
        ("mujaz-check", SOUND, 0, SOUND),
        ("mujaz-check", FAULTY, 1, FAULTY),
        ("mujaz-fix", SPACED, 0, SOUND),
        ("mujaz-fix", FAULTY, 1, FAULTY),
    ],
)
def test_a_hook_does_what_it_says(
    hook: str, text: str, code: int, after: str, root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = make(root, tmp_path / "project", {"2024/sound.md": text, "2024/another.md": FAULTY})
    monkeypatch.chdir(folder)
    entry = shlex.split(next(one["entry"] for one in HOOKS if one["id"] == hook))
    assert entry[0] == "mujaz"
    called = CliRunner().invoke(main, [*entry[1:], "briefs/2024/sound.md"])
    assert called.exit_code == code, called.output
    assert (folder / "briefs" / "2024" / "sound.md").read_text("utf-8") == after


@pytest.mark.parametrize("hook", HOOKS, ids=lambda hook: hook["id"])
def test_a_hook_is_asked_about_briefs(hook: dict[str, Any]) -> None:
    assert {"id", "name", "entry", "language"} <= hook.keys()
    assert re.search(hook["files"], "briefs/2024/sound.md")
    assert not re.search(hook["files"], "docs/guide.md")
    assert not re.search(hook["files"], "briefs/2024/map.svg")
