"""The run itself: over a tool that is a small script, and over mujaz."""

import sys
from collections.abc import Iterable
from pathlib import Path

import pytest

import ours
import run
from article import Article
from corpus import write_each
from latency import latencies
from measure import CommandError, Limits
from results import Row, load
from tool import COLD, EDITED, UNCHANGED, Tool

LIMITS = Limits(memory=4000, seconds=300)
PROGRAMS = Path(sys.executable).parent
BUILD = """\
from pathlib import Path
state, output = Path("state"), Path("output")
edits = sum(path.read_text("utf-8").count("فقرة أضيفت") for path in Path("content").rglob("*.md"))
with open("history.txt", "a") as history:
    print("warm" if state.exists() else "cold", output.exists(), edits, file=history)
state.mkdir(exist_ok=True)
output.mkdir(exist_ok=True)
(output / "page.html").write_text("12345")
"""


def tool(script: str, **fields: object) -> Tool:
    def prepare(articles: Iterable[Article], project: Path) -> None:
        write_each(articles, lambda item: item.title + "\n", project / "content")
        (project / "build.py").write_text(script, encoding="utf-8")

    given: dict[str, object] = {"content": "content", "cases": (COLD, EDITED, UNCHANGED), **fields}
    return Tool(
        name="Pelican",
        distribution="pytest",
        folder="p",
        output="output",
        state=("state",),
        command=("python", "build.py"),
        prepare=prepare,
        **given,  # type: ignore[arg-type]
    )


@pytest.fixture
def bench(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> run.Bench:
    monkeypatch.setattr(run, "CACHE", tmp_path)
    return run.Bench(4, 1, None, LIMITS)


def test_the_cases_of_a_tool(bench: run.Bench) -> None:
    bench.measure(tool(BUILD), PROGRAMS, 2)
    history = (bench.work / "p/history.txt").read_text("utf-8").splitlines()
    assert history == ["cold False 0", "warm True 1", "warm True 1", "cold False 1", "warm True 2", "warm True 2"]
    kept = load(bench.path)
    assert kept == bench.results
    assert [(row.case, len(row.runs), row.bytes, row.files) for row in kept.rows] == [
        (COLD, 2, 5, 1),
        (EDITED, 2, 5, 1),
        (UNCHANGED, 2, 5, 1),
    ]
    assert {(row.command, row.version) for row in kept.rows} == {("python build.py", pytest.__version__)}


def test_a_tool_that_fails(bench: run.Bench, capsys: pytest.CaptureFixture[str]) -> None:
    bench.measure(tool("raise SystemExit('out of paper')", cases=(COLD,)), PROGRAMS, 2)
    assert [(row.runs, row.note) for row in bench.results.rows] == [([], "failed with 1")]
    assert "Pelican: failed with 1\nout of paper" in capsys.readouterr().err


def test_earlier_rows_stay(bench: run.Bench) -> None:
    bench.measure(tool(BUILD, cases=(COLD,)), PROGRAMS, 1)
    again = run.Bench(4, 1, None, LIMITS)
    again.keep(Row("mujaz", EDITED, "", "", "2026-01-01", note="not run"))
    assert [(row.tool, row.note) for row in load(again.path).rows] == [("mujaz", "not run"), ("Pelican", "")]
    assert run.Bench(4, 2, None, LIMITS).results.rows == []


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        ("", []),
        ("pelican", ["pelican"]),
        ("pagefind", ["hugo", "pagefind"]),
        ("mkdocs-material,hugo", ["hugo", "mkdocs-material"]),
        ("all", ["hugo", "pagefind", "zensical", "pelican", "mkdocs-material"]),
    ],
)
def test_chosen_peers(names: str, expected: list[str]) -> None:
    assert [tool.distribution for tool in run.chosen(names)] == expected


def test_no_such_peer() -> None:
    with pytest.raises(ValueError, match="no such peer: jekyll"):
        run.chosen("hugo,jekyll")


def test_mujaz_itself(bench: run.Bench) -> None:
    bench.measure(ours.TOOL, PROGRAMS, 1)
    bench.serve(ours.TOOL, 1)
    assert bench.results.rows[0].files > 100
    assert [(row.tool, row.case, len(row.runs), row.note) for row in bench.results.rows] == [
        ("mujaz", COLD, 1, ""),
        ("mujaz", EDITED, 1, ""),
        ("mujaz", UNCHANGED, 1, ""),
        ("mujaz serve", "edit to page", 1, ""),
    ]
    assert "| mujaz | cold |" in run.report(bench)


# ---- from an edit to its page ---------------------------------------------------------------------------

SERVER = """\
#!{python}
import sys
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

class Pages(BaseHTTPRequestHandler):
    def do_GET(self):
        text = Path(self.path[1:]).with_suffix(".md").read_text("utf-8")
        self.send_response(200)
        self.end_headers()
        self.wfile.write(f"<html>{{text}}</html>".encode())

host, port = sys.argv[3].split(":")
HTTPServer((host, int(port)), Pages).serve_forever()
"""


def test_latencies(tmp_path: Path) -> None:
    served = tool(BUILD, content="briefs")
    project = tmp_path / "p"
    (project / "briefs/2024").mkdir(parents=True)
    for number in range(2):
        (project / f"briefs/2024/brief-{number}.md").write_text("نص\n", encoding="utf-8")
    program = tmp_path / "serve.py"
    program.write_text(SERVER.format(python=sys.executable), encoding="utf-8")
    program.chmod(0o755)
    found = latencies(served, program, project, {}, 2)
    assert len(found) == 2
    assert all(0 < seconds < 60 for seconds in found)
    program.write_text(f"#!{sys.executable}\nraise SystemExit(4)\n", encoding="utf-8")
    with pytest.raises(CommandError, match="the server ended with 4"):
        latencies(served, program, project, {}, 1)
