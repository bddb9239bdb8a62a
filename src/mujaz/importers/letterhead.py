"""Lines above a title that are none: an invocation, the name of a house, the kind of a paper, what withholds it."""

import re

from mujaz.arabic import label_key, normalise, words
from mujaz.importers.phrases import phrases

_INVOCATION = label_key("بسم الله الرحمن الرحيم")
_HOUSES = frozenset(
    words(
        """
        مركز معهد مؤسسة وزارة إدارة دائرة هيئة مجلس جامعة كلية قسم وحدة منتدى شبكة برنامج مديرية أمانة جمهورية مملكة
        دولة سلطنة إمارة رئاسة مكتب سفارة بعثة لجنة اتحاد رابطة منظمة جمعية دار صحيفة مجلة وكالة
        """
    )
)
_PAPERS = phrases(
    """
    موجز,موجز سياسات,موجز سياسي,ورقة سياسات,ورقة سياسة,ورقة موقف,ورقة تقدير موقف,ورقة عمل,تقرير,تقرير خاص,تقرير موقف,
    نشرة,نشرة يومية,نشرة خاصة,مذكرة,مذكرة داخلية,عاجل,خاص,policy brief,brief,briefing note
    """
)
_NUMBERED = re.compile(
    r"(?:العدد|عدد|رقم|الرقم|المرجع|مرجع|المرجع رقم|رقم الموجز|رقم الوثيقه|no|ref)\b[\s.:#]*\S{0,12}"
)
_COUNTED = re.compile(
    r"(?:ال)?(?:موجز|ورقه|تقرير|نشره)\s+(?:(?:ال)?رقم\s+)?(?:[#(]?\d{1,3}[)]?|ال(?:اول|اولي|ثاني|ثانيه|ثالث|ثالثه|رابع|رابعه|"
    r"خامس|خامسه|سادس|سادسه|سابع|سابعه|ثامن|ثامنه|تاسع|تاسعه|عاشر|عاشره))\s*[:\uff1a.]?"
)
"""The number of a paper among those of one file: `الموجز الأول`, `موجز رقم 2`."""
_ADDRESSED = re.compile(r"(?:من|الي|نسخه|نسخه الي|صوره الي|عنايه|الي عنايه)\s*[:\uff1a]\s*\S.{0,80}")
_MAX_WORDS = 7
_WITHHOLDING = phrases(
    """
    سري,سري للغاية,سري جدا,محدود التداول,محدود الاطلاع,ليس للنشر,غير للنشر,لا للنشر,غير قابل للنشر,غير مخصص للنشر,
    ممنوع النشر,ممنوع من النشر,يمنع النشر,لا ينشر,محظور النشر,للاطلاع الداخلي,للاستعمال الداخلي,للاستخدام الداخلي,داخلي,
    مسودة,مسودة أولى,مسودة أولية,مسودة للمراجعة,مسودة غير نهائية,نسخة أولية,قيد المراجعة,draft,confidential,
    strictly confidential,internal,internal use only,not for publication,restricted,embargoed,secret
    """
)


def is_invocation(line: str) -> bool:
    """Return whether a line is the invocation of God at the head of a letter."""
    return label_key(line) == _INVOCATION


def is_letterhead(line: str) -> bool:
    """Return whether a line may be the name of a house, the kind of a paper, its number, or whom it goes to."""
    key = label_key(line)
    found = key.split()
    if key in _PAPERS or any(form.fullmatch(normalise(line).strip()) for form in (_NUMBERED, _COUNTED, _ADDRESSED)):
        return True
    if not 0 < len(found) <= _MAX_WORDS or found[0].removeprefix("ال") not in _HOUSES:
        return False
    # A house is named by nouns with the article, but for one word after the first: مركز كارنيغي للشرق الاوسط
    return all(re.match(r"[وفلب]?(?:ال|لل)|ل", word) for word in found[2:])


def withholds(line: str) -> bool:
    """Return whether a line says that its text is not to be published: `سري`, `مسودة`, `ليس للنشر`."""
    return label_key(line) in _WITHHOLDING
