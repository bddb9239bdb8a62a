"""From a folder to a library: what gets in, what is held back, what is told."""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from mujaz.brief.fields import Fields
from mujaz.config import Settings
from mujaz.library import Collection, load_library
from mujaz.source import Folder, Source, read_folder

VOCABULARY = "topics: [{id: water, label: المياه}]\n"
BODY = "## الحدث\n\nنص.\n\n## الرأي\n\nرأي.\n"
NOW = dt.datetime(2026, 11, 23, tzinfo=dt.UTC)


def brief(fields: str = "", body: str = BODY) -> str:
    return f"---\ntitle: عنوان\ndate: 2024-04-30\ntopics: [water]\n{fields}\n---\n{body}"


def collection(briefs: dict[str, str], now: dt.datetime = NOW, zone: str = "Asia/Riyadh") -> Collection:
    sources = {path: Source(f"briefs/{path}", text) for path, text in sorted(briefs.items())}
    folder = Folder(Path("briefs"), "briefs", sources, {}, Source("briefs/vocabulary.yml", VOCABULARY), ())
    return load_library(folder, Settings(time_zone=zone), now)


def test_what_is_sound_is_not_lost_for_a_fault_elsewhere(tmp_path: Path) -> None:
    root = tmp_path / "briefs"
    (root / "2024").mkdir(parents=True)
    (root / "vocabulary.yml").write_text(VOCABULARY, encoding="utf-8")
    (root / "2024" / "sound.md").write_text(brief(), encoding="utf-8")
    (root / "2024" / "sound-too.md").write_text(brief("tags: [وسم]"), encoding="utf-8")
    (root / "2024" / "faulty.md").write_text(brief("time: الظهر"), encoding="utf-8")
    found = load_library(read_folder(root), Settings(), NOW)
    assert [b.slug for b in found.library.briefs] == ["sound", "sound-too"]
    assert [(p.path, p.code) for p in found.problems] == [("briefs/2024/faulty.md", "bad-time")]
    assert (found.faulty, found.not_public) == (1, ())


def test_files_that_cannot_be_read_are_counted(tmp_path: Path) -> None:
    (tmp_path / "2024").mkdir()
    (tmp_path / "vocabulary.yml").write_bytes("topics: [{id: water, label: المياه}]".encode("cp1256"))
    (tmp_path / "2024" / "a.md").write_bytes(brief().encode("cp1256"))
    found = load_library(read_folder(tmp_path), Settings(), NOW)
    assert [p.code for p in found.problems] == ["not-utf8", "not-utf8"]
    assert (found.faulty, found.not_public, found.library.briefs) == (1, (), ())


FAULTS = {
    "an error": ({"2024/a.md": brief("lang: عربي")}, [], 1),
    "a warning": ({"2024/a.md": brief("colour: أحمر")}, ["a"], 0),
    "no front matter": ({"2024/a.md": BODY}, [], 1),
    "empty front matter": ({"2024/a.md": "---\n{}\n---\n" + BODY}, [], 1),
    "an unreadable vocabulary term": ({"2024/a.md": brief("topics: [كرة]")}, [], 1),
    "two of one slug": ({"2024/a.md": brief(), "2023/a.md": brief(), "2024/b.md": brief()}, ["a", "b"], 1),
    "three of one slug": ({"2024/a.md": brief(), "2023/a.md": brief(), "2022/a.md": brief()}, ["a"], 2),
    "an alias of a live page": ({"2024/a.md": brief(), "2024/b.md": brief("aliases: [a]")}, ["a"], 1),
    "one alias of two": ({"2024/a.md": brief("aliases: [x]"), "2024/b.md": brief("aliases: [x]")}, ["a"], 1),
    "an alias twice": ({"2024/a.md": brief("aliases: [x, x]")}, ["a"], 0),
    "a circle": ({"2024/a.md": brief("aliases: [b]"), "2024/b.md": brief("aliases: [a]")}, [], 2),
    "a chain": (  # an alias of an alias would lead on twice
        {"2024/a.md": brief("aliases: [x]"), "2024/x.md": brief("aliases: [y]"), "2024/y.md": brief()},
        ["y"],
        2,
    ),
    "an alias of a draft's": ({"2024/a.md": brief("status: draft"), "2024/b.md": brief("aliases: [a]")}, [], 1),
    "an alias of its own": ({"2024/a.md": brief("aliases: [a]")}, [], 1),
    "the slug of a faulty one": ({"2024/a.md": brief("lang: عربي"), "2023/a.md": brief()}, ["a"], 1),
}


