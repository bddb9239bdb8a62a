"""Which address belongs to what: tables of briefs, the files beside them, pages of docs/, and what clashes."""

import datetime as dt
from collections.abc import Mapping
from pathlib import Path

import pytest

from mujaz.config import Settings
from mujaz.library import load_library
from mujaz.source import Folder, Source

NOW = dt.datetime(2026, 11, 23, tzinfo=dt.UTC)
VOCABULARY = Source("briefs/vocabulary.yml", "topics: [{id: water, label: المياه}]")


def brief(day: int, *shown: str, aliases: str = "") -> str:
    """Return a brief of the `day`th of a month; the higher the day, the later it is, and the less precedence it has."""
    links = "\n\n".join(f"[ملف](<{target}>)" for target in shown)
    fields = f"title: موجز {day}\ndate: 2024-04-{day:02}\ntopics: [water]\naliases: [{aliases}]"
    return f"---\n{fields}\n---\n\n## الحدث\n\nنص.\n\n{links}\n\n## الرأي\n\nرأي.\n"


CASES: dict[str, tuple[Mapping[str, str], tuple[str, ...], list[str]]] = {
    # the briefs and the files beside them, pages of docs/; code, brief and address of what clashes
    "nothing": ({"2024/a.md": brief(1), "2024/b.md": brief(2, "p.png"), "2024/p.png": ""}, ("about.md",), []),
    "two slugs": ({"2024/a.md": brief(1), "2025/a.md": brief(2)}, (), ["duplicate-slug 2025/a.md a"]),
    "an alias twice in one brief": ({"2024/a.md": brief(1, aliases="old, old")}, (), []),
    "an alias twice": (
        {"2024/a.md": brief(1, aliases="old"), "2024/b.md": brief(2, aliases="old")},
        (),
        ["duplicate-address 2024/b.md briefs/2024/old.html"],
    ),
    "an alias that is its own page": (
        {"2024/a.md": brief(1, aliases="a")},
        (),
        ["duplicate-address 2024/a.md briefs/2024/a.html"],
    ),
    "files that differ in capitals": (
        {"2024/a.md": brief(1, "Map.png"), "2024/b.md": brief(2, "map.png"), "2024/Map.png": "", "2024/map.png": ""},
        (),
        ["duplicate-address 2024/b.md briefs/2024/map.png"],
    ),
    "aliases that differ in capitals": (
        {"2024/a.md": brief(1, aliases="/Old.html"), "2024/b.md": brief(2, aliases="/old.html")},
        (),
        ["duplicate-address 2024/b.md old.html"],
    ),
    "an alias that is its own page in capitals": (
        {"2024/a.md": brief(1, aliases="A")},
        (),
        ["duplicate-address 2024/a.md briefs/2024/A.html"],
    ),
    "an alias that is a page of docs in capitals": (
        {"2024/a.md": brief(1, aliases="/About.html")},
        ("about.md",),
        ["duplicate-address 2024/a.md About.html"],
    ),
    "an alias below a page of docs in capitals": (
        {"2024/a.md": brief(1, aliases="/About.html/x")},
        ("about.md",),
        ["address-below-page 2024/a.md About.html/x.html"],
    ),
    "an alias that is a page of docs": (
        {"2024/a.md": brief(1, aliases="/about.html")},
        ("about.md",),
        ["duplicate-address 2024/a.md about.html"],
    ),
    "an alias below a page of docs": (
        {"2024/a.md": brief(1, aliases="/about.html/x")},
        ("about.md",),
        ["address-below-page 2024/a.md about.html/x.html"],
    ),
    "an alias below a later brief": (
        {"2024/a.md": brief(1, aliases="/briefs/2024/b.html/x/y"), "2024/b.md": brief(2)},
        (),
        ["address-below-page 2024/a.md briefs/2024/b.html/x/y.html"],
    ),
    "an alias below an alias": (
        {"2024/a.md": brief(1, aliases="/old.html, /old.html/x/")},
        (),
        ["address-below-page 2024/a.md old.html/x/index.html"],
    ),
    "an alias above an alias": (
        {"2024/a.md": brief(1, aliases="/old.html/x/"), "2024/b.md": brief(2, aliases="/old.html")},
        (),
        ["address-below-page 2024/b.md old.html/x/index.html"],
    ),
    "an alias below the text beside a page": (
        {"2024/a.md": brief(1, aliases="/briefs/2024/a.md/x")},
        (),
        ["address-below-page 2024/a.md briefs/2024/a.md/x.html"],
    ),
    "aliases side by side in a folder with a dot": ({"2024/a.md": brief(1, aliases="/v1.0/a, /v1.0/b, /v1/a")}, (), []),
    "a page of docs below the page of a brief": (
        {"2024/a.md": brief(1)},
        ("briefs/2024/a.html/x.html",),
        ["address-below-page 2024/a.md briefs/2024/a.html/x.html"],
    ),
    "a page of docs at the address of a brief": (
        {"2024/a.md": brief(1)},
        ("briefs/2024/a.md",),
        ["duplicate-address 2024/a.md briefs/2024/a.html"],
    ),
    "a file below the page that shows it": (
        {"2024/a.md": brief(1, "a.html/p.png"), "2024/a.html/p.png": ""},
        (),
        ["address-below-page 2024/a.md briefs/2024/a.html/p.png"],
    ),
    "a file below another page": (
        {"2024/a.md": brief(1), "2024/b.md": brief(2, "a.html/p.png"), "2024/a.html/p.png": ""},
        (),
        ["address-below-page 2024/b.md briefs/2024/a.html/p.png"],
    ),
    "a file that nobody shows": ({"2024/a.md": brief(1), "2024/a.html/p.png": ""}, (), []),
    "a file that is not there": ({"2024/a.md": brief(1, "a.html/p.png")}, (), []),
    "a file that two show": (
        {"2024/a.md": brief(1, "p.png"), "2024/b.md": brief(2, "p.png"), "2024/p.png": ""},
        (),
        [],
    ),
    "a file at the address of a page": (
        {"2024/a.md": brief(1, "a.html"), "2024/a.html": ""},
        (),
        ["duplicate-address 2024/a.md briefs/2024/a.html"],
    ),
    "a file at the address of a citation": (
        {"2024/a.md": brief(1), "2024/b.md": brief(2, "a.csl.json"), "2024/a.csl.json": ""},
        (),
        ["duplicate-address 2024/b.md briefs/2024/a.csl.json"],
    ),
    "a file like a citation of no brief": ({"2024/b.md": brief(2, "a.bib"), "2024/a.bib": ""}, (), []),
    "a brief in a folder that is an alias": (
        {"2024.html/a.md": brief(1), "2024/b.md": brief(2, aliases="/briefs/2024.html")},
        (),
        ["address-below-page 2024/b.md briefs/2024.html/a.html"],
    ),
}


