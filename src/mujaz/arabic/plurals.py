"""Counted nouns in Arabic: six plural categories, with the noun in the form that each number asks for.

The categories are CLDR's for `ar`. A number and its noun are made into text here and nowhere else, in templates too.
"""

from dataclasses import dataclass, fields


def category(n: int) -> str:
    """Return the CLDR plural category of a whole number: zero, one, two, few, many or other."""
    if n in (0, 1, 2):
        return ("zero", "one", "two")[n]
    last_two = n % 100
    if 3 <= last_two <= 10:  # noqa: PLR2004 -- the rule's own bounds
        return "few"
    return "many" if last_two >= 11 else "other"  # noqa: PLR2004


@dataclass(frozen=True, slots=True)
class Noun:
    """The phrases of one counted noun; `{n}` is the number."""

    zero: str
    one: str
    two: str
    few: str
    many: str
    other: str

    def count(self, n: int) -> str:
        """Return the number with its noun, such as `3 موجزات`."""
        phrase: str = getattr(self, category(n))
        return phrase.format(n=f"{n:,}")

    def forms(self) -> tuple[tuple[str, str], ...]:
        """Return the categories and their phrases, for a script that counts in the browser."""
        return tuple((field.name, getattr(self, field.name)) for field in fields(self))


NOUNS: dict[str, Noun] = {
    "brief": Noun("لا موجزات", "موجز واحد", "موجزان", "{n} موجزات", "{n} موجزًا", "{n} موجز"),
    "minute": Noun("أقل من دقيقة", "دقيقة واحدة", "دقيقتان", "{n} دقائق", "{n} دقيقة", "{n} دقيقة"),
    "topic": Noun("لا مواضيع", "موضوع واحد", "موضوعان", "{n} مواضيع", "{n} موضوعًا", "{n} موضوع"),
    "tag": Noun("لا وسوم", "وسم واحد", "وسمان", "{n} وسوم", "{n} وسمًا", "{n} وسم"),
    "author": Noun("لا كتّاب", "كاتب واحد", "كاتبان", "{n} كتّاب", "{n} كاتبًا", "{n} كاتب"),
    "country": Noun("لا دول", "دولة واحدة", "دولتان", "{n} دول", "{n} دولة", "{n} دولة"),
    "organization": Noun("لا منظمات", "منظمة واحدة", "منظمتان", "{n} منظمات", "{n} منظمة", "{n} منظمة"),
    "person": Noun("لا أشخاص", "شخص واحد", "شخصان", "{n} أشخاص", "{n} شخصًا", "{n} شخص"),
    "series": Noun("لا سلاسل", "سلسلة واحدة", "سلسلتان", "{n} سلاسل", "{n} سلسلة", "{n} سلسلة"),
    "result": Noun("لا نتائج", "نتيجة واحدة", "نتيجتان", "{n} نتائج", "{n} نتيجة", "{n} نتيجة"),
    "place": Noun("لا مواضع", "موضع واحد", "موضعان", "{n} مواضع", "{n} موضعًا", "{n} موضع"),
    "error": Noun("لا أخطاء", "خطأ واحد", "خطآن", "{n} أخطاء", "{n} خطأً", "{n} خطأ"),
    "warning": Noun("لا تنبيهات", "تنبيه واحد", "تنبيهان", "{n} تنبيهات", "{n} تنبيهًا", "{n} تنبيه"),
    "hint": Noun("لا ملاحظات", "ملاحظة واحدة", "ملاحظتان", "{n} ملاحظات", "{n} ملاحظة", "{n} ملاحظة"),
    "fix": Noun("لا تصحيحات", "تصحيح واحد", "تصحيحان", "{n} تصحيحات", "{n} تصحيحًا", "{n} تصحيح"),
    "file": Noun("لا ملفات", "ملف واحد", "ملفان", "{n} ملفات", "{n} ملفًا", "{n} ملف"),
    "remark": Noun("لا ملاحظات", "ملاحظة واحدة", "ملاحظتان", "{n} ملاحظات", "{n} ملاحظة", "{n} ملاحظة"),
    "attachment": Noun("لا مرفقات", "مرفق واحد", "مرفقان", "{n} مرفقات", "{n} مرفقًا", "{n} مرفق"),
    "item": Noun("لا عناصر", "عنصر واحد", "عنصران", "{n} عناصر", "{n} عنصرًا", "{n} عنصر"),
    "share": Noun("لا حصص", "حصة واحدة", "حصتان", "{n} حصص", "{n} حصة", "{n} حصة"),
    "byte": Noun("لا شيء", "بايت واحد", "بايتان", "{n} بايت", "{n} بايت", "{n} بايت"),
    "kilobyte": Noun("لا شيء", "كيلوبايت واحد", "كيلوبايتان", "{n} كيلوبايت", "{n} كيلوبايت", "{n} كيلوبايت"),
    "megabyte": Noun("لا شيء", "ميغابايت واحد", "ميغابايتان", "{n} ميغابايت", "{n} ميغابايت", "{n} ميغابايت"),
    "gigabyte": Noun("لا شيء", "غيغابايت واحد", "غيغابايتان", "{n} غيغابايت", "{n} غيغابايت", "{n} غيغابايت"),
    "link": Noun("لا روابط", "رابط واحد", "رابطان", "{n} روابط", "{n} رابطًا", "{n} رابط"),
    "page": Noun("لا صفحات", "صفحة واحدة", "صفحتان", "{n} صفحات", "{n} صفحة", "{n} صفحة"),
}


def count(n: int, noun: str) -> str:
    """Return `n` with a noun of `NOUNS` in its right form."""
    return NOUNS[noun].count(n)


def forms(noun: str) -> tuple[tuple[str, str], ...]:
    """Return the plural categories and what each makes of a noun of `NOUNS`, with `{n}` for the number."""
    return NOUNS[noun].forms()