@pytest.mark.parametrize(("briefs", "slugs", "faulty"), FAULTS.values(), ids=FAULTS)
def test_faulty_briefs_are_left_out(briefs: dict[str, str], slugs: list[str], faulty: int) -> None:
    found = collection(briefs)
    assert [b.slug for b in found.library.briefs] == slugs
    assert found.faulty == faulty
    assert found.problems or not faulty


MINUTE = dt.timedelta(minutes=1)


@pytest.mark.parametrize("alias", ["/about.html", "/about", "/news/about.html", "/news/", "/old.html"])
def test_an_alias_hides_no_page_of_docs(tmp_path: Path, alias: str) -> None:
    files = {"briefs/2024/a.md": brief(f"aliases: [{alias}]"), "briefs/vocabulary.yml": VOCABULARY}
    pages = {"docs/about.md": "", "docs/news/about.md": "", "docs/news/index.md": "", "docs/old.html": ""}
    for path, text in {**files, **pages, "docs/_drafts/free.md": "", "docs/map.svg": ""}.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text, "utf-8")
    folder = read_folder(tmp_path / "briefs", tmp_path / "docs")
    assert folder.pages == {path.removeprefix("docs/"): path for path in pages}
    (told,) = load_library(folder, Settings(), NOW).problems
    assert (told.code, told.path, told.line) == ("duplicate-address", "briefs/2024/a.md", 5)


@pytest.mark.parametrize(
    ("fields", "zone", "from_"),
    [
        ("embargo: 2026-12-01T09:00+03:00", "Asia/Riyadh", "2026-12-01T06:00+00:00"),
        ("embargo: 2026-12-01T09:00+03:00", "America/New_York", "2026-12-01T06:00+00:00"),
        ("embargo: 2026-12-01T09:00Z", "Asia/Riyadh", "2026-12-01T09:00+00:00"),
        ("embargo: 2026-12-01 9:00", "Asia/Riyadh", "2026-12-01T06:00+00:00"),
        ("embargo: 2026-12-01", "Asia/Riyadh", "2026-11-30T21:00+00:00"),
        ("embargo: 2026-07-01 09:00", "Africa/Cairo", "2026-07-01T06:00+00:00"),
        ("embargo: 2026-12-01 09:00", "Africa/Cairo", "2026-12-01T07:00+00:00"),
    ],
    ids=["offset", "offset elsewhere", "utc", "site's zone", "a day", "summer time", "winter time"],
)
def test_an_embargo_ends_at_its_minute(fields: str, zone: str, from_: str) -> None:
    moment = dt.datetime.fromisoformat(from_)
    before, after = (collection({"2024/a.md": brief(fields)}, now, zone) for now in (moment - MINUTE, moment))
    assert (before.library.briefs, len(before.not_public)) == ((), 1)
    assert ([b.slug for b in after.library.briefs], after.not_public) == (["a"], ())
    assert before.problems == after.problems == ()


@pytest.mark.parametrize(
    ("fields", "held_back"),
    [
        ("status: draft", 1),
        ("status: published", 0),
        ("status: draft\nembargo: 2020-01-01", 1),
        ("embargo: 2020-01-01", 0),
    ],
)
def test_drafts_are_held_back(fields: str, held_back: int) -> None:
    found = collection({"2024/a.md": brief(fields)})
    assert len(found.not_public) == held_back
    assert found.problems == ()


def test_drafts_are_among_the_others_where_they_are_wanted() -> None:
    briefs = {"2024/a.md": brief("status: draft"), "2024/b.md": brief("embargo: 2030-01-01"), "2024/c.md": brief()}
    sources = {path: Source(f"briefs/{path}", text) for path, text in briefs.items()}
    folder = Folder(Path("briefs"), "briefs", sources, {}, Source("briefs/vocabulary.yml", VOCABULARY), ())
    found = load_library(folder, Settings(), NOW, with_drafts=True)
    assert [b.slug for b in found.library.briefs] == ["a", "b", "c"]
    assert [b.slug for b in found.not_public] == ["a", "b"]


def test_a_draft_is_checked_too() -> None:
    found = collection({"2024/a.md": brief("status: draft\ntime: الظهر")})
    assert [p.code for p in found.problems] == ["bad-time"]


@pytest.mark.parametrize(
    ("now", "codes"),
    [
        (dt.datetime(2026, 11, 24, 20, 59, tzinfo=dt.UTC), ["future-date"]),
        (dt.datetime(2026, 11, 24, 21, 0, tzinfo=dt.UTC), []),
    ],
)
def test_today_is_the_day_of_the_sites_zone(now: dt.datetime, codes: list[str]) -> None:
    text = brief().replace("2024-04-30", "2026-11-25")
    assert [p.code for p in collection({"2026/a.md": text}, now).problems] == codes


