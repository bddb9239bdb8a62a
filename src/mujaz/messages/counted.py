"""Numbers with their nouns, in six plural forms in Arabic; they become text here and nowhere else, for pages too."""

from mujaz.messages.catalogue import Language, plural_form, plural_forms

_CATEGORIES = ("zero", "one", "two", "few", "many", "other")
"""CLDR's names of the six forms, in the order of the Arabic catalogue's rule."""
_STEP = 1000  # as the makers of disks and GitHub count
_UNITS = ("byte", "kilobyte", "megabyte", "gigabyte")
_FEW = 10


def counted(n: int, noun: str, language: Language = "ar") -> str:
    """Return `n` with a noun of the catalogue in the form that it asks for, such as `3 موجزات`."""
    return plural_form("noun", noun, n, language).format(n=f"{n:,}")


def forms(noun: str) -> tuple[tuple[str, str], ...]:
    """Return CLDR's plural categories and what each makes of an Arabic noun, with `{n}` for the number."""
    return tuple(zip(_CATEGORIES, plural_forms("noun", noun, "ar"), strict=True))


def size_in_words(n: int, language: Language = "ar") -> str:
    """Return a number of bytes in the largest fitting unit, below ten of it with one decimal: `3.4 ميغابايت`."""
    unit, amount = 0, float(n)
    while round(amount, 1 if amount < _FEW else 0) >= _STEP and unit + 1 < len(_UNITS):
        unit, amount = unit + 1, amount / _STEP
    shown = round(amount, 1) if amount < _FEW else round(amount)
    if shown == int(shown):
        return counted(int(shown), _UNITS[unit], language)
    return plural_forms("noun", _UNITS[unit], language)[-1].format(n=shown)
