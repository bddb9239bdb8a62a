"""Files read from disk."""

import codecs
import os
from pathlib import Path

import pytest

from mujaz.problems import Problem
from mujaz.source import Source, decode, read_file, read_folder
from tests.source.odd_files import ODD, make_odd

ARABIC = "سطر عربي\nوسطر آخر فيه أكثر من كلمة\n"


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (ARABIC.encode(), ARABIC),
        (codecs.BOM_UTF8 + ARABIC.encode(), ARABIC),
        (ARABIC.replace("\n", "\r\n").encode(), ARABIC),
        (ARABIC.replace("\n", "\r").encode(), ARABIC),
        (b"", ""),
    ],
    ids=["utf-8", "byte order mark", "windows line ends", "old mac line ends", "empty"],
)
def test_decoded(data: bytes, text: str) -> None:
    assert decode(data, "a.md") == Source("a.md", text)


@pytest.mark.parametrize(
    ("data", "line", "byte", "guess"),
    [
        (ARABIC.encode("cp1256"), 1, "0xD3", "Windows-1256"),
        (("title: x\nkey: value of a long line\n" + ARABIC).encode("cp1256"), 3, "0xD3", "Windows-1256"),
        (ARABIC.encode("utf-16"), 1, "0xFF", "UTF-16"),
        (codecs.BOM_UTF16_BE + ARABIC.encode("utf-16-be"), 1, "0xFE", "UTF-16"),
        (ARABIC.encode() + b"\xd8\n", 3, "0xD8", ""),
        (codecs.BOM_UTF8 + ARABIC.encode() + b"ab\xff", 3, "0xFF", ""),
        ("été à la mer\n".encode("latin-1"), 1, "0xE9", ""),
    ],
    ids=["windows-1256", "windows-1256 with fields", "utf-16", "utf-16-be", "cut off", "after a mark", "latin-1"],
)
def test_not_utf8(data: bytes, line: int, byte: str, guess: str) -> None:
    found = decode(data, "a.md")
    assert isinstance(found, Problem)
    assert (found.code, found.line) == ("not-utf8", line)
    assert byte in found.message("en")
    assert found.hint("en") == "save the file again as UTF-8" + (f" (it seems to be {guess})" if guess else "")


