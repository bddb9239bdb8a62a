"""The signs of fonts that have signs where others have letters."""

import re

from mujaz.importers.word.names import hexadecimal

_PRIVATE = 0xF000  # where Word keeps the places of such a font
_GREEK = "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ", "αβχδεφγηιϕκλμνοπθρστυϖωξψζ"


def _signs(table: str) -> dict[int, str]:
    return {int(entry[:2], 16): entry[2:] for entry in table.split()}


_SYMBOL = {
    **{
        first + n: letter
        for first, letters in zip((0x41, 0x61), _GREEK, strict=True)
        for n, letter in enumerate(letters)
    },
    **_signs("A3≤ A5∞ AB↔ AC← AD↑ AE→ AF↓ B0° B1± B3≥ B4× B7• B8÷ B9≠ BB≈ BC… CE∈ D6√ DE⇒ E5∑"),
}
_WINGDINGS = _signs(
    "28☎ 2A✉ 4A☺ 6C● 6E■ 6F□ 71❑ 75◆ 76❖ 77⬥ 9E· 9F• A1○ A7▪ A8◻ AB★ D8➢ DF← E0→ E1↑ E2↓ E8➔ F0⇨ FB✗ FC✓ FD☒ FE☑"
)
_FONTS = {"symbol": _SYMBOL, "wingdings": _WINGDINGS, "wingdings 2": {}, "wingdings 3": {}, "webdings": {}}
_PLACES = re.compile("[\uf020-\uf0ff]")


def symbol(font: str, code: str) -> str:
    """Return the character that a sign of a font is, '' for an unknown one; `code` is its place in hexadecimal."""
    place = hexadecimal(code)
    if place is None:
        return ""
    signs = _FONTS.get(font.lower())
    if signs is None and place < _PRIVATE:
        return chr(place)  # a character of any other font
    return (signs or _SYMBOL).get(place - _PRIVATE if place >= _PRIVATE else place, "")


def without_places(text: str, font: str) -> str:
    """Return a text whose signs are characters, where it has them by their places in a font and they are known."""
    signs = _FONTS.get(font.lower()) or {**_WINGDINGS, **_SYMBOL}
    return _PLACES.sub(lambda match: signs.get(ord(match[0]) - _PRIVATE, match[0]), text)
