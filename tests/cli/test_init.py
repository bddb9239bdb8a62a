"""`mujaz init`."""

import datetime as dt
import json
import re
from collections.abc import Callable
from importlib.metadata import PathDistribution
from pathlib import Path

import pytest
import yaml
from click.testing import Result

from mujaz.cli.starter import requirement, wheel
from mujaz.config import Settings
from mujaz.source import Source
from mujaz.vocabulary import Kind, read_vocabulary

Mujaz = Callable[..., Result]
ROOT = Path(__file__).parents[2]


def contents(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture
def made(tmp_path: Path, mujaz: Mujaz) -> Path:
    """A new site."""
    called = mujaz("init", tmp_path / "site", "--name", "مركز: «الدراسات»", "--url", "https://example.net/briefs")
    assert called.exit_code == 0, called.output
    return tmp_path / "site"


def test_a_site_is_made(made: Path) -> None:
    year = dt.datetime.now(dt.UTC).year
    assert contents(made).keys() == {
        ".github/ISSUE_TEMPLATE/brief.yml",
        ".github/record.sh",
        ".github/workflows/check.yml",
        ".github/workflows/pages.yml",
        ".github/workflows/propose.yml",
        ".gitignore",
        ".mujaz.json",
        ".remarkrc.json",
        ".vscode/brief.schema.json",
        ".vscode/extensions.json",
        ".vscode/mujaz.code-snippets",
        ".vscode/settings.json",
        ".vscode/tasks.json",
        "README.md",
        f"briefs/{year}/first-brief.md",
        "briefs/vocabulary.yml",
        "docs/about.md",
        "docs/guide.md",
        *(f"docs/images/{path.name}" for path in (ROOT / "docs" / "images").glob("guide-*")),
        "docs/index.md",
        "docs/manual.md",
        "docs/reference.md",
        "docs/rules.md",
        "hooks/mujaz_site.py",
        "hooks/mujaz_templates.py",
        "mkdocs.yml",
        "overrides/README.md",
        "package.json",
        "requirements.lock",
        "requirements.txt",
    }


def test_its_settings_are_its_own(made: Path) -> None:
    text = (made / "mkdocs.yml").read_text("utf-8")
    config = yaml.safe_load(re.sub(r"!ENV|!!python/\S+", "", text))
    assert config["site_name"] == config["copyright"] == "مركز: «الدراسات»"
    assert config["site_url"] == ["MUJAZ_SITE_URL", "https://example.net/briefs/"]
    settings = Settings.model_validate(config["extra"]["mujaz"])
    assert (settings.notice, settings.rules) == ("", {})
    assert all(re.search(rf"(?m)^    {setting}: .*#", text) for setting in config["extra"]["mujaz"]), "each explained"
    assert "مركز: «الدراسات»" in (made / "README.md").read_text("utf-8")


def test_nothing_of_the_samples_is_left(made: Path) -> None:
    text = (made / "briefs" / "vocabulary.yml").read_text("utf-8")
    vocabulary, problems = read_vocabulary(Source("briefs/vocabulary.yml", text))
    assert problems == ()
    assert [entry.term.id for entry in vocabulary.entries[Kind.AUTHORS].values()] == ["editors"]
    assert not vocabulary.entries[Kind.PEOPLE]
    assert not vocabulary.entries[Kind.SERIES]
    assert all(vocabulary.entries[kind] for kind in (Kind.TOPICS, Kind.TAGS, Kind.ORGANIZATIONS, Kind.COUNTRIES))
    for path in ("mkdocs.yml", "docs/about.md", "docs/index.md", "briefs/vocabulary.yml"):
        assert not re.search("نسج الخيال|متخيَّل|نموذجي", (made / path).read_text("utf-8")), path
    assert "layla-nasser" not in (made / ".vscode" / "brief.schema.json").read_text("utf-8")


def test_its_workflows_install_the_package(made: Path) -> None:
    for path in sorted((made / ".github" / "workflows").iterdir()):
        text = path.read_text("utf-8")
        assert "--require-hashes -r requirements.lock" in text, path.name
        assert "--no-deps --no-build-isolation -r requirements.txt" in text, path.name
        assert not re.search(r"\bmake \S", text.partition("\n\n")[2].replace("Make a", "")), path.name
    assert (made / "requirements.lock").read_bytes() == (ROOT / "requirements" / "site.txt").read_bytes()
    assert re.search(r"(?m)^mujaz==\d", (made / "requirements.txt").read_text("utf-8"))


def installed_from(folder: Path, origin: dict[str, object] | None) -> PathDistribution:
    (folder / "METADATA").write_text("Metadata-Version: 2.4\nName: mujaz\nVersion: 1.2\n", "utf-8")
    if origin:
        (folder / "direct_url.json").write_text(json.dumps(origin), "utf-8")
    return PathDistribution(folder)


def test_a_wheel_of_this_machine_goes_along(tmp_path: Path) -> None:
    own = tmp_path / "جديد" / "mujaz-1.2-py3-none-any.whl"
    own.parent.mkdir()
    installed = installed_from(tmp_path, {"url": own.as_uri(), "archive_info": {}})
    assert (wheel(installed), requirement(installed)) == (None, "mujaz==1.2")
    own.write_bytes(b"PK")
    assert (wheel(installed), requirement(installed)) == (own, "./wheels/mujaz-1.2-py3-none-any.whl")


@pytest.mark.parametrize(
    ("origin", "wanted"),
    [
        (None, "mujaz==1.2"),
        ({"url": "file:///home/a/mujaz", "dir_info": {"editable": True}}, "mujaz==1.2"),
        ({"url": "file:///home/a/mujaz.whl", "archive_info": {}}, "mujaz==1.2"),
        ({"url": "https://example.org/mujaz.whl", "archive_info": {}}, "mujaz @ https://example.org/mujaz.whl"),
        (
            {"url": "https://example.org/mujaz.git", "vcs_info": {"vcs": "git", "commit_id": "0a1b"}},
            "mujaz @ git+https://example.org/mujaz.git@0a1b",
        ),
    ],
)
def test_the_package_comes_from_where_it_came(origin: dict[str, object] | None, wanted: str, tmp_path: Path) -> None:
    assert requirement(installed_from(tmp_path, origin)) == wanted


def test_it_is_sound(made: Path, mujaz: Mujaz, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(made)
    assert mujaz("check", "--strict").exit_code == 0
    snippets = (made / ".vscode" / "mujaz.code-snippets").read_text("utf-8")
    assert mujaz("schema").output == (made / ".vscode" / "brief.schema.json").read_text("utf-8")
    assert mujaz("schema", "--snippets").output == snippets


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("mkdocs.yml", "site_name: موقعي\n"),
        ("briefs/vocabulary.yml", "topics: []\n"),
        ("docs", "ملف لا مجلد"),
        (".github/workflows/pages.yml", ""),
    ],
)
def test_nothing_is_replaced(path: str, text: str, tmp_path: Path, mujaz: Mujaz) -> None:
    folder = tmp_path / "site"
    (folder / path).parent.mkdir(parents=True)
    (folder / path).write_text(text, "utf-8")
    before = contents(folder)
    called = mujaz("init", folder)
    assert called.exit_code == 1
    assert path in called.output
    assert contents(folder) == before, "nothing else is written either"


