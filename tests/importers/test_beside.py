"""Pictures beside a Markdown file or a saved page: which are found, and that none comes from elsewhere."""

import datetime as dt
from collections.abc import Mapping
from pathlib import Path

import pytest
from tests.importers.forms import GAZETTEER, ZONE, only
from tests.importers.make_word import PICTURE

from mujaz.importers import RawBrief, RemarkCode, read_markdown, read_page
from mujaz.importers.beside import Beside
from mujaz.importers.media import Media

TODAY = dt.date(2026, 11, 30)


def laid_out(folder: Path, names: tuple[str, ...]) -> None:
    """Write a picture under each name; one that ends with `/` is a folder, others a file of a site."""
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if name.endswith("/"):
            path.mkdir(parents=True, exist_ok=True)
        else:
            path.write_bytes(PICTURE if name.endswith((".png", ".PNG")) else b"x")


def read(file: Path, text: str) -> RawBrief:
    return read_markdown(f"---\ntitle: أ\n---\n{text}", str(file), ZONE, GAZETTEER, TODAY, (Beside.of(file),))


SITES: Mapping[str, tuple[str, str, tuple[str, ...]]] = {
    "a bundle of Hugo": ("content/x/index.md", "![](map.png)", ("content/x/map.png",)),
    "a folder in a bundle": ("content/x/index.md", "![](img/map.png)", ("content/x/img/map.png",)),
    "static files of Hugo": ("content/x.md", "![](/img/map.png)", ("hugo.toml", "static/img/map.png")),
    "a short code of Hugo": ("content/x.md", '{{< figure src="/map.png" >}}', ("hugo.toml", "static/map.png")),
    "assets of Jekyll": ("_posts/x.md", "![]({{ site.baseurl }}/assets/map.png)", ("_config.yml", "assets/map.png")),
    "a folder beside": ("posts/x.md", "![](../images/map.png)", ("_config.yml", "images/map.png")),
    "Pelican": ("content/x.md", "![]({static}/images/map.png)", ("pelicanconf.py", "content/images/map.png")),
    "attachments of Obsidian": ("notes/x.md", "![[map.png]]", (".obsidian/", "notes/attachments/map.png")),
    "anywhere in a vault": ("notes/x.md", "![[map.PNG]]", (".obsidian/", "a/b/map.png")),
    "a name with a blank": ("x.md", "![](<my map.png>) ![](my%20map.png)", ("my map.png",)),
    "a name in Arabic": ("x.md", "![](خريطة.png)", ("خريطة.png",)),
    "a query": ("x.md", "![](map.png?v=2#x)", ("map.png",)),
    "HTML": ("x.md", '<img src="map.png" alt="خريطة">', ("map.png",)),
    "a definition": ("x.md", "![خريطة][m]\n\n[m]: map.png 'عنوان'", ("map.png",)),
    "a title": ("x.md", '![خريطة](map.png "عنوان")', ("map.png",)),
    "a link to a picture": ("x.md", "[خريطة](map.png)", ("map.png",)),
    "slashes of Windows": ("x.md", "![](img\\map.png)", ("img/map.png",)),
}  # fmt: skip


