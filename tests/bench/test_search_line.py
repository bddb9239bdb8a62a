import gzip
import urllib.request
from pathlib import Path

import pytest

from search_line import Loaded, packed, steps


def chain(*spans: tuple[int, int]) -> list[Loaded]:
    return [Loaded("", start, end, 0) for start, end in spans]


@pytest.mark.parametrize(
    ("requests", "until", "number"),
    [
        ([], 9, 0),
        (chain((0, 2)), 9, 1),
        (chain((0, 2), (0, 3), (1, 4)), 9, 1),
        (chain((0, 2), (2, 4), (3, 6)), 9, 2),
        (chain((4, 6), (0, 2), (2, 4)), 9, 3),
        (chain((0, 2), (2, 9), (9, 10)), 9, 2),
    ],
    ids=["none", "one", "at-once", "the-third-did-not-wait", "three-in-any-order", "the-last-came-too-late"],
)
def test_steps(requests: list[Loaded], until: int, number: int) -> None:
    assert steps(requests, until) == number


def test_the_server_packs_what_hosts_pack(tmp_path: Path) -> None:
    for name in ("a.js", "a.woff2"):
        (tmp_path / name).write_bytes(b"x" * 99)
    with packed(tmp_path) as address:
        script, face = (urllib.request.urlopen(address + name) for name in ("a.js", "a.woff2"))  # noqa: S310 -- our own
        assert (script.headers["Content-Encoding"], gzip.decompress(script.read())) == ("gzip", b"x" * 99)
        assert (face.headers["Content-Encoding"], face.read()) == (None, b"x" * 99)