def clashes(files: Mapping[str, str], pages: tuple[str, ...] = (), *, pack: bool = False) -> list[str]:
    """Return code, brief and address of each clash, and see that the brief is left out."""
    briefs = {path: Source(f"briefs/{path}", text) for path, text in files.items() if path.endswith(".md")}
    others = {path: 1 for path in files if path not in briefs}
    of_docs = {page: f"docs/{page}" for page in pages}
    folder = Folder(Path("briefs"), "briefs", briefs, others, VOCABULARY, (), of_docs)
    found = load_library(folder, Settings(pack=pack), NOW)
    errors = [problem for problem in found.problems if problem.is_error]
    public = [f"briefs/{brief.path}" for brief in found.library.briefs]
    assert sorted(public) == sorted({source.path for source in briefs.values()} - {error.path for error in errors})
    values = (dict(error.values) for error in errors)
    named = [str(value.get("address", value.get("name"))) for value in values]
    return [f"{error.code} {error.path[7:]} {name}" for error, name in zip(errors, named, strict=True)]


@pytest.mark.parametrize("name", CASES)
def test_what_clashes_is_told_and_left_out(name: str) -> None:
    files, pages, told = CASES[name]
    assert clashes(files, pages) == told


LONG = "p" * 140 + ".png"

NAMES: dict[str, tuple[Mapping[str, str], list[str]]] = {
    "a usual one": ({"2024/a.md": brief(1, "خريطة.png"), "2024/خريطة.png": ""}, []),
    "a device": ({"2024/aux.md": brief(1), "2024/b.md": brief(2)}, ["unsafe-name 2024/aux.md 2024/aux.md"]),
    "a deep folder": ({"d" * 140 + "/a.md": brief(1)}, [f"unsafe-name {'d' * 140}/a.md {'d' * 140}/a.md"]),
    "a long file": ({"2024/a.md": brief(1, LONG), f"2024/{LONG}": ""}, [f"unsafe-name 2024/a.md 2024/{LONG}"]),
    "a file with a sign": (
        {"2024/a.md": brief(1, "a%3Fb.png"), "2024/a?b.png": ""},
        ["unsafe-name 2024/a.md 2024/a?b.png"],
    ),
    "old addresses, which the zip has not": ({"2024/a.md": brief(1, aliases=f"/con.html, /{'x' * 200}, /A")}, []),
}


@pytest.mark.parametrize("name", NAMES)
def test_what_the_offline_edition_cannot_hold_is_told_where_there_is_one(name: str) -> None:
    files, told = NAMES[name]
    assert clashes(files, pack=True) == told
    assert clashes(files) == []
