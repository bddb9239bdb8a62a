"""Two numbers with a hyphen between them: a range, one sign such as a telephone number, or neither."""

import re

_NAMED = (
    "طائر|مقاتل|قاذف|طراز|طرز|صاروخ|صواريخ|دباب|مروحي|غواص|مدفع|مدافع|منظوم|رادار|قنبل|قنابل|بوينغ|بوينج|[إا]يرباص"
    "|دريملاينر"
)
_NAMED_NEAR = re.compile(_NAMED)
_NAMED_BEFORE = re.compile(rf"(?:{_NAMED})\w*\s$")
_AIRLINER = re.compile(r"7[0-8]7-[1-9]00")
_MONTH = re.compile(r"\d{4}-(?:0[1-9]|1[0-2])")
_MONTH_FIRST = re.compile(r"(?:0?[1-9]|1[0-2])-(?:19|20)\d\d")
_PREFIX = r"(?<!\w)[وف]?[بلك]?(?:ال|ل)?"
_CALLED = re.compile(rf"{_PREFIX}(?:هاتف|تلفون|فاكس|جوال|موبايل|خليوي|نقال|ردم[كد])\w*(?:\sرقم)?:?\s$")
"""What a telephone number, or that of a book, follows."""
_COUNTED = re.compile(rf"{_PREFIX}(?:مادة|فقرة|بند|فصل|قانون|قرار|مرسوم|رقم|يوم|تاريخ)(?:\sرقم)?:?\s$")
"""What the number of an article of law, or a day, follows: `المواد 5-10` is a range, `المادة 5-10` is one article."""
_CODE_DIGITS, _PHONE_DIGITS = 3, 6


def names_a_type(before: str) -> bool:
    """Return whether a text speaks of what has a type with a number: an aircraft, a weapon."""
    return bool(_NAMED_NEAR.search(before))


def is_code(before: str, low: str, dash: str, high: str) -> bool:
    """Return whether plain numbers are one sign: a month (2024-04), a telephone number, a type (787-9).

    `before` is the text before them, `dash` the hyphen with the spaces around it.
    """
    pair = f"{low}{dash}{high}"
    if _MONTH.fullmatch(pair):
        return True
    if dash != "-" or not (low.isdecimal() and high.isdecimal()):
        return False
    if _CALLED.search(before):
        return True
    if len(low) == _CODE_DIGITS:
        is_certain = len(high) < _CODE_DIGITS or _AIRLINER.fullmatch(pair)
        return len(high) >= _PHONE_DIGITS or bool((_NAMED_NEAR if is_certain else _NAMED_BEFORE).search(before))
    return len(low) < _CODE_DIGITS and len(high) >= _PHONE_DIGITS


def is_range(before: str, low: str, dash: str, high: str) -> bool:
    """Return whether a number leads up to a larger one, and both are no day (01-04), month (4-2024), article of law."""
    is_counted = _MONTH_FIRST.fullmatch(f"{low}{dash}{high}") or _COUNTED.search(before)
    has_zero = any(re.match(r"0\d", part) for part in (low, high) if part.isdecimal())
    return not is_counted and not has_zero and _size(low) < _size(high)


def _size(number: str) -> tuple[float, ...]:
    """Return what a number is compared by: its value, the hour and minute of a time, year, month and day of a date."""
    plain = re.sub(r"[^\d.,:/'\u066b\u066c]", "", number)
    parts = [_value(part) for part in re.split("[:/]", plain)]
    return tuple(reversed(parts) if "/" in plain else parts)


def _value(number: str) -> float:
    without_thousands = re.sub(r"[,'\u066c](?=\d{3}(?!\d))", "", number)
    whole, _, rest = re.sub("[,'\u066b\u066c]", ".", without_thousands).partition(".")
    return float(f"{whole}.{rest.replace('.', '')}")
