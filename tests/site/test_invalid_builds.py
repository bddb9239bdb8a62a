"""What `mujaz check` says is what a build does: each faulty folder of tests/invalid is built; it costs itself alone."""

import shutil
from pathlib import Path

import pytest
from mkdocs.exceptions import MkDocsException

from mujaz import publish
from mujaz.build import BuildOptions, Progress, build_site
from mujaz.config import Settings, read_project_config
from mujaz.library import load_library
from mujaz.source import read_folder
from mujaz.vocabulary import Kind
from tests.site.project import SOUND, make
from tests.test_invalid import CASES, INVALID, NOW, WITHOUT_SHARED

SETTINGS = Settings(pack=True, messages="en")
SOUND_PATH = "2020/sound-and-alone.md"


def project_of(case: str, root: Path, folder: Path) -> Path:
    """Return a project with the briefs of a case, and a sound one among them."""
    project = make(root, folder, {}, settings="    pack: true\n    messages: en")
    briefs = project / "briefs"
    shutil.rmtree(briefs)
    shutil.copytree(INVALID / case / "briefs", briefs)
    if not (briefs / "vocabulary.yml").exists() and case not in WITHOUT_SHARED:
        shutil.copy(INVALID / "vocabulary.yml", briefs)
    topics = load_library(read_folder(briefs), SETTINGS, NOW).library.vocabulary.entries[Kind.TOPICS]
    sound = SOUND.replace("security", next(iter(topics), "none")).replace("2024", "2020")
    (briefs / SOUND_PATH).parent.mkdir(exist_ok=True)
    (briefs / SOUND_PATH).write_text(sound.replace("سليم", "سليم وحده"), "utf-8")
    return project


@pytest.mark.parametrize("case", CASES)
def test_a_build_leaves_out_what_check_refuses(
    case: str, root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = project_of(case, root, tmp_path / "p")
    start = publish.start
    monkeypatch.setattr(publish, "start", lambda config, _: start(config, NOW))
    checked = load_library(read_folder(project / "briefs", project / "docs"), SETTINGS, NOW)
    if not checked.has_vocabulary:
        assert any(problem.is_error for problem in checked.problems)
        with pytest.raises(MkDocsException):
            build_site(BuildOptions(read_project_config(project / "mkdocs.yml")), Progress(), NOW)
        assert not (project / "site").exists()
        return
    report = build_site(BuildOptions(read_project_config(project / "mkdocs.yml")), Progress(), NOW)
    public = sorted(f"{brief.path.removesuffix('.md')}.bib" for brief in checked.library.briefs)
    site = project / "site/briefs"
    assert sorted(path.relative_to(site).as_posix() for path in site.rglob("*.bib")) == public
    assert (site / SOUND_PATH).with_suffix(".html").is_file()
    assert report.briefs == len(public)
