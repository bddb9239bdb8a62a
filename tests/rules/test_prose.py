"""What the rules of the text see of a brief: prose, with all else hidden in its place."""

import pytest

from mujaz.rules.text.prose import HIDDEN, Find, Prose, hide
from mujaz.source import Source
from mujaz.source.front_matter import split_brief

HIDDEN_PARTS = {
    "code": ("أ `ب` ج", "أ ··· ج"),
    "code with ticks in it": ("أ ``ب`ج`` د", "أ ······· د"),
    "a lone tick": ("أ ` ب", "أ ` ب"),
    "an escaped tick": (r"أ \`ب` ج", "أ ··ب` ج"),
    "a fence": ("أ\n```\nب\n```\nج", "أ\n···\n·\n···\nج"),
    "indented code": ("أ\n\n    ب\n\nج", "أ\n\n·····\n\nج"),
    "a list in a list": ("- أ\n    - ب", "- أ\n    - ب"),
    "a link": ('أ [ب](ج "د") هـ', "أ [ب]······· هـ"),
    "a link whose address has brackets": ("[ب](ج(د)) هـ", "[ب]······ هـ"),
    "a reference": ("[ب][ج] هـ\n\n[ج]: x.md", "[ب]··· هـ\n\n·········"),
    "a footnote": ("أ[^1].\n\n[^1]: نص", "أ····.\n\n····· نص"),
    "an address": ("أ https://x.org/ب، ج", "أ ···············، ج"),
    "an address without a scheme": ("أ www.x.org ج", "أ ········· ج"),
    "HTML": ('<b class="x">أ</b> ب < ج', "·············أ···· ب < ج"),
    "HTML that is code": ("<code>أ</code>", "··············"),
    "a comment over lines": ("<!-- أ\nب --> ج", "······\n····· ج"),
    "an entity": ("أ&nbsp;ب & ج", "أ······ب & ج"),
    "attributes": ("### أ {#x}", "### أ ····"),
    "braces of the text": ("أ {ب}", "أ {ب}"),
    "a block": ("/// note | أ", "········ | أ"),
    "the rule of a table": ("| أ |\n|:--|\n| ب |", "| أ |\n·····\n| ب |"),
}


@pytest.mark.parametrize(("text", "wanted"), HIDDEN_PARTS.values(), ids=HIDDEN_PARTS)
def test_hide(text: str, wanted: str) -> None:
    assert hide(text).replace(HIDDEN, "·") == wanted


def prose(body: str) -> Prose:
    brief_file, _ = split_brief(Source("briefs/2024/a.md", f"---\ntitle: x\n---\n{body}"))
    return Prose.of(brief_file, None)


def test_words_are_as_they_are_spelt() -> None:
    assert prose("إلى «الأمـن» `في` ١٢ IRGC، مُسيّرة").words == ("إلى", "الأمـن", "مُسيّرة")


@pytest.mark.parametrize(
    ("mark", "near"),
    [
        ("=", "الكلمة الخامسة = والسادسة"),
        (">", "الأولى > والثانية"),
        ("~", "بعدها ~"),
    ],
)
def test_near_is_whole_words_of_the_line(mark: str, near: str) -> None:
    found = prose("الأولى > والثانية\nالكلمة الثالثة والرابعة الكلمة الخامسة = والسادسة والسابعة والثامنة\nبعدها ~")
    place = found.brief_file.body.index(mark)
    assert found.near(place, place + 1, reach=16) == near


def test_a_find_becomes_a_problem_in_its_place() -> None:
    found = prose("\nأ\nب, ج")
    place = found.brief_file.body.index(",")
    told = found.problem("latin-comma", Find(place, place + 1, (), {"near": "ب, ج"}))
    assert told.place == "briefs/2024/a.md:6:2"
