"""How the scripts and style sheets of the site are written, and that their checkers find what is wrong."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from mujaz.arabic.clitics import CLITIC_LETTERS
from tests.conftest import ROOT

SCRIPTS = sorted((ROOT / "overrides/assets/mujaz/js").rglob("*.js"))
SHEETS = sorted((ROOT / "overrides/assets/mujaz/css").glob("*.css"))
CHECKERS = ROOT / "tests/assets"
NODE = Path(sys.executable).parent / "node"
LONGEST = 120


def name(path: Path) -> str:
    return path.name


def checked(checker: str, *arguments: str, script: str = "") -> subprocess.CompletedProcess[str]:
    """Return what a checker of Node's says."""
    program = CHECKERS / "node_modules" / checker
    assert program.exists(), "`make lint` installs the checkers of scripts"
    command = [str(NODE), str(program), *arguments]
    return subprocess.run(command, cwd=ROOT, input=script, capture_output=True, text=True, check=False)


@pytest.mark.parametrize("path", [*SCRIPTS, *SHEETS], ids=name)
def test_lines_are_not_long(path: Path) -> None:
    assert [line for line in path.read_text("utf-8").splitlines() if len(line) > LONGEST] == []


@pytest.mark.parametrize("path", SCRIPTS, ids=name)
def test_clitics_stand_in_the_tables_alone(path: Path) -> None:
    """A script may have a rule about one of them, but no list: nothing between quotes or brackets that has several."""
    several = rf"[\"\[]([{CLITIC_LETTERS}](?:[\", ]*[{CLITIC_LETTERS}])+)[\"\]]"
    found = re.findall(several, path.read_text("utf-8"))
    assert [text for text in found if len(set(text) & set(CLITIC_LETTERS)) > 1] == []


# ---- classes ---------------------------------------------------------------------------------------------

FOR_AUTHORS = {"admonition", "admonition-title", "warning", "pull"}
FOR_AUTHORS |= {
    "footnote",
    "footnote-ref",
    "footnote-backref",
    "task",
    "digits-arabic",
    "digits-persian",
    "wide-numbers",
}
"""Classes that a text may have, by its author or by an extension of Markdown; docs/guide.md names the author's."""


def selectors(sheet: str) -> str:
    """Return what of a style sheet is no comment, string or value, and nothing of Jinja's."""
    bare = re.sub(r'/\*.*?\*/|"(?:[^"\\]|\\.)*"|\{[{%].*?[%}]\}', "", sheet, flags=re.DOTALL)
    return "\n".join(re.findall(r"([^{};]*)\{", bare))


OF_THE_TREE = {"mz-section--event", "mz-section--assessment", "mz-attribution", "mz-solid"}
OF_THE_TREE |= {"mz-align-left", "mz-align-center", "mz-align-right"}
"""Classes that `brief` gives to elements of a text, and no template."""


def in_sheets(sign: str) -> set[str]:
    """Return the names behind a sign in the selectors of all sheets."""
    return {
        found
        for path in SHEETS
        for found in re.findall(rf"\{sign}([a-zA-Z][\w-]*)", selectors(path.read_text("utf-8")))
    }


def in_templates() -> set[str]:
    """Return the classes in templates: those that end in a value of Jinja's as their beginnings."""
    found = set()
    for path in (ROOT / "overrides").rglob("*.html"):
        for value in re.findall(r'(?<![\w-])class="((?:[^"{]|\{\{.*?\}\}|\{%.*?%\})*)"', path.read_text("utf-8")):
            found |= set(re.sub(r"\{[{%].*?[%}]\}", " ", value).split())
    return found


def test_a_sheet_knows_no_class_that_an_author_may_hit_by_chance() -> None:
    assert sorted(name for name in in_sheets(".") if not name.startswith("mz-")) == sorted(FOR_AUTHORS)


def test_a_sheet_knows_no_id() -> None:
    """Ids are the text's: a heading may have any."""
    assert in_sheets("#") == set()


def test_templates_have_classes_with_the_prefix_only() -> None:
    assert {name for name in in_templates() if not name.startswith("mz-")} == set()


def test_what_a_sheet_or_a_script_looks_for_is_somewhere() -> None:
    """A class is written by a template, whole or with a number behind it, or by a script."""
    whole = in_templates()
    scripts = "\n".join(path.read_text("utf-8") for path in SCRIPTS)
    given = set(re.findall(r'(?:className = |class: |classList\.add\()"(mz-[\w-]+)"', scripts)) | {"mz-card--lead"}
    numbered = {name.rstrip("123456789") for name in whole} & {"mz-m", "mz-level", "mz-heat--"}
    sought = {name for name in in_sheets(".") | set(re.findall(r"\.(mz-[\w-]+)", scripts)) if name.startswith("mz-")}
    assert sorted(n for n in sought - whole - given - OF_THE_TREE if n.rstrip("123456789") not in numbered) == []
    assert sorted(whole - in_sheets(".") - numbered) == []


# ---- scripts ---------------------------------------------------------------------------------------------

WRONG_FOR_ESLINT = {
    "var": ("no-var", "var a = 1;\nwindow.a = a;\n"),
    "a name that is in use": ("no-shadow", "window.f = (a) => a.map((a) => a);\n"),
    "a function of 61 lines": ("max-lines-per-function", "window.f = () => {\n" + "    f();\n" * 59 + "  };\n"),
    "a language of tomorrow": ("None", "window.a = window.b ?? 1;\n"),
}


@pytest.mark.parametrize(("rule", "code"), WRONG_FOR_ESLINT.values(), ids=WRONG_FOR_ESLINT)
def test_eslint_finds(rule: str, code: str) -> None:
    script = f'(function () {{\n  "use strict";\n  {code}}})();\n'
    config = str(CHECKERS / "eslint.config.mjs")
    where = "overrides/assets/mujaz/js/x.js"
    options = ("--config", config, "--format", "json", "--stdin", "--stdin-filename", where)
    found = checked("eslint/bin/eslint.js", *options, script=script)
    assert found.returncode == 1, found.stderr
    assert [str(message["ruleId"]) for message in json.loads(found.stdout)[0]["messages"]] == [rule]


def test_tsc_finds(tmp_path: Path) -> None:
    code = {
        "TS7006": "(a) => a;",  # no type
        "TS2531": 'document.querySelector("a").remove();',  # there may be none
        "TS2339": "window.mujaz.nothing();",
        "TS2345": "window.mujaz.arabic.stem(1);",
    }
    (tmp_path / "x.js").write_text("\n".join(code.values()), "utf-8")
    config = {
        "extends": str(CHECKERS / "tsconfig.json"),
        "include": [str(CHECKERS / "mujaz.d.ts"), "x.js"],
        "exclude": [],
    }
    (tmp_path / "tsconfig.json").write_text(json.dumps(config), "utf-8")
    found = checked("typescript/bin/tsc", "--project", str(tmp_path))
    assert re.findall(r"x\.js\((\d)[^)]*\): error (TS\d+)", found.stdout) == [
        (str(line), rule) for line, rule in enumerate(code, 1)
    ]


@pytest.mark.parametrize(
    "path", sorted((ROOT / "tests").glob("*/package-lock.json")), ids=lambda path: path.parent.name
)
def test_a_lock_holds_hashes_and_no_host(path: Path) -> None:
    packages = json.loads(path.read_text("utf-8"))["packages"]
    assert [key for key, package in packages.items() if key and not package.get("integrity")] == []
    assert [key for key, package in packages.items() if "resolved" in package] == []
