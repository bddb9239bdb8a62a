"""How keys are cut."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mujaz.search.shards import cut


@pytest.mark.parametrize(
    ("keys", "most", "pieces"),
    [
        ({}, 10, []),
        ({"ab": 3, "ac": 3, "b": 3}, 10, [("", 0, 3)]),
        ({"ab": 6, "ac": 6, "b": 3, "c": 3}, 10, [("ab", 0, 1), ("ac", 1, 2), ("b", 2, 4)]),
        ({"a": 4, "ab": 4, "ac": 4, "b": 9}, 10, [("a", 0, 2), ("ac", 2, 3), ("b", 3, 4)]),
        ({"a": 40, "b": 1}, 10, [("a", 0, 1), ("b", 1, 2)]),
    ],
)
def test_cut(keys: dict[str, int], most: int, pieces: list[tuple[str, int, int]]) -> None:
    assert list(cut(list(keys), list(keys.values()), most)) == pieces


def parted(keys: list[tuple[str, int]]) -> tuple[list[str], list[int]]:
    return [key for key, _ in keys], [size for _, size in keys]


KEYS = st.dictionaries(st.text("ابتث", min_size=1, max_size=6), st.integers(1, 50), max_size=60)


@given(KEYS, st.integers(1, 200))
def test_every_key_is_in_one_piece_and_is_found_by_the_beginnings(keys: dict[str, int], most: int) -> None:
    ordered = sorted(keys.items())
    pieces = list(cut(*parted(ordered), most))
    assert [n for _, first, end in pieces for n in range(first, end)] == list(range(len(ordered)))
    starts = [start for start, _, _ in pieces]
    assert starts == sorted(set(starts))
    for start, first, end in pieces:
        assert end - first == 1 or sum(size for _, size in ordered[first:end]) <= most
        for key, _ in ordered[first:end]:
            assert max(s for s in starts if s <= key) == start


@given(KEYS, st.text("ابتث", min_size=1, max_size=6), st.integers(1, 50), st.integers(50, 200))
def test_one_more_key_leaves_the_pieces_of_other_letters_alone(
    keys: dict[str, int], key: str, size: int, most: int
) -> None:
    def piece_of(found: dict[str, int]) -> dict[str, tuple[str, ...]]:
        ordered = sorted(found.items())
        pieces = [tuple(k for k, _ in ordered[first:end]) for _, first, end in cut(*parted(ordered), most)]
        return {k: piece for piece in pieces for k in piece}

    own = sum(s for k, s in keys.items() if k[0] == key[0])
    if own <= most:  # a letter that fits into one piece may move in with its neighbours
        return
    before, after = piece_of(keys), piece_of({**keys, key: size})
    big = [k for k in keys if k[0] != key[0] and sum(s for o, s in keys.items() if o[0] == k[0]) > most]
    assert [k for k in big if before[k] != after[k]] == []
