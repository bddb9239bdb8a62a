"""What the rules of the text find and what they let pass, beyond the examples of the page of rules."""

import datetime as dt

import pytest

from mujaz.rules import TEXT_RULES
from mujaz.rules.text.prose import Prose
from mujaz.source import Source
from mujaz.source.front_matter import split_brief

DATE = dt.date(2024, 4, 30)


def found(code: str, body: str) -> list[str]:
    """Return the pieces of a text in which a rule finds its fault."""
    brief_file, _ = split_brief(Source("briefs/2024/a.md", f"---\ntitle: x\n---\n{body}"))
    return [brief_file.body[find.start : find.end] for find in TEXT_RULES[code](Prose.of(brief_file, DATE))]


FINDS = [
    ("latin-comma", "أ, IRGC, ب", [",", ","]),
    ("latin-comma", "Gazprom, Rosneft و1,5 و(2,5)", []),
    ("latin-question", "ما F-16? وما هذا? وx?y", ["?"]),
    ("stray-space", "المادة 5 :\n\n- [ ] مهمة\n\n: تعريف\n\n(\nنص)", [" "]),
    ("stray-space", "قال :) و: :: ثم ..", []),
    ("missing-space", "نعم،لا وأ،\u0662 و١،٢؛\nثم ،«نعم» (أ،ب)", ["،", "،", "،"]),
    ("double-space", "أ  ب\u00a0 ج\n    د  \n| أ  | ب |\n> أ\n1.  أ\n## أ", ["  ", "\u00a0 "]),
    ("straight-quotes", 'He said "yes".\n\nأ "ب" ج', ['"ب"']),
    ("straight-quotes", 'مدفع 5" وآخر 8" وقال "نعم" وعمره "5"', ['"نعم"', '"5"']),
    ("straight-quotes", 'انظر: Reed, "Red Sea", p. 4، و"نص"\n', ['"نص"']),
    ("unbalanced-quotes", "«أ\n\nب»\n\n«ج\n\n«د»", ["«"]),
    ("unbalanced-quotes", 'قال "أ\n\nب" ثم\n\nج" وحدها', ['"']),
    ("unbalanced-quotes", "لـ»أ» و«ب»", ["»", "»"]),
    ("unbalanced-brackets", "أ) ب\n1) ج\n(2) د\n\nهـ)\n\n(ز\n\n[ح](x.md)", ["("]),
    ("tatweel", "جـميل لـ«أ» بـIRGC هـ ـ أـ", ["ـ"]),
    ("persian-letter", "می\u200cخواهم رژیم علی", ["علی"]),
    ("presentation-form", "\ufdfa \ufdfc \ufefb", ["\ufefb"]),
    ("missing-hamza", "الى والى واحد كانت واهم والايراني للامن", ["الى", "والايراني", "للامن"]),
    ("final-ya", "فى على مصطفى الأقصي", ["فى", "الأقصي"]),
    ("final-ha", "المدينه الله المياه وجهه والده الوجوه الدكتوراه الاتجاه التقاه بالغه ألوانه", ["المدينه"]),
    (
        "doubled-word",
        "على على الهيئة الهيئة جدا جدا بندًا بندًا العربي العربي «سي إن إن» ولي ولي العهد والتعليم والتعليم العالي",
        ["على على", "الهيئة الهيئة"],
    ),
    ("doubled-word", "خطوة خطوة، تاب تاب، «ورق ورق»", []),
    ("doubled-word", "أن\nأن\n\nفي\n\nفي، في", ["أن\nأن"]),
    ("detached-waw", "أ و ب\n\nجاء و ذهب", ["و"]),
    ("mixed-digits", "١٢ و12 و13 وF-16 و5G", ["١٢"]),
    ("mixed-digits", "١٢ وF-16 و5G و`12`", []),
    (
        "no-such-date",
        "31 نيسان و30/2/2024 و30/2/1436 و31 من شهر أبريل 2024",
        ["31 نيسان", "30/2/2024", "31 من شهر أبريل 2024"],
    ),
    (
        "other-date",
        "**الاثنين 29 نيسان 2024**\n\n30 نيسان\n\nوقال اليوم (29/4/2024) إن",
        ["29 نيسان 2024", "29/4/2024"],
    ),
    ("other-date", "**29 نيسان 2024**\n\nأغلق المعبر.\n\n**1 أيار 2024**\n\nفُتح المعبر.", []),  # a chronology
    ("other-date", "أمس 29 نيسان 2024\n\nاليوم 30 نيسان/ أبريل 2024\n\nقبل 29 نيسان 2024", []),
    (
        "wrong-weekday",
        "الأحد 28 نيسان، والأحد 29 نيسان/ أبريل 2024، والجمعة 5/4/2024، والأحد 10/10/1436",
        ["29 نيسان/ أبريل 2024"],
    ),
    ("wrong-weekday", "الثلاثاء 2 كانون الثاني، والأحد 31 كانون الأول، والثلاثاء الموافق 30 أبريل", []),
]


@pytest.mark.parametrize(("code", "body", "wanted"), FINDS)
def test_finds(code: str, body: str, wanted: list[str]) -> None:
    assert found(code, body) == wanted


@pytest.mark.parametrize("code", TEXT_RULES)
@pytest.mark.parametrize(
    "body", ["", "\n", " ", "«", '"', ",", "ـ", "(", "١1", "```", "\u0640\u0640", "و و و", "(" * 3000]
)
def test_odd_texts_break_nothing(code: str, body: str) -> None:
    found(code, body)
    found(code, f"ب{body}")
