"""The words before a colon that say what a line of the head or a cell of a form is: `العنوان: …`."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum, auto

from mujaz.arabic import label_key
from mujaz.importers.phrases import phrases


class Label(StrEnum):
    """What a labelled line says."""

    TITLE = auto()
    SUBJECT = auto()
    """The title of a letter or the topic of a form."""
    DATE = auto()
    TIME = auto()
    UPDATED = auto()
    """The day of a later edition."""
    AUTHOR = auto()
    TAGS = auto()
    COUNTRIES = auto()


_LABELS: Mapping[Label, str] = {
    Label.TITLE: "العنوان,عنوان الموجز,عنوان الورقة,عنوان المقال,عنوان التقرير,title",
    Label.SUBJECT: "الموضوع,موضوع الموجز,subject,الموضوع الرئيسي",
    Label.DATE: "التاريخ,تاريخ,تاريخ النشر,تاريخ الإعداد,تاريخ التحرير,اليوم والتاريخ,date",
    Label.UPDATED: "آخر تحديث,تاريخ التحديث,آخر تعديل,حدث في,تحديث,updated,last updated",
    Label.TIME: "الساعة,الوقت,التوقيت,وقت النشر,time",
    Label.AUTHOR: """
        الكاتب,الكاتبة,الكتاب,كاتب الموجز,اسم الكاتب,بقلم,إعداد,كتابة,المؤلف,المؤلفة,المؤلفون,الباحث,الباحثة,المحلل,
        المحللة,المعد,معد الموجز,أعده,أعدته,أعدها,أعد الموجز,كتبه,كتبته,كتبها,إعداد وتحرير,كتب,كتبت,author,authors,by,
        prepared by,written by""",
    Label.TAGS: "الوسوم,الكلمات المفتاحية,كلمات مفتاحية,الكلمات الدالة,كلمات دالة,tags,keywords",
    Label.COUNTRIES: "الدولة,الدول,البلد,البلدان,الدول المعنية,countries",
}
_OF_KEY = {key: label for label, listed in _LABELS.items() for key in phrases(listed)}
_BYLINES = phrases("بقلم,إعداد,إعداد وتحرير,كتب,كتبت,كتبه,كتبته,أعده,أعدته,by,written by")
MAX_NAMES = 8
"""A byline without a colon has no more words than these after its label."""
_TITLES_OF_PEOPLE = phrases("الدكتور,الدكتورة,الأستاذ,الأستاذة,الباحث,الباحثة,السفير,السفيرة,العميد,اللواء")
_COLON = re.compile(r"\s*[:\uff1a]\s*")


@dataclass(frozen=True, slots=True)
class LabelledText:
    """A label, and what stands behind it; '' where that is on the next line."""

    label: Label
    value: str

    @property
    def names(self) -> tuple[str, ...]:
        """Return the values of a list."""
        return tuple(name for name in re.split(r"\s*[,،;؛]\s*", self.value.strip(" .")) if name)


def label_of(text: str) -> Label | None:
    """Return the label that a whole text is, with or without a colon."""
    return _OF_KEY.get(label_key(text))


def labelled(line: str) -> LabelledText | None:
    """Return what a line with a label and a colon says, None for any other line."""
    before, *after = _COLON.split(line, maxsplit=1)
    label = label_of(before) if after else None
    return LabelledText(label, after[0].strip(" *_")) if label else None


def byline(line: str) -> str:
    """Return the names in a byline without a colon, such as `بقلم ليلى ناصر`; '' for any other line."""
    said = line.split()
    for length in (2, 1):
        names = said[length:]
        if label_key(" ".join(said[:length])) in _BYLINES and 0 < len(names) <= MAX_NAMES and _names_somebody(names[0]):
            return " ".join(names).strip(" -\u2013:،")
    return ""


def _names_somebody(word: str) -> bool:
    """Return whether a name may begin with a word: one with the article is mostly no name."""
    return not word.startswith("ال") or label_key(word) in _TITLES_OF_PEOPLE
