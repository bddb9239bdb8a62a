"""A brief whose author meant to withhold it is in no byte of the site, however the key for it is spelt."""

import datetime as dt
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mujaz.source.keys import known_key
from tests.search.reader import read
from tests.site.desk import BODY, Desk, files

pytestmark = pytest.mark.filterwarnings("ignore:.*multi-threaded.*:DeprecationWarning")  # pytest-xdist has threads

WORD = "زمردخاتون"
"""A word that stands nowhere else."""
UNSEEN = "\u200b\u200c\u200d\u200e\u200f\u061c\u2060\u00ad\u064e\u0640"
"""Characters that make no difference to a word."""
LATER = dt.date(2030, 1, 1)
MEANINGS: list[tuple[str, list[object]]] = [
    ("status", ["draft", "Draft", "مسودة", "in review", "للمراجعة", None]),
    ("embargo", [LATER, "2030-01-01T09:00+03:00", "غدًا", "until the summit"]),
    ("draft", [True, "yes", "نعم", "true", 1]),
    ("published", [False, "no", "لا", "false", LATER]),
    ("publish", [False, "no", 0]),
    ("publishDate", [LATER, "2030-01-01"]),
    ("publish_date", [LATER]),
    ("expiryDate", [LATER]),
    ("unlisted", [True]),
    ("visibility", ["hidden", "private"]),
    ("private", [True, "yes"]),
    ("hidden", [True]),
    ("headless", [True]),
    ("password", ["x"]),
    ("الحالة", ["مسودة", "draft"]),
    ("مسودة", [True, "نعم"]),
    ("حظر", [LATER, "حتى القمة"]),
]
SLIPS = ["status", "embargo"]
"""The keys that are still meant with one slip of the pen."""


@st.composite
def spelt(draw: st.DrawFn) -> tuple[str, object]:
    """Draw a key that withholds, nearly as it should be spelt, and a value of it that does not mean "publish"."""
    key, values = draw(st.sampled_from(MEANINGS))
    value = draw(st.sampled_from(values))
    if key in SLIPS and draw(st.booleans()):
        place = draw(st.integers(0, len(key) - 1))
        letter = draw(st.sampled_from("abcdefghijklmnopqrstuvwxyz"))
        swapped = key[:place] + key[place : place + 2][::-1] + key[place + 2 :]
        written = [key[:place] + key[place + 1 :], key[:place] + letter + key[place:], swapped]
        key = draw(st.sampled_from([*written, key[:place] + letter + key[place + 1 :]]))
    key = draw(st.sampled_from([key, key.upper(), key.title(), key.swapcase(), key.replace("_", " ")]))
    place = draw(st.integers(0, len(key)))
    return key[:place] + draw(st.text(UNSEEN, max_size=2)) + key[place:], value


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    desk = Desk(tmp_path_factory.mktemp("desk") / "p")
    for path in list(desk.briefs)[3:]:
        del desk.briefs[path]
    return desk


def secret(key: str, value: object) -> dict[str, Any]:
    """Return a brief that is in order but for a key."""
    return {
        "title": f"عنوان فيه {WORD}",
        "date": dt.date(2024, 3, 5),
        "topics": ["security"],
        "tags": [f"وسم {WORD}"],
        "body": BODY.replace("وقع الحدث", f"وقع {WORD} والحدث"),
        key: value,
    }


def traces(site: Path) -> list[str]:
    """Return the files and the keys of the search in which the secret stands."""
    there = files(site)
    said = {path: path.encode() + data for path, data in there.items()}
    for key, entry in read({name: data for name, data in there.items() if name.startswith("search/")})[1].items():
        said[f"key {key}"] = " ".join((key, *(word.text for word in (*entry.words, *entry.alternatives)))).encode()
    return [name for name, data in said.items() if WORD.encode() in data or b"secret-" in data]


def withholds(spelling: tuple[str, object]) -> bool:
    """Return whether a key is none of another field, and not an empty `status`, which is as good as none."""
    key, value = spelling
    return known_key(key) in ("", "status", "embargo") and (key != "status" or value is not None)


@settings(max_examples=4, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(spelt().filter(withholds), min_size=40, max_size=60))
def test_no_spelling_of_a_key_that_withholds_is_published(desk: Desk, keys: list[tuple[str, object]]) -> None:
    secrets = {}
    for number, (key, value) in enumerate(keys):
        secrets[f"2024/secret-{number}.md"] = secret(key, value)
    usual = dict(desk.briefs)
    desk.briefs |= secrets
    desk.save()
    try:
        report = desk.build()
        assert traces(desk.site) == []
        assert report.briefs == len(usual)
    finally:
        desk.briefs = usual
        desk.save()


def test_what_plainly_means_publish_is_published(desk: Desk) -> None:
    usual = dict(desk.briefs)
    public = {"draft": False, "published": True, "publishDate": dt.date(2020, 1, 1), "Status": "published"}
    for number, (key, value) in enumerate(public.items()):
        desk.briefs[f"2024/secret-{number}.md"] = secret(key, value)
    desk.save()
    report = desk.build()
    assert report.briefs == len(usual) + len(public)
    assert traces(desk.site)
