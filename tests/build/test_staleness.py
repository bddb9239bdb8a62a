"""What is up to date: tables of plans against the manifest of the last build."""

from dataclasses import dataclass

import pytest

from mujaz.build.manifest import Manifest, Unit
from mujaz.build.share import WHOLE, Shard
from mujaz.build.staleness import Former, choice_of, inputs_digest
from mujaz.unit_key import UnitKey, UnitKind

A, B, C = (UnitKey(UnitKind.PAGE, name) for name in "abc")
FEED = UnitKey(UnitKind.FEED, "a")


@dataclass(frozen=True)
class Planned:
    key: UnitKey
    other_inputs: str = ""


def unit(*files: str, reads: str = "one") -> Unit:
    return Unit(files, reads, inputs_digest(f"answers to {reads}", Planned(A)))


def answers(reads: str) -> str:
    return f"answers to {reads}"


MANIFEST = Manifest("f", units={A: unit("a"), B: unit("b1", "b2", reads="two"), FEED: unit("feed", reads="two")})
THERE = frozenset({"a", "b1", "b2", "feed", "foreign"})


@pytest.mark.parametrize(
    ("plans", "fingerprint", "there", "stale", "kept"),
    [
        pytest.param([], "f", THERE, [], [], id="nothing planned"),
        pytest.param([Planned(A), Planned(B)], "f", THERE, [], [A, B], id="all as it was"),
        pytest.param([Planned(A, "2"), Planned(B)], "f", THERE, [A], [B], id="other inputs beside the library"),
        pytest.param([Planned(A), Planned(C)], "f", THERE, [C], [A], id="new"),
        pytest.param([Planned(A)], "g", THERE, [A], [], id="another fingerprint"),
        pytest.param([Planned(A), Planned(B)], "f", THERE - {"b2"}, [B], [A], id="a file is gone"),
        pytest.param([Planned(UnitKey(UnitKind.BRIEF, "a"))], "f", THERE, [("brief", "a")], [], id="another kind"),
        pytest.param([Planned(FEED), Planned(A)], "f", THERE, [], [FEED, A], id="the same name in two kinds"),
    ],
)
def test_what_is_stale_and_what_is_kept(
    plans: list[Planned], fingerprint: str, there: frozenset[str], stale: list[UnitKey], kept: list[UnitKey]
) -> None:
    found = choice_of(plans, Former.of(MANIFEST, fingerprint, there, answers), WHOLE)
    assert [plan.key for plan in found.stale] == stale
    assert found.kept == {key: MANIFEST.units[key] for key in kept}
    assert found.elsewhere == ()


@pytest.mark.parametrize(
    ("two", "stale"), [("answers to two", []), ("other answers", [B, FEED]), ("", [B, FEED])], ids=["", "other", "none"]
)
def test_what_read_something_that_changed_is_stale(two: str, stale: list[UnitKey]) -> None:
    former = Former.of(MANIFEST, "f", THERE, lambda reads: two if reads == "two" else answers(reads))
    found = choice_of([Planned(A), Planned(B), Planned(FEED)], former, WHOLE)
    assert [plan.key for plan in found.stale] == stale


def test_what_could_not_be_said_is_never_up_to_date() -> None:
    manifest = Manifest("f", units={A: Unit(("a",), "?", inputs_digest("", Planned(A)))})
    assert choice_of([Planned(A)], Former.of(manifest, "f", THERE, lambda _: ""), WHOLE).stale


@pytest.mark.parametrize("of", [2, 3, 7])
def test_each_plan_belongs_to_one_shard(of: int) -> None:
    plans = [Planned(UnitKey(UnitKind.PAGE, str(n))) for n in range(100)]
    choices = [choice_of(plans, Former({}, frozenset(), answers), Shard(number, of)) for number in range(1, of + 1)]
    assert all(choice.stale for choice in choices)
    assert sorted(plan.key for choice in choices for plan in choice.stale) == sorted(plan.key for plan in plans)
    for choice in choices:
        assert sorted(plan.key for plan in (*choice.stale, *choice.elsewhere)) == sorted(plan.key for plan in plans)


def test_what_a_shard_keeps_is_its_own() -> None:
    former = Former.of(MANIFEST, "f", THERE, answers)
    kept = [choice_of([Planned(A), Planned(B), Planned(FEED)], former, Shard(number, 2)).kept for number in (1, 2)]
    assert {**kept[0], **kept[1]} == MANIFEST.units
    assert not {*kept[0]}.intersection(kept[1])


@pytest.mark.parametrize(
    ("there", "files", "is_whole"),
    [
        (THERE, ["b1", "b2"], True),
        (THERE - {"b1"}, ["b2"], False),
        (frozenset(), [], False),
    ],
)
def test_the_files_of_a_unit_that_still_stand(there: frozenset[str], files: list[str], *, is_whole: bool) -> None:
    former = Former.of(MANIFEST, "f", there, answers)
    assert sorted(former.files_of(B)) == files
    assert (former.unit(B) is not None) is is_whole
    assert former.files_of(C) == frozenset()
    assert former.unit(C) is None
