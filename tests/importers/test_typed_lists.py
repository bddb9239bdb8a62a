"""Lists that were typed line by line."""

import pytest

from mujaz.importers.document import Document, Paragraph, Style, Text
from mujaz.importers.typed_lists import is_item, with_typed_lists
from mujaz.importers.writer import write_markdown


def written(lines: list[str]) -> list[str]:
    """Return the Markdown of lines, block by block."""
    blocks, _ = with_typed_lists([Paragraph((Text(line),)) for line in lines])
    return write_markdown(Document(blocks)).split("\n\n")


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["- أ", "- ب"], ["- أ\n- ب"]),
        (["-أ", "-ب"], ["- أ\n- ب"]),
        (["• أ", "* ب", "– ج", "o د", "ــ ه"], ["- أ\n- ب\n- ج\n- د\n- ه"]),
        (["•أ", "▪ب"], ["- أ\n- ب"]),
        (["1. أ", "2- ب", "٣) ج"], ["1. أ\n2. ب\n3. ج"]),
        (["١. أ", "٢- ب"], ["١. أ\n٢. ب"]),
        (["(1) أ", "(2) ب"], ["1. أ\n2. ب"]),
        (["1-أ", "2-ب"], ["1. أ\n2. ب"]),
        (["١ـ أ", "٢ـ ب"], ["١ـ أ", "٢ـ ب"]),
        (["1/ أ", "2/ ب"], ["1. أ\n2. ب"]),
        (["- أ"], ["\\- أ"]),
        (["1. أ"], ["1\\. أ"]),
        (["1. أ", "3. ب"], ["1\\. أ", "3\\. ب"]),
        (["1. أ", "2. ب", "1. ج", "2. د"], ["1. أ\n2. ب", "1) ج\n2) د"]),
        (["- أ", "نص", "- ب"], ["\\- أ", "نص", "\\- ب"]),
        (["- # أ", "- *ب*"], ["- \\# أ\n- \\*ب\\*"]),
        (["أ- بند", "ب- بند"], ["أ- بند", "ب- بند"]),
        (["أولًا: كذا", "ثانيًا: كذا"], ["أولًا: كذا", "ثانيًا: كذا"]),
        (["1-2 أ", "2-3 ب"], ["1-2 أ", "2-3 ب"]),
        (["1.5 مليون", "2.5 مليون"], ["1.5 مليون", "2.5 مليون"]),
        (["-5 درجات", "-6 درجات"], ["-5 درجات", "-6 درجات"]),
        (["2023- أ", "2024- ب"], ["2023- أ", "2024- ب"]),
    ],
)
def test_lists(lines: list[str], expected: list[str]) -> None:
    assert written(lines) == expected


def test_an_item_keeps_its_marks() -> None:
    first = Paragraph((Text("1- "), Text("بند", Style.STRONG), Text(" أول")))
    second = Paragraph((Text("2-", Style.STRONG), Text(" بند")))
    assert write_markdown(Document(with_typed_lists([first, second])[0])) == "1. **بند** أول\n2. بند"


@pytest.mark.parametrize("line", ["", "نص", "--- نص", "1", "-", "•", "o", "och نص", "30/4/2024", "5 % من"])
def test_no_items(line: str) -> None:
    assert not is_item(line)