def test_what_is_not_in_the_way_stays(tmp_path: Path, mujaz: Mujaz) -> None:
    folder = tmp_path / "site"
    (folder / "docs").mkdir(parents=True)
    (folder / "docs" / "mine.md").write_text("صفحتي", "utf-8")
    assert mujaz("init", folder).exit_code == 0
    assert (folder / "docs" / "mine.md").read_text("utf-8") == "صفحتي"
    assert (folder / "mkdocs.yml").is_file()


def test_a_new_repository_has_files_already(tmp_path: Path, mujaz: Mujaz, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("README.md").write_text("# مستودعنا\n", "utf-8")
    Path(".gitignore").write_text("*.tmp\n/site/", "utf-8")
    Path("LICENSE").write_text("MIT\n", "utf-8")
    called = mujaz("init", ".")
    assert called.exit_code == 0, called.output
    assert "README.md" in called.output
    assert Path("README.md").read_text("utf-8") == "# مستودعنا\n"
    lines = Path(".gitignore").read_text("utf-8").splitlines()
    assert lines[:2] == ["*.tmp", "/site/"]
    assert sorted(lines) == sorted({*lines} | {*(ROOT / ".gitignore").read_text("utf-8").splitlines()})
    assert mujaz("check", "--strict").exit_code == 0


def test_one_that_was_cut_off_is_completed(made: Path, mujaz: Mujaz) -> None:
    whole = contents(made)
    (made / "README.md").unlink()
    called = mujaz("init", made, "--name", "مركز: «الدراسات»", "--url", "https://example.net/briefs/")
    assert called.exit_code == 0, called.output
    assert contents(made) == whole


def test_the_folder_gives_the_name(tmp_path: Path, mujaz: Mujaz, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "موجزاتنا").mkdir()
    monkeypatch.chdir(tmp_path / "موجزاتنا")
    assert "موجزاتنا" in mujaz("init", ".").output
    assert "site_name: موجزاتنا\n" in Path("mkdocs.yml").read_text("utf-8")


@pytest.mark.parametrize(("language", "said"), [("ar", "ليس رابط موقع"), ("en", "is no address of a site")])
def test_an_address_is_one(language: str, said: str, tmp_path: Path, mujaz: Mujaz) -> None:
    called = mujaz("--lang", language, "init", tmp_path / "site", "--url", "example.org")
    assert called.exit_code == 2
    assert said in called.output
    assert not (tmp_path / "site").exists()
