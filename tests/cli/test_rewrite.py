"""Line ends that stay as they are."""

import pytest

from mujaz.cli.rewrite import with_line_ends_of


@pytest.mark.parametrize(
    ("data", "text", "expected"),
    [
        (b"a\nb\n", "a\nc\nb\n", b"a\nc\nb\n"),
        (b"a\r\nb", "a\nc\nb", b"a\r\nc\r\nb"),
        (b"\xef\xbb\xbfa\rb\r", "x\ny\nz\n", b"\xef\xbb\xbfx\ry\rz\r"),
        (b"a\r\nb\nc\r\n", "a\nB\nc\n", b"a\r\nB\nc\r\n"),
        (b"a\r\nb\nc\r\nd", "a\nb\nnew\nc\nd", b"a\r\nb\nnew\r\nc\r\nd"),
        (b"a\nb\r\nc\r\n", "b\nc\n", b"b\r\nc\r\n"),
        (b"a", "a\nb", b"a\nb"),
        (b"", "a\n", b"a\n"),
    ],
)
def test_line_ends(data: bytes, text: str, expected: bytes) -> None:
    assert with_line_ends_of(data, text) == expected