def make(folder: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        path = folder / "briefs" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder / "briefs"


def test_a_folder_is_sorted_into_briefs_other_files_and_the_vocabulary(tmp_path: Path) -> None:
    names = ["2024/b.md", "2024/a.md", "2023/z.md", "vocabulary.yml", "2024/img/map.svg", "2024/notes.txt"]
    root = make(tmp_path, dict.fromkeys(names, "نص"))
    folder = read_folder(root)
    assert list(folder.briefs) == ["2023/z.md", "2024/a.md", "2024/b.md"]
    assert folder.briefs["2024/a.md"] == Source("briefs/2024/a.md", "نص")
    assert folder.vocabulary == Source("briefs/vocabulary.yml", "نص")
    assert folder.others == {"2024/img/map.svg": 4, "2024/notes.txt": 4}
    assert (folder.root, folder.name, folder.problems) == (root, "briefs", ())


@pytest.mark.parametrize(
    "name", [".a.md", "_a.md", "README.md", "2024/readme.md", "_drafts/a.md", ".git/a.md", "2024/.a.md"]
)
def test_passed_over(tmp_path: Path, name: str) -> None:
    folder = read_folder(make(tmp_path, {name: "نص", "2024/sound.md": "نص"}))
    assert list(folder.briefs) == ["2024/sound.md"]
    assert folder.others == {}


def test_a_file_in_another_encoding_leaves_the_others_alone(tmp_path: Path) -> None:
    root = make(tmp_path, {"2024/a.md": "نص"})
    (root / "2024" / "b.md").write_bytes(ARABIC.encode("cp1256"))
    (root / "vocabulary.yml").write_bytes(ARABIC.encode("cp1256"))
    folder = read_folder(root)
    assert list(folder.briefs) == ["2024/a.md"]
    assert folder.vocabulary is None
    assert [p.path for p in folder.problems] == ["briefs/2024/b.md", "briefs/vocabulary.yml"]


def test_an_empty_folder(tmp_path: Path) -> None:
    folder = read_folder(tmp_path)
    assert (folder.briefs, folder.others, folder.vocabulary, folder.problems) == ({}, {}, None, ())


def test_read_file(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("نص", encoding="utf-8")
    assert read_file(tmp_path / "a.md", "briefs/a.md") == Source("briefs/a.md", "نص")


def test_a_file_that_cannot_be_read_is_named_and_the_rest_is_read(tmp_path: Path) -> None:
    (tmp_path / "briefs" / "2024").mkdir(parents=True)
    (tmp_path / "briefs/2024/sound.md").write_text("---\n---\n", "utf-8")
    (tmp_path / "briefs/2024/gone.md").symlink_to("nowhere.md")
    (tmp_path / "briefs/2024/gone.png").symlink_to("nowhere.png")
    folder = read_folder(tmp_path / "briefs")
    assert list(folder.briefs) == ["2024/sound.md"]
    gone = ["briefs/2024/gone.md", "briefs/2024/gone.png"]
    assert [(p.path, p.code, p.message("ar")) for p in folder.problems] == [
        (path, "unreadable", "تعذّرت قراءة الملف: هو غير موجود") for path in gone
    ]
    assert (folder.others, folder.unread) == ({}, 1)


def test_what_is_no_file_is_named_and_never_waited_for(tmp_path: Path) -> None:
    make_odd(tmp_path / "docs")
    folder = read_folder(tmp_path / "docs", tmp_path / "docs")
    of_briefs, of_docs = (folder.problems[: len(ODD)], folder.problems[len(ODD) :])
    for found in (of_briefs, of_docs):
        assert {problem.path: problem.code for problem in found} == {f"docs/{path}": ODD[path] for path in ODD}
    assert list(folder.briefs) == ["2024/sound.md"]
    assert folder.others.keys() == {"2024/inside.svg", "2024/map.svg"}
    assert folder.unread == sum(path.endswith(".md") for path in ODD)
    assert {os.fsencode(path).decode("utf-8", "backslashreplace") for path in folder.refused_pages} == ODD.keys()
    assert folder.pages == {"2024/sound.md": "docs/2024/sound.md"}
    assert all(problem.format("ar") and problem.format("en") for problem in folder.problems)


def test_a_file_that_becomes_a_pipe_meanwhile_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.md")
    found = read_file(tmp_path / "a.md", "briefs/a.md")
    assert isinstance(found, Problem)
    assert found.code == "not-a-file"


@pytest.mark.parametrize(("size", "code"), [(10, ""), (11, "too-large"), (5_000, "too-large")])
def test_a_file_has_a_most_size(tmp_path: Path, size: int, code: str) -> None:
    root = make(tmp_path, {"2024/a.md": "x" * size, "2024/b.svg": "x" * 50, "vocabulary.yml": "x" * size})
    folder = read_folder(root, None, 10)
    assert [p.code for p in folder.problems] == [code] * 2 * bool(code)
    assert (len(folder.briefs), folder.vocabulary is None, folder.others) == (not code, bool(code), {"2024/b.svg": 50})


def test_the_most_size_is_said(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("x" * 1_500_000, "utf-8")
    found = read_file(tmp_path / "a.md", "a.md")
    assert isinstance(found, Problem)
    assert found.message("ar") == "حجم الملف 1.5 ميغابايت، وأكبر ما يُقرأ ميغابايت واحد"


@pytest.mark.parametrize(
    ("name", "suffix", "right"),
    [
        ("2024/a.md.txt", ".md.txt", ".md"),
        ("2024/a.MD", ".MD", ".md"),
        ("2024/a.markdown", ".markdown", ".md"),
        ("2024/a.md.docx", ".md.docx", ".md"),
        ("vocabulary.yaml", ".yaml", ".yml"),
        ("vocabulary.yml.txt", ".yml.txt", ".yml"),
        ("2024/a.txt", "", ""),
        ("2024/vocabulary.yaml", "", ""),
    ],
)
def test_a_suffix_that_is_not_meant_so(tmp_path: Path, name: str, suffix: str, right: str) -> None:
    folder = read_folder(make(tmp_path, {name: "نص"}))
    assert [dict(p.values) for p in folder.problems] == ([{"suffix": suffix, "right": right}] if suffix else [])
    assert list(folder.others) == ([] if suffix else [name])


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_what_may_not_be_read(tmp_path: Path) -> None:
    root = make(tmp_path, {"2024/a.md": "نص", "2024/b.svg": "نص", "2023/c.md": "نص"})
    for path in (root / "2024/a.md", root / "2024/b.svg", root / "2023"):
        path.chmod(0)
    folder = read_folder(root)
    (root / "2023").chmod(0o700)
    assert [(p.path, p.code) for p in folder.problems] == [
        (path, "unreadable") for path in ("briefs/2023", "briefs/2024/a.md", "briefs/2024/b.svg")
    ]
    assert (folder.briefs, folder.others) == ({}, {})
