"""What pages say a browser may load, and that nothing in them needs more."""

import re
from pathlib import Path

from bs4 import BeautifulSoup, Tag

from mujaz.offline.policy import hash_of
from tests.conftest import build
from tests.site.project import SOUND, make
from tests.site.test_output import pages, soup

WILD = """
## الحدث {: style="color: red" onclick="steal()" }

| عمود |
|-----:|
| رقم  |

<p style="position: fixed" onmouseover="steal()">نص</p>

<script>steal()</script><style>p { color: red }</style><svg onload="steal()"><script>steal()</script></svg>

<img src="https://elsewhere.example/pixel.gif" alt="عدّاد"> ![خريطة](//elsewhere.example/map.png)

<a href="javascript:steal()">رابط</a> <iframe src="https://elsewhere.example/"></iframe>
"""


def policy_of(page: BeautifulSoup) -> str:
    """Return the policy; it stands before anything that a browser loads."""
    head = page.find("head")
    assert isinstance(head, Tag)
    first, second = head.find_all(recursive=False)[:2]
    assert first.get("charset") == "utf-8"
    assert second.get("http-equiv") == "Content-Security-Policy"
    return str(second["content"])


def inline(page: BeautifulSoup) -> list[str]:
    """Return what the policy would have to allow by a hash, and what it could not allow at all."""
    found = [str(tag.string) for tag in page.find_all("style")]
    found += [str(tag.string) for tag in page.find_all("script") if not tag.get("src") and not tag.get("type")]
    for tag in page.find_all():
        found += [f"{tag.name} {name}" for name in tag.attrs if name == "style" or re.match(r"on[a-z]", name)]
        found += [
            f"{tag.name} {v}" for v in tag.attrs.values() if isinstance(v, str) and re.match(r"\s*javascript:", v)
        ]
    return found


def test_every_page_has_the_policy_and_nothing_inline_that_it_does_not_name(site: Path) -> None:
    for page in pages(site):
        rules = policy_of(soup(page))
        assert rules.startswith("default-src 'self';"), page
        assert "unsafe" not in rules, page
        assert [text for text in inline(soup(page)) if hash_of(text) not in rules] == [], page


def test_only_the_404_has_hashes(site: Path) -> None:
    assert [page.name for page in pages(site) if "sha256" in policy_of(soup(page))] == ["404.html"]


def test_what_authors_write_needs_no_more_either(root: Path, tmp_path: Path) -> None:
    project = make(root, tmp_path / "p", {"2024/wild.md": SOUND + WILD})
    built = build(project, project / "site", strict=False)
    assert built.returncode == 0, built.stderr
    for path in sorted((project / "site").rglob("*.html")):
        page = soup(path)
        assert policy_of(page)
        if path.name != "404.html":
            assert inline(page) == []
        assert list(page.find_all(src=re.compile("elsewhere"))) == []
    text = (project / "site/briefs/2024/wild.html").read_text("utf-8")
    assert 'alt="خريطة"' in text
    assert 'class="mz-align-right"' in text


def test_a_site_that_trusts_its_authors_lets_them_embed_what_they_like(root: Path, tmp_path: Path) -> None:
    player = '\n<iframe src="https://video.example/1" title="مقطع"></iframe>\n'
    project = make(root, tmp_path / "p", {"2024/a.md": SOUND + player}, settings="    trusted_html: true")
    built = build(project, project / "site", strict=False)
    assert built.returncode == 0, built.stderr
    for name in ("briefs/2024/a.html", "404.html", "index.html"):
        assert "Content-Security-Policy" not in (project / "site" / name).read_text("utf-8")
    assert 'src="https://video.example/1"' in (project / "site/briefs/2024/a.html").read_text("utf-8")
