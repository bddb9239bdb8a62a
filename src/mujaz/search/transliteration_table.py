"""Arabic in one byte a letter: the files of the index hold each Arabic letter as a Latin one, and the reverse.

UTF-8 takes two bytes for an Arabic letter. The exchange is its own inverse, so the few Latin letters of an Arabic text
cost two bytes instead. It is made only within the files of the index; the browser undoes it with the same table.
"""

LATIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
ARABIC = (
    "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي"
    "\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652"  # the vowel signs, from fathatan to sukun
    "،؛؟«»–…\u00a0"
)
"""What the Latin letters stand for, one by one."""

_EXCHANGE = str.maketrans(LATIN + ARABIC, ARABIC + LATIN)


def transliterate(text: str) -> str:
    """Return `text` with the letters of `LATIN` and `ARABIC` exchanged."""
    return text.translate(_EXCHANGE)
