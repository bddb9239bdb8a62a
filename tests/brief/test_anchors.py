"""The places in a brief's page that links may lead to."""

from pathlib import Path

import pytest
from lxml.html import document_fromstring

from mujaz.brief.anchors import OF_THE_PAGE, anchors, heading_id

CASES = {
    "typed sections": ("## الحدث:\n\n## رأينا\n", ["event", "assessment"]),
    "a typed section twice": ("## الرأي\n\n## التقدير\n", ["assessment", "التقدير"]),
    "only at level two": ("### الرأي\n", ["الرأي"]),
    "other headings": ("### سقف المسموح به\n\n#### مُسيّرة وتطـويل (2024)\n", ["سقف-المسموح-به", "مسيرة-وتطويل-2024"]),
    "the same heading again": ("### أ\n\n### أ\n\n### أ\n", ["أ", "أ_1", "أ_2"]),
    "an id that looks counted": ("### أ_1\n\n### أ\n", ["أ-1", "أ"]),
    "an id of the author": ("### أ {#own}\n\n### ب {: .x #other}\n", ["own", "other"]),
    "an id in HTML": ('<span class="x" id="here">أ</span>\n', ["here"]),
    "marks in a heading": ("### **أ** و[ب](x.md) `ج` ##\n", ["أ-وب-ج"]),
    "footnotes": ("أ[^1]\n\n[^1]: ب\n", ["fn:1", "fnref:1"]),
    "code": ("```\n## الحدث\n```\n\n`<a id=x>`\n", []),
}


@pytest.mark.parametrize(("body", "wanted"), CASES.values(), ids=CASES)
def test_anchors(body: str, wanted: list[str]) -> None:
    assert sorted(set(anchors(body)) - set(OF_THE_PAGE)) == sorted(wanted)


def test_a_heading_without_letters_has_an_id() -> None:
    assert heading_id("…") == "section"


def test_the_pages_of_the_samples_have_them(root: Path, site: Path) -> None:
    """What a rule believes to be in a page is there, but for what only some pages have."""
    paths = [
        path
        for path in sorted(root.glob("briefs/*/*.md"))
        if (site / "briefs" / path.parent.name / f"{path.stem}.html").is_file()
    ]
    assert len(paths) >= 25
    for path in paths:
        page = document_fromstring((site / "briefs" / path.parent.name / f"{path.stem}.html").read_text("utf-8"))
        ids = [element.get("id") for element in page.iter()]
        believed = [name for name in anchors(path.read_text("utf-8").split("---\n", 2)[2]) if name not in OF_THE_PAGE]
        assert [name for name in believed if name not in ids] == [], path.name
        (text,) = page.iterfind(".//div[@class='mz-prose']")
        headings = [heading.get("id") for heading in text.iter("h2", "h3", "h4")]
        assert headings, path.name
        assert [name for name in headings if name not in believed] == [], path.name
