"""Keys that withhold a text though they are none of a brief's fields."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mujaz.arabic.spelling import slips
from mujaz.brief.fields import Fields
from mujaz.brief.withholding import StateKind, means_withheld, state_keys, turning_days, withholding
from mujaz.source.keys import KNOWN_FIELDS, known_key

TODAY = dt.date(2026, 11, 23)
PAST, FUTURE = dt.date(2026, 11, 22), dt.date(2026, 11, 24)

WITHHELD: list[tuple[object, object]] = [
    # status and embargo, but for case, a slip, an invisible sign, the language, the keyboard
    ("Status", "draft"),
    ("STATUS", "Draft"),
    ("sttaus", "draft"),
    ("statu", "draft"),
    ("statsu", "in review"),
    ("states", "in review"),
    ("\u200fstatus", "draft"),
    ("st\u00adatus", "draft"),
    ("status ", "draft"),
    ("سفشفعس", "draft"),
    ("Status", None),
    ("Status", ""),
    ("Status", ["published", "draft"]),
    ("Embargo", FUTURE),
    ("embrago", FUTURE),
    ("embarg0", "2026-12-01T09:00+03:00"),
    ("embargos", "غدًا"),
    ("embargo_until", FUTURE),
    ("embargoUntil", "30 تشرين الثاني 2026"),
    ("Embargo", "2026-11-23T18:00"),  # it may still come
    ("Embargo", dt.date(1448, 6, 20)),  # of the Hijri calendar
    ("الحالة", "مسودة"),
    ("الحاله", "قيد المراجعة"),
    ("حالة النشر", "مسودّة"),
    ("مسودة", "نعم"),
    ("مُسَوّدة", True),
    ("مسوده", None),
    ("حظر", FUTURE),
    ("الحظر", "حتى إشعار آخر"),
    ("محظور حتى", FUTURE),
    ("موعد النشر", FUTURE),
    ("خاص", "نعم"),
    ("سري", True),
    ("كلمة السر", "افتح يا سمسم"),
    ("لا ينشر", "نعم"),
    # the words of other systems
    ("draft", True),
    ("draft", "yes"),
    ("draft", None),
    ("drafts", True),
    ("isDraft", True),
    ("is-draft", True),
    ("published", False),
    ("published", FUTURE),
    ("publish", "no"),
    ("public", False),
    ("publishDate", FUTURE),
    ("publishdate", "2030-01-01T00:00:00Z"),
    ("publish_date", FUTURE),
    ("publish-date", FUTURE),
    ("publishDate", "soon"),
    ("expiryDate", FUTURE),
    ("expiryDate", PAST),
    ("unlisted", True),
    ("visibility", "hidden"),
    ("visibility", "private"),
    ("private", True),
    ("hidden", True),
    ("headless", True),
    ("password", "x"),
    ("password", ""),
    ("build", {"render": "never"}),
    ("build", {"render": "link"}),
    ("build", {"list": "never"}),
    ("_build", {"render": False}),
    ("build.render", "never"),
    ("build", False),
    ("state", "draft"),
    ("post_status", "pending"),
    # where other systems keep their fields, and what says it in its value
    ("params", {"draft": True}),
    ("params", {"hidden": True}),
    ("extra", {"page": {"status": "draft"}}),
    ("book", {"chapter": {"draft": True}}),
    ("stage", "draft"),
    ("layout", "draft"),
    ("labels", ["مسودة", "للنقاش"]),
    ("access", "restricted"),
    ("classification", "Confidential"),
    ("التصنيف", "سرية"),
    # what forbids it in other words
    ("pubDate", FUTURE),
    ("hold_until", FUTURE),
    ("available_from", FUTURE),
    ("حظر حتى", FUTURE),
    ("مؤجل حتى", FUTURE),
    ("ينشر يوم", FUTURE),
    ("is_public", False),
    ("not_for_publication", True),
    ("ممنوع من النشر", "نعم"),
    ("ليس للنشر", None),
    ("live", False),
    ("Visible", "no"),
    ("enabled", "off"),
    ("approved", "لا"),
    ("render", "never"),
    ("hold", True),
    ("on-hold", "yes"),
    ("withdrawn", 1),
    ("exclude", True),
    ("موقوف", "نعم"),
    ("للاستخدام الداخلي", True),
    ("params", {"hide": True}),
    ("comment", "Do not publish before 2027"),
    ("ملاحظات", ["راجعه سمير", "لا تُنشر قبل القمة"]),
    ("review", {"now": "draft"}),
]


@pytest.mark.parametrize(("key", "value"), WITHHELD)
def test_withheld(key: str, value: object) -> None:
    assert len(list(withholding({"title": "عنوان", key: value, "tags": ["draft"]}, TODAY))) == 1


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("_drafts", True),
        ("مسودات", True),
        ("سري للغاية", True),
        ("قيد المُراجعة", True),
        ("Under review", True),
        ("Internal", True),
        ("Internal affairs", False),
        ("review", False),
        ("2024", False),
        ("للنشر", False),
        ("", False),
    ],
)
def test_what_could_only_mean_withheld(text: str, expected: bool) -> None:  # noqa: FBT001
    assert means_withheld(text) is expected


PUBLIC: list[tuple[object, object]] = [
    ("Status", "published"),
    ("الحالة", "منشور"),
    ("Embargo", PAST),
    ("embrago", "2026-11-22T23:59"),
    ("Embargo", TODAY),
    ("embargo_until", "21 تشرين الثاني 2026"),
    ("draft", False),
    ("draft", "no"),
    ("مسودة", "لا"),
    ("published", True),
    ("published", PAST),
    ("publish", "نعم"),
    ("publishDate", PAST),
    ("expiryDate", "never"),
    ("unlisted", False),
    ("visibility", "public"),
    ("private", False),
    ("password", False),
    ("build", {"render": "always", "list": True}),
    ("build", {"publishResources": False}),
    ("post_status", "publish"),
]


@pytest.mark.parametrize(("key", "value"), PUBLIC)
def test_plainly_public(key: str, value: object) -> None:
    found = list(state_keys({key: value}, TODAY))
    assert [(each.place, each.is_public) for each in found] == [((key,), True)]


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("status", "draft"),
        ("embargo", FUTURE),
        ("date", FUTURE),
        ("تاريخ النشر", FUTURE),
        ("Title", "draft"),
        ("tags", ["draft", "مسودة"]),
        ("publisher", "دار النهار"),
        ("الناشر", "دار النهار"),
        ("sources", [{"title": "draft", "status": "draft"}]),
        ("cover", {"hidden": True, "image": "a.png"}),
        ("weight", 3),
        ("layout", "post"),
        ("live", "https://example.org/live"),
        ("approved", "سمير"),
        ("hide", ["navigation", "toc"]),
        ("search", {"exclude": True}),
        ("toc", {"show": False}),
        ("withdrawn", "من السوق"),
        ("exclude", False),
        ("enabled", True),
        ("note", "الصحف لا تنشر الخبر"),
        ("comments", False),
        ("colour", "أحمر"),
    ],
)
def test_what_says_nothing_of_it(key: str, value: object) -> None:
    assert list(state_keys({key: value}, TODAY)) == []


def test_the_fields_are_those_of_the_model() -> None:
    assert tuple(Fields.model_fields) == KNOWN_FIELDS


@pytest.mark.parametrize("key", KNOWN_FIELDS)
def test_a_field_names_itself_in_any_case(key: str) -> None:
    assert known_key(key) == known_key(key.upper()) == known_key(f"\u200f{key.capitalize()}\u00a0") == key


def test_for_another_systems_fields_every_key_counts() -> None:
    fields = {"status": "private", "embargo": FUTURE, "published": True}
    kinds = [(found.kind, found.is_public) for found in state_keys(fields, TODAY, passed_over=())]
    assert kinds == [(StateKind.STATUS, False), (StateKind.MOMENT, False), (StateKind.SHOWN, True)]


@pytest.mark.parametrize(
    ("fields", "days"),
    [({"draft": True}, []), ({"publishDate": PAST}, [PAST, TODAY]), ({"Embargo": "سري"}, []), ({"date": PAST}, [])],
)
def test_days_with_which_it_changes(fields: dict[str, object], days: list[dt.date]) -> None:
    assert list(turning_days(fields)) == days


@given(st.sampled_from(["status", "embargo"]), st.text("abcdefghijklmnopqrstuvwxyz", max_size=9))
def test_whatever_is_one_slip_away_withholds(name: str, other: str) -> None:
    for key in {other, *(other[:n] + name[n:] for n in range(len(name)))}:
        if key not in ("status", "embargo") and slips(key, name, 1) == 1:
            assert list(withholding({key.title(): "قيد المراجعة"}, TODAY))
