"""`mujaz next`."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result
from tests.site.project import make

Mujaz = Callable[..., Result]


def moment(hours: int) -> dt.datetime:
    return dt.datetime.now(dt.UTC).replace(microsecond=0) + dt.timedelta(hours=hours)


@pytest.mark.parametrize(
    ("hours", "status", "wanted"),
    [
        ([], "", None),
        ([-5], "", None),
        ([30, 5, -5], "", 5),
        ([5], "status: draft\n", None),  # a draft waits for no hour
    ],
    ids=["no embargo", "past", "the nearest", "a draft"],
)
def test_the_next_moment(
    root: Path,
    tmp_path: Path,
    mujaz: Mujaz,
    monkeypatch: pytest.MonkeyPatch,
    hours: list[int],
    status: str,
    wanted: int | None,
) -> None:
    moments = {n: moment(n) for n in hours}
    fields = {f"2024/b{n}": f"{status}embargo: {moments[each].isoformat()}\n" for n, each in enumerate(hours)}
    monkeypatch.chdir(make(root, tmp_path / "project", {}))
    body = "\n## الحدث\n\nنص الحدث هنا.\n\n## الرأي\n\nنص الرأي هنا.\n"
    for path, more in fields.items():
        text = f"---\ntitle: عنوان {path[-1]}\ndate: 2024-04-30\ntopics: [economy]\n{more}---\n{body}"
        file = Path("briefs", f"{path}.md")
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    called = mujaz("next")
    assert called.exit_code == 0, called.output
    shown = called.stdout.strip()
    assert (dt.datetime.fromisoformat(shown) if shown else None) == (moments[wanted] if wanted else None)
    assert bool(called.stderr) == (wanted is None)
