"""What the Tab key offers."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.shell_completion import ShellComplete

from mujaz.cli import main


def offered(*words: str) -> list[str]:
    """Return what is offered for the last of the words after `mujaz`."""
    completion = ShellComplete(main, {}, "mujaz", "_MUJAZ_COMPLETE")
    return [item.value for item in completion.get_completions([*words[:-1]], words[-1])]


@pytest.mark.usefixtures("project")
@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (("new", "--topic", ""), ["security", "energy", "water"]),
        (("new", "--topic", "wa"), ["water"]),
        (("new", "--topic", "الام"), ["security"]),  # الأمن
        (("new", "--topic", "water", "--topic", ""), ["security", "energy"]),
        (("new", "--country", "لبن"), ["LB"]),
        (("new", "--country", "l"), ["LA", "LB", "LC", "LI", "LK", "LR", "LS", "LT", "LU", "LV", "LY"]),
        (("new", "--author", ""), ["editors"]),
        (("import", "--topic", "e"), ["energy"]),
        (("import", "--author", "هيئ"), ["editors"]),
        (("mv", "s"), ["sound"]),
        (("mv", "x"), []),
        (("mv", "briefs/2"), ["briefs/2024/sound.md"]),
        (("n",), ["new", "next"]),
        (("new", "--to"), ["--topic"]),
    ],
)
def test_what_is_offered(words: tuple[str, ...], expected: list[str]) -> None:
    assert offered(*words) == expected


@pytest.mark.parametrize(("words", "told"), [(["new"], "موضوع"), (["--lang", "en", "new"], "a topic")])
def test_an_option_is_offered_with_its_sentence(words: list[str], told: str) -> None:
    (option,) = ShellComplete(main, {}, "mujaz", "_MUJAZ_COMPLETE").get_completions(words, "--topic")
    assert told in str(option.help)


def test_nothing_is_offered_outside_of_a_project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert offered("new", "--topic", "") == offered("mv", "") == []


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_a_shell_gets_its_script_and_its_answers(project: Path, shell: str) -> None:
    """As the guide says: `_MUJAZ_COMPLETE=bash_source mujaz` writes what the shell is to run."""
    command = [sys.executable, "-c", "from mujaz.cli import main; main(prog_name='mujaz')"]

    def run(**variables: str) -> str:
        environment = {**os.environ, "PYTHONUTF8": "1", **variables}
        return subprocess.run(
            command, cwd=project, env=environment, capture_output=True, encoding="utf-8", check=False
        ).stdout

    assert "_MUJAZ_COMPLETE" in run(_MUJAZ_COMPLETE=f"{shell}_source")
    words = {"COMP_WORDS": "mujaz new --topic wa", "COMP_CWORD": "wa" if shell == "fish" else "3"}
    assert "water" in run(_MUJAZ_COMPLETE=f"{shell}_complete", **words)