@pytest.mark.parametrize("case", SITES)
def test_a_picture_comes_along(case: str, tmp_path: Path) -> None:
    name, text, files = SITES[case]
    laid_out(tmp_path, files)
    (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
    brief = read(tmp_path / name, text)
    assert [picture.data for picture in brief.pictures] == [PICTURE]
    assert "mujaz-picture-1.png" in brief.body
    assert not [remark for remark in brief.remarks if remark.code is RemarkCode.PICTURE_LOST]


@pytest.mark.parametrize(
    "address",
    [
        "../secret.png",
        "../../etc/passwd",
        "..%2Fsecret.png",
        "a/../../secret.png",
        "/secret.png",
        "secret.png",
        "link.png",
        "folder.png",
        "text.png",
        "no.png",
        "C:/secret.png",
    ],
)
def test_what_is_none_of_the_folder_stays_where_it_is(address: str, tmp_path: Path) -> None:
    laid_out(tmp_path, ("secret.png", "notes/folder.png/"))
    (tmp_path / "notes/text.png").write_bytes(b"text")
    (tmp_path / "notes/link.png").symlink_to(tmp_path / "secret.png")
    brief = read(tmp_path / "notes/x.md", f"![خريطة]({address})")
    assert brief.pictures == ()
    assert brief.body == f"![خريطة]({address})"
    assert len([remark for remark in brief.remarks if remark.code.value.startswith("picture-")]) == 1


def test_a_picture_of_absurd_size_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    laid_out(tmp_path, ("map.png",))
    monkeypatch.setattr("mujaz.importers.media.MAX_PICTURE", 10)
    assert read(tmp_path / "x.md", "![](map.png)").pictures == ()


def test_pictures_of_absurd_size_together_are_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    laid_out(tmp_path, ("a.png",))
    (tmp_path / "b.png").write_bytes(PICTURE + b"x")
    monkeypatch.setattr("mujaz.importers.pictures.MAX_PICTURES", len(PICTURE))
    brief = read(tmp_path / "x.md", "![](a.png) ![](b.png)")
    assert len(brief.pictures) == 1
    assert [remark.text for remark in brief.remarks if remark.code is RemarkCode.PICTURE_LOST] == ["b.png"]


def test_no_file_is_looked_for_by_its_name_alone_outside_of_a_vault(tmp_path: Path) -> None:
    laid_out(tmp_path, ("_config.yml", "a/b/map.png", "notes/"))
    assert read(tmp_path / "notes/x.md", "![](map.png)").pictures == ()


def test_pictures_of_an_old_site_are_taken_from_a_copy_of_its_files(tmp_path: Path) -> None:
    laid_out(tmp_path, ("2019/05/map.png",))
    text = "---\ntitle: أ\n---\n![](https://old.example/wp-content/uploads/2019/05/map-300x200.png)"
    brief = read_markdown(text, "x.md", ZONE, GAZETTEER, TODAY, (Media(tmp_path),))
    assert brief.body == "![](mujaz-picture-1.png)"


@pytest.mark.parametrize(
    ("fields", "body", "told"),
    [
        ("image: map.png", "![](mujaz-picture-1.png)\n\nنص", []),
        ("cover: {image: map.png, alt: خريطة}", "![خريطة](mujaz-picture-1.png)\n\nنص", []),
        ("header:\n  teaser: map.png", "![](mujaz-picture-1.png)\n\nنص", []),
        ("images: [map.png, b.png]", "![](mujaz-picture-1.png)\n\nنص", []),
        ("featured_image: https://x.org/a.png", "نص", ["https://x.org/a.png"]),
    ],
)
def test_the_picture_above_a_text(fields: str, body: str, told: list[str], tmp_path: Path) -> None:
    laid_out(tmp_path, ("map.png",))
    file = tmp_path / "x.md"
    brief = read_markdown(f"---\ntitle: أ\n{fields}\n---\nنص", str(file), ZONE, GAZETTEER, TODAY, (Beside.of(file),))
    assert brief.body == body
    assert [remark.text for remark in brief.remarks if remark.code is RemarkCode.FEATURED] == told
    assert not [remark for remark in brief.remarks if remark.code is RemarkCode.FIELDS]


def test_the_pictures_of_a_page_that_was_saved_whole(tmp_path: Path) -> None:
    laid_out(tmp_path, ("page_files/map.png",))
    picture = "<img src='./page_files/map.png' alt='خريطة'>"
    page = f"<html><body><article><h1>أ</h1><p>نص طويل من كلمات.</p>{picture}</article></body></html>"
    brief = only(read_page(page.encode(), ZONE, GAZETTEER, (Beside.of(tmp_path / "page.html"),)))
    assert "![خريطة](mujaz-picture-1.png)" in brief.body
