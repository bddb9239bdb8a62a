"""The examples of the catalogue as briefs, and what mujaz says about them."""

import datetime as dt
from pathlib import Path

from mujaz.config import Settings, read_project_config
from mujaz.library import load_library
from mujaz.problems import Problem
from mujaz.problems.examples import Example
from mujaz.source import Folder, Source, read_folder

NOW = dt.datetime(2026, 11, 23, tzinfo=dt.UTC)
PATH = "2024/river.md"
USUAL = {"title": "عنوان الموجز", "date": "2024-04-30", "topics": "[water]"}
VOCABULARY = "topics: [{id: water, label: المياه}]\nseries: [{id: watch, label: رصد}]\n"
BODY = "## الحدث\n\n{text}\n\n## الرأي\n\nهذا رأينا فيه.\n"


def brief(fields: str = "", body: str = BODY.format(text="وقع الحدث.")) -> str:
    """Return a brief with the usual fields, but for those that are given."""
    given = [line.split(":")[0] for line in fields.split("\n")]
    usual = [f"{key}: {value}" for key, value in USUAL.items() if key not in given]
    return "\n".join(["---", *usual, *([fields] if fields else []), "---", "", body])


def files(example: Example, piece: str) -> dict[str, str]:
    """Return path -> text of the folder of briefs that a piece of an example stands for."""
    found = {"2024/river-readings.md": brief(), "2024/map.svg": "", "vocabulary.yml": VOCABULARY}
    pieces = piece.split("\n+++\n")
    names = [PATH, *(f"2024/river-{n}.md" for n in range(2, len(pieces) + 1))]
    if example.kind == "text":
        found |= {name: brief(body=BODY.format(text=text)) for name, text in zip(names, pieces, strict=True)}
    elif example.kind == "body":
        found |= {PATH: brief(body=piece)}
    elif example.kind == "fields":
        found |= {name: brief(fields) for name, fields in zip(names, pieces, strict=True)}
    elif example.kind == "file":
        found |= {PATH: piece}
    elif example.kind == "name":
        found |= {name: brief() for name in piece.split("\n")}
    elif example.kind == "vocabulary":
        found |= {"vocabulary.yml": piece}
    return {path: text for path, text in found.items() if path != "vocabulary.yml" or text}


def told(example: Example, piece: str, folder: Path) -> tuple[Problem, ...]:
    """Return what mujaz says about a piece of an example; `folder` is an empty one to write it into."""
    if example.kind in ("settings", "config"):
        (folder / "docs").mkdir(parents=True, exist_ok=True)
        piece = piece if example.kind == "config" else f"plugins: []\nextra:\n  mujaz: {{{piece}}}\n"
        (folder / "mkdocs.yml").write_text(f"site_name: س\n{piece}\n", "utf-8")
        return read_project_config(folder / "mkdocs.yml").problems
    root = folder / "briefs"
    for path, text in files(example, piece).items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, "utf-8", newline="\n")
    return load_library(read_folder(root), Settings(pack=True), NOW, thorough=True).problems


def in_memory(body: str, **fields: str) -> Folder:
    """Return a folder with one brief with this text."""
    text = brief("\n".join(f"{key}: {value}" for key, value in fields.items()), body)
    source = Source(f"briefs/{PATH}", text)
    return Folder(Path("briefs"), "briefs", {PATH: source}, {}, Source("briefs/vocabulary.yml", VOCABULARY), ())
