"""Keys of front matter by which an author or another system withholds a text, in whatever spelling.

Only `status` and `embargo` are mujaz' own. A key that is one of these but for case, a slip of the pen or its language,
or that means such a thing elsewhere, is never passed over: unless its value plainly means "publish", it withholds.
"""

import datetime as dt
import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from mujaz.arabic import date_in_words, normalise, other_layout, words
from mujaz.arabic.spelling import slips
from mujaz.brief.fields import YEARS
from mujaz.source.keys import KNOWN_FIELDS, known_key


class StateKind(StrEnum):
    """What a key says of a text, and so which of its values mean "publish"."""

    STATUS = "status"
    """A word for the state: `published`."""
    MOMENT = "moment"
    """The time from which it is public: one that is past."""
    EXPIRY = "expiry"
    """The time until which it is public: none, since mujaz withdraws nothing by itself."""
    HELD = "held"
    """Whether it is withheld, or by which password: no."""
    SHOWN = "shown"
    """Whether it is public: yes, or a day that is past."""
    BUILD = "build"
    """Which of its pages are made: all."""


OWN_KEYS = ("status", "embargo")


def _spelling(key: str) -> str:
    """Return a key without what makes no difference: case, spaces, marks, vowels, what nobody sees."""
    return "".join(words(key))


_KINDS = {
    _spelling(name): kind
    for kind, names in {
        StateKind.STATUS: """
            status state stage visibility post_status publishing_status publish_status
            حالة الحالة حالة_النشر حالة_الموجز وضع_النشر الظهور""",
        StateKind.MOMENT: """
            embargo embargo_until embargo_date embargoed_until hold_until wait_until available_from
            pub_date publish_date publish_on publish_at publish_from publish_after
            publishing_date release_date go_live not_before schedule scheduled scheduled_for
            حظر الحظر حظر_النشر حظر_حتى حظر_إلى محظور محظور_حتى محظور_إلى
            موعد_النشر ينشر_في ينشر_يوم ينشر_بعد لا_ينشر_قبل مؤجل مؤجل_إلى مؤجل_حتى""",
        StateKind.EXPIRY: """
            expiry expiry_date expires expires_at expiration expiration_date unpublish unpublish_date unpublish_on
            تاريخ_الانتهاء انتهاء_الصلاحية ينتهي_في يسحب_في""",
        StateKind.HELD: """
            draft drafts is_draft wip unlisted private hidden headless password post_password protected restricted
            internal confidential secret unpublished embargoed do_not_publish no_publish not_for_publication
            مسودة المسودة خاص مخفي سري محجوب غير_منشور لا_ينشر لا_تنشر ليس_للنشر ممنوع_النشر ممنوع_من_النشر
            كلمة_السر كلمة_المرور داخلي""",
        StateKind.SHOWN: "published publish public listed is_published is_public منشور نشر النشر انشر للنشر",
        StateKind.BUILD: "build build_render build_list",
    }.items()
    for name in names.split()
}
_LEAST_NEAR = 5
_NEAR = tuple(name for name in _KINDS if len(name) >= _LEAST_NEAR)
"""The names that are still meant with a slip of the pen in them."""
_TELLING = frozenset(words("draft embargo embargoed unlisted مسودة"))
"""Words that tell what a key of several words means, and one that stands inside another."""
_CONTAINERS = frozenset(words("params extra meta metadata mujaz page post properties options publishing"))
"""The keys under which other systems keep fields."""
_REFUSED_BY_NO = frozenset(map(_spelling, "live visible is_visible show ready approved enabled active render".split()))
"""Keys that withhold a text where their value is "no", and say nothing of it otherwise."""
_REFUSED_BY_YES = frozenset(
    map(
        _spelling,
        """
        hold on_hold hold_publication withhold withheld hide disabled deleted trash trashed withdrawn retracted
        exclude excluded skip ignore ignored
        موقوف معلق محذوف مسحوب للاستخدام_الداخلي للاطلاع_فقط""".split(),
    )
)
"""Keys that withhold a text where their value is "yes", and say nothing of it otherwise."""
_OTHER_KEYS = frozenset(words("publisher publishers الناشر"))
"""Words that are near to a name and mean something else."""

_PUBLIC = frozenset(words("published publish public live released visible listed final منشور منشورة نشر انشر عام عامة"))
_WITHHELD = frozenset(
    words(
        """
        draft drafts private hidden unlisted embargoed withheld unpublished pending wip
        confidential secret restricted internal
        مسودة مسودات مخفي سري سرية محجوب محظور مؤجل داخلي مكتوم"""
    )
)
_WITHHELD_PHRASES = frozenset(
    " ".join(words(phrase))
    for phrase in (
        *("in review", "under review", "in progress", "to do", "top secret", "for internal use", "internal use only"),
        *("do not publish", "not for publication", "not published", "لا ينشر", "لا تنشر", "ليس للنشر", "غير منشور"),
        *("غير للنشر", "سري للغاية", "سري جدا", "قيد المراجعة", "قيد الإعداد", "قيد التحرير", "قيد الكتابة"),
    )
)
_REFUSALS = tuple(
    words(said)
    for said in (
        "do not publish",
        "not for publication",
        "لا تنشر",
        "لا ينشر",
        "ليس للنشر",
        "ممنوع النشر",
        "ممنوع من النشر",
    )
)
"""What a remark begins with that forbids to publish the text."""
_YES = frozenset(words("true yes y on 1 نعم"))
_NO = frozenset(words("false no n off 0 none never لا"))
_RENDERED = frozenset(("always", *_YES))


