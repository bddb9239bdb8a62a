"""Clean lines."""

from mujaz.importers.pasted import PastedLine, clean


def test_blanks() -> None:
    assert clean("  أ\u00a0\u202f ب\t \n\n \u3000\n ج").lines == (PastedLine(1, "أ ب"), PastedLine(4, "ج"))


def test_line_ends() -> None:
    assert clean("أ\r\nب\rج\x0bد\x0cه\u2028و\u2029ز\x85ح").lines == (
        PastedLine(1, "أ"),
        PastedLine(2, "ب"),
        *(PastedLine(3, letter) for letter in "جدهوزح"),
    )


def test_what_is_not_seen_is_taken_out_and_counted() -> None:
    pasted = clean("\ufeffو\u200bهو\u200f \u202aب\u202c\x00ج\u2067د\u2069\n\u202eه\u202d")
    assert [line.text for line in pasted.lines] == ["وهو ب جد", "ه"]
    assert (pasted.invisible, pasted.overrides) == (8, 2)


def test_what_belongs_to_the_text_stays() -> None:
    text = "مُسيَّرة الـ «داعش» ـــ ﻻ 😀 …"
    pasted = clean(text)
    assert pasted.lines == (PastedLine(1, text),)
    assert (pasted.invisible, pasted.overrides) == (0, 0)


def test_nothing() -> None:
    assert clean("").lines == clean("\n \n").lines == ()
