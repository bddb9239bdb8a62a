"""`mujaz upgrade`."""

import json
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest
from click.testing import Result

from mujaz.cli.starter import former_digests

Mujaz = Callable[..., Result]
HOOK, WORKFLOW, GUIDE = Path("hooks/mujaz_site.py"), Path(".github/workflows/pages.yml"), Path("docs/guide.md")
RECORD = Path(".mujaz.json")


@pytest.fixture(autouse=True)
def site(tmp_path: Path, mujaz: Mujaz, monkeypatch: pytest.MonkeyPatch) -> None:
    """A new site, which is the current folder."""
    assert mujaz("init", tmp_path / "site").exit_code == 0
    monkeypatch.chdir(tmp_path / "site")


def as_of_another_version(*paths: Path) -> None:
    """Make the site one whose last version had other bytes in some files."""
    record = json.loads(RECORD.read_text("utf-8"))
    for path in paths:
        path.write_text("# هكذا كان\n", "utf-8")

        record["files"][path.as_posix()] = sha256(path.read_bytes()).hexdigest()
    RECORD.write_text(json.dumps(record), "utf-8")


def everything() -> dict[str, bytes]:
    return {path.as_posix(): path.read_bytes() for path in Path().rglob("*") if path.is_file()}


def test_a_new_site_is_up_to_date(mujaz: Mujaz) -> None:
    before = everything()
    assert mujaz("upgrade").exit_code == 0
    assert everything() == before


def test_what_the_site_has_not_changed_is_renewed(mujaz: Mujaz) -> None:
    wanted = everything()
    as_of_another_version(HOOK, GUIDE)
    assert mujaz("upgrade").exit_code == 0
    assert everything() == wanted


def test_nothing_is_written_in_a_dry_run(mujaz: Mujaz) -> None:
    as_of_another_version(HOOK)
    before = everything()
    called = mujaz("upgrade", "--dry-run")
    assert HOOK.as_posix() in called.output
    assert everything() == before


def test_what_the_site_has_changed_stays_and_what_it_lacks_is_shown(mujaz: Mujaz) -> None:
    text = WORKFLOW.read_text("utf-8")
    WORKFLOW.write_text(text.replace("branches: [main]", "branches: [trunk]"), "utf-8")
    before = everything()
    called = mujaz("upgrade")
    assert called.exit_code == 0
    assert "-    branches: [trunk]\n+    branches: [main]\n" in called.output
    assert everything() == before
    mujaz("upgrade", WORKFLOW)
    assert WORKFLOW.read_text("utf-8") == text, "unless it is named"


def test_what_the_site_has_removed_stays_away(mujaz: Mujaz) -> None:
    WORKFLOW.unlink()
    assert WORKFLOW.as_posix() in mujaz("upgrade").output
    assert not WORKFLOW.exists()
    mujaz("upgrade")
    assert not WORKFLOW.exists(), "the second time too"
    mujaz("upgrade", WORKFLOW)
    assert WORKFLOW.exists(), "unless it is named"


def test_a_file_that_no_version_has_any_more_goes(mujaz: Mujaz) -> None:
    old, mine = Path("wheels/mujaz-0.0.1-py3-none-any.whl"), Path("wheels/mine.whl")
    old.parent.mkdir()
    as_of_another_version(old)
    mine.write_bytes(b"mine")
    mujaz("upgrade")
    assert (old.exists(), mine.exists()) == (False, True)


def test_files_of_editors_follow_the_vocabulary(mujaz: Mujaz) -> None:
    vocabulary = Path("briefs/vocabulary.yml")
    vocabulary.write_text(
        vocabulary.read_text("utf-8").replace("topics:\n", "topics:\n  - {id: new-one, label: جديد}\n", 1), "utf-8"
    )
    mujaz("upgrade")
    assert "new-one" in Path(".vscode/brief.schema.json").read_text("utf-8")


@pytest.mark.parametrize("record", [None, "", "{}", "[]", '{"files": 3}'])
def test_without_a_record_a_changed_file_stays(mujaz: Mujaz, record: str | None) -> None:
    RECORD.unlink()
    if record is not None:
        RECORD.write_text(record, "utf-8")
    HOOK.write_text("# من إصدار ما\n", "utf-8")
    assert mujaz("upgrade").exit_code == 0
    assert HOOK.read_text("utf-8") == "# من إصدار ما\n"
    assert "files" in json.loads(RECORD.read_text("utf-8"))


def test_the_files_of_the_first_version_are_known() -> None:
    assert HOOK.as_posix() in former_digests()
    assert all(len(value) == 64 for value in former_digests().values())


def test_another_file_is_none_of_ours(mujaz: Mujaz) -> None:
    called = mujaz("upgrade", "briefs/vocabulary.yml")
    assert called.exit_code == 1
    assert "briefs/vocabulary.yml" in called.output