@dataclass(frozen=True, slots=True)
class StateKey:
    """A key that says whether a text is public, and the keys that lead to it (`place`, its own the last).

    `is_public` is whether its value plainly means "publish". `day` is the day that the value names, None where it names
    none.
    """

    place: tuple[str, ...]
    value: object
    kind: StateKind
    is_public: bool
    day: dt.date | None


def state_keys(
    fields: Mapping[Any, Any], today: dt.date, passed_over: Collection[str] = OWN_KEYS
) -> Iterator[StateKey]:
    """Yield the keys of a front matter that say whether the text is public, but for those `passed_over`.

    They are looked for in mappings too that stand under keys which mujaz does not know.
    """
    for key, value in fields.items():
        if str(key) not in passed_over and known_key(key) not in _READ:
            yield from _read(str(key), value, today, ())


_READ = frozenset(KNOWN_FIELDS) - {*OWN_KEYS}


def withholding(
    fields: Mapping[Any, Any], today: dt.date, passed_over: Collection[str] = OWN_KEYS
) -> Iterator[StateKey]:
    """Yield the keys that withhold a text on the day `today`."""
    return (found for found in state_keys(fields, today, passed_over) if not found.is_public)


def turning_days(fields: Mapping[Any, Any]) -> Iterator[dt.date]:
    """Yield the days with which what `withholding` finds may change."""
    for found in state_keys(fields, dt.date.min):
        if found.day:
            yield from (found.day, found.day + dt.timedelta(days=1))


def _read(key: str, value: object, today: dt.date, above: tuple[str, ...]) -> Iterator[StateKey]:
    """Yield what a key says, and those in the mapping that it holds."""
    place = (*above, key)
    kind = _kind_of(key, above)
    if isinstance(value, Mapping) and kind is not StateKind.BUILD:
        if len(place) <= _MOST_DEPTH:
            for inner, its in value.items():
                yield from _read(str(inner), its, today, place)
        if kind is None:
            return
    if kind is not None:
        day, has_time = _day(value)
        is_past = day is not None and (day < today or (day == today and not has_time))
        yield StateKey(place, value, kind, _means_publish(kind, value, is_past=is_past), day)
    elif _refuses(key, value, above):
        yield StateKey(place, value, StateKind.STATUS, is_public=False, day=None)


def _refuses(key: str, value: object, above: tuple[str, ...]) -> bool:
    """Return whether a key that is no state of a text says with its value that the text is not public."""
    items = _items(value)
    said = [words(item) for item in items]
    if any(map(means_withheld, items)) or any(item[: len(no)] == no for item in said for no in _REFUSALS):
        return True
    if len(said) != 1 or not _is_of_the_text(above):
        return False
    spelling = "".join(_key_words(key))
    refusing = _NO if spelling in _REFUSED_BY_NO else _YES if spelling in _REFUSED_BY_YES else ()
    return " ".join(said[0]) in refusing


_MOST_DEPTH = 20


def _key_words(key: str) -> Sequence[str]:
    return words(re.sub(r"(?<=[a-z])(?=[A-Z])", " ", key))


def _is_of_the_text(above: tuple[str, ...]) -> bool:
    """Return whether a key below those in `above` is about the text, not about a part of its page."""
    return not above or _CONTAINERS.issuperset(words(above[-1]))


def _kind_of(key: str, above: tuple[str, ...]) -> StateKind | None:
    parts = _key_words(key)
    spelling = "".join(parts)
    if spelling in _OTHER_KEYS:
        return None
    telling = next((_KINDS[word] for word in parts if word in _TELLING), None)
    if not _is_of_the_text(above):
        return telling
    near = next((name for name in _NEAR if slips(spelling, name, 1) <= 1), "")
    return _KINDS.get(spelling) or telling or _KINDS.get(near) or _KINDS.get(_spelling(other_layout(key)))


def _means_publish(kind: StateKind, value: object, *, is_past: bool) -> bool:
    said = [" ".join(words(item)) for item in _items(value)]
    if kind is StateKind.BUILD and isinstance(value, Mapping):
        parts = {str(key): " ".join(words(str(item))) for key, item in value.items()}
        return all(parts.get(part, "always") in _RENDERED for part in ("render", "list"))
    if len(said) != 1:
        return False
    return {
        StateKind.STATUS: said[0] in _PUBLIC,
        StateKind.MOMENT: is_past or said[0] in _NO,
        StateKind.EXPIRY: said[0] in _NO,
        StateKind.HELD: said[0] in _NO,
        StateKind.SHOWN: is_past or said[0] in _YES,
        StateKind.BUILD: said[0] in _RENDERED,
    }[kind]


def means_withheld(text: str) -> bool:
    """Return whether a text could only mean that something is not to be published: `draft`, `قيد المراجعة`."""
    said = words(text)
    return bool(said) and (_WITHHELD.issuperset(said) or " ".join(said) in _WITHHELD_PHRASES)


def _items(value: object) -> list[str]:
    """Return a value as texts: those of a list, or the one; none for a mapping or for nothing."""
    if value is None or isinstance(value, Mapping):
        return []
    return [str(item) for item in value] if isinstance(value, list | tuple) else [str(value)]


def _day(value: object) -> tuple[dt.date | None, bool]:
    """Return the day that a value names, None for none and for one of another calendar, and whether a time follows."""
    text = normalise(str(value)).strip()
    match = re.match(r"(\d{4}-\d{2}-\d{2})(?!\d)", text)
    try:
        day = dt.date.fromisoformat(match[1]) if match else date_in_words(text)
    except ValueError:
        day = None
    return (day if day and day.year in YEARS else None), bool(match and text[match.end() :].strip())
