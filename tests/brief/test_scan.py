"""The scanner of Markdown source: what it takes for code, where runs of backticks are not what they seem."""

import pytest

from mujaz.brief.scan import SpanSort, scan

CASES = {
    # a text, and what of it is code
    "a word": ("a `b` c", ["`b`"]),
    "a longer run": ("a ``b ` c`` d", ["``b ` c``"]),
    "what an escape leaves of a run": ("a \\``` b", []),
    "the same with another run of its length": ("a \\``` b `` c", ["`` b ``"]),
    "a run without an end": ("a ``` b", []),
}


@pytest.mark.parametrize("name", CASES)
def test_code(name: str) -> None:
    body, code = CASES[name]
    assert [body[span.start : span.end] for span in scan(body).of(SpanSort.CODE)] == code