@pytest.mark.parametrize(
    ("fields", "codes"),
    [
        ("", ["future-date"]),
        ("embargo: 2026-12-05", []),
        ("embargo: 2026-12-04T21:00Z", []),  # the day has begun in Riyadh
        ("embargo: 2026-12-04T20:59Z", ["future-date"]),
        ("embargo: 2020-01-01", ["future-date"]),
        ("status: draft", []),
    ],
)
def test_a_brief_is_not_published_before_its_date(fields: str, codes: list[str]) -> None:
    text = brief(fields).replace("2024-04-30", "2026-12-05")
    found = collection({"2026/a.md": text})
    assert ([p.code for p in found.problems], found.library.briefs, found.faulty) == (codes, (), len(codes))


def test_a_reading_that_is_kept_is_made_again_when_its_day_comes() -> None:
    kept: dict[str, bytes] = {}

    class Kept:
        """A cache in memory."""

        def recall(self, keys: Sequence[str]) -> Iterator[bytes | None]:
            yield from map(kept.get, keys)

        def keep(self, key: str, value: bytes) -> None:
            kept[key] = value

        def spare(self, keys: Iterable[str]) -> None:
            pass

    source = Source("briefs/2026/a.md", brief("publishDate: 2026-11-25"))
    folder = Folder(
        Path("briefs"), "briefs", {"2026/a.md": source}, {}, Source("briefs/vocabulary.yml", VOCABULARY), ()
    )
    found = [
        [p.code for p in load_library(folder, Settings(), NOW + days * dt.timedelta(days=1), memory=Kept()).problems]
        for days in (0, 1, 2, 1)
    ]
    assert found == [["withheld"], ["withheld"], ["unknown-key"], ["withheld"]]


@pytest.mark.parametrize(
    ("briefs", "told"),
    [
        ({"2024/a.md": brief("related: [b]"), "2024/b.md": brief()}, []),
        ({"2024/a.md": brief("related: [b]"), "2024/b.md": brief("status: draft")}, [("2024/a.md", "unknown-related")]),
        ({"2024/a.md": brief("related: [b]\nstatus: draft")}, []),
        ({"2024/a.md": brief("", BODY + "[ب](../2023/b.md#event)\n"), "2023/b.md": brief()}, []),
        (
            {"2024/a.md": brief("", BODY + "[ب](../2023/b.md#x)\n"), "2023/b.md": brief()},
            [("2024/a.md", "dead-anchor")],
        ),
        ({"2024/a.md": brief("", BODY + "[ب](b.md)\n"), "2023/b.md": brief()}, [("2024/a.md", "dead-link")]),
        ({"2024/a.md": brief("", BODY + "[ب](../../b.md)\n")}, [("2024/a.md", "dead-link")]),
        ({"2024/a.md": brief("status: draft", BODY + "[ب](b.md)\n")}, []),
    ],
)
def test_references(briefs: dict[str, str], told: list[tuple[str, str]]) -> None:
    assert [(p.path, p.code) for p in collection(briefs).problems] == [(f"briefs/{path}", code) for path, code in told]


def test_an_empty_folder_is_an_empty_library() -> None:
    found = collection({})
    assert (found.library.briefs, found.problems, found.not_public, found.faulty) == ((), (), (), 0)


SCALARS = st.none() | st.booleans() | st.integers() | st.floats() | st.dates() | st.datetimes() | st.text(max_size=8)
VALUES = st.recursive(
    SCALARS, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner, max_size=3)
)
PIECES = (
    "## الحدث|## الرأي|```|~~~|---|///|[أ](b.md)|![أ](../../أ.png)|[أ](%ff)|[أ]()|[أ](?#)|<script|<a href="
    "|&#8238;|&#x110000;|| أ | ب ||[^1]:|{#x}|\\|\u202e|\u2069|نص."
).split("|")


@settings(deadline=None)
@given(
    st.fixed_dictionaries({}, optional=dict.fromkeys([*Fields.model_fields, "colour"], VALUES)),
    st.lists(st.sampled_from(PIECES) | st.text(max_size=10), max_size=12).map("\n".join),
)
def test_a_fault_is_told_and_never_raised(fields: dict[str, object], body: str) -> None:
    faulty = f"---\n{yaml.safe_dump(fields, allow_unicode=True)}---\n{body}"
    found = collection({"2024/sound.md": brief(), "2024/faulty.md": faulty, "text.md": body})
    assert "sound" in found.library.by_slug
    assert found.library.by_slug.keys() | {"faulty", "text"} == {"sound", "faulty", "text"}
    assert all(p.format("ar") and p.format("en") for p in found.problems)
