"""The names of the fields of a front matter, as they are written in files: in English, in Arabic, in any case."""

import re
from collections.abc import Mapping
from functools import lru_cache

from mujaz.arabic import words

_NAMES: Mapping[str, str] = {
    "title": "عنوان العنوان عنوان_الموجز",
    "date": "تاريخ التاريخ تاريخ_النشر تاريخ_الموجز",
    "time": "وقت الوقت ساعة الساعة وقت_النشر ساعة_النشر",
    "topics": "topic موضوع الموضوع موضوعات الموضوعات مواضيع المواضيع",
    "tags": "tag وسم الوسم وسوم الوسوم الكلمات_المفتاحية كلمات_مفتاحية الكلمات_الدالة كلمات_دالة",
    "countries": "country دولة الدولة دول الدول بلد البلد بلدان البلدان",
    "organizations": """
        organization organisation organisations منظمة المنظمة منظمات المنظمات مؤسسة المؤسسة مؤسسات المؤسسات
        هيئات الهيئات جهات الجهات""",
    "people": "person شخص أشخاص الأشخاص شخصيات الشخصيات أعلام الأعلام",
    "authors": "author كاتب الكاتب الكاتبة كتاب الكتاب مؤلف المؤلف المؤلفون المؤلفين بقلم إعداد الإعداد",
    "series": "سلسلة السلسلة سلاسل السلاسل",
    "summary": "ملخص الملخص خلاصة الخلاصة نبذة النبذة",
    "status": "",
    "embargo": "",
    "updated": "تحديث التحديث آخر_تحديث تاريخ_التحديث حدث_في",
    "aliases": "alias الروابط_القديمة روابط_قديمة العناوين_القديمة عناوين_قديمة الأسماء_القديمة أسماء_قديمة",
    "related": "ذات_صلة ذو_صلة موجزات_ذات_صلة",
    "sources": "source مصدر المصدر مصادر المصادر مراجع المراجع",
    "kind": "نوع النوع نوع_الموجز",
    "lang": "language لغة اللغة",
}
"""Field -> its other names, with `_` for a space. What means `status` or `embargo` is in `mujaz.brief.withholding`."""

_INNER_NAMES: Mapping[str, Mapping[str, str]] = {
    "sources": {
        "title": _NAMES["title"],
        "publisher": "ناشر الناشر دار_النشر",
        "author": _NAMES["authors"] + " authors",
        "date": _NAMES["date"],
        "url": "link رابط الرابط",
    },
    "series": {"id": "معرف المعرف اسم الاسم", "part": "جزء الجزء رقم_الجزء حلقة الحلقة"},
}
"""Field -> the names of the fields of its items."""


def _spellings(names: Mapping[str, str]) -> dict[str, str]:
    return {_spelling(name): field for field, others in names.items() for name in (field, *others.split())}


@lru_cache(maxsize=1024)  # all briefs have the same keys
def _spelling(key: str) -> str:
    """Return a key without what makes no difference: case, spaces, marks, vowels, what nobody sees."""
    return "".join(words(re.sub(r"(?<=[a-z])(?=[A-Z])", " ", key)))


_FIELDS = {"": _spellings(_NAMES), **{field: _spellings(names) for field, names in _INNER_NAMES.items()}}
KNOWN_FIELDS = tuple(_NAMES)
"""The fields of a front matter in the order in which they are told."""
NAME_LISTS = ("topics", "tags", "countries", "organizations", "people", "authors", "aliases", "related")
"""The fields that are lists of names."""


def known_key(key: object, within: str = "") -> str:
    """Return the field that a key names, '' where it names none.

    `within` is the field in whose items the key stands, '' for none.
    """
    return _FIELDS[within].get(_spelling(str(key)), "") if within in _FIELDS else ""
