"""Text of two directions, against the Unicode algorithm as python-bidi has it."""

import re
import time

import pytest
from bidi import get_display
from hypothesis import given
from hypothesis import strategies as st

from mujaz.arabic import plain_isolate, runs


def shown(text: str) -> str:
    """Return the runs of a text in one string, the isolated ones in brackets."""
    return "".join(f"[{run.text}]" if run.isolated else run.text for run in runs(text))


def on_screen(text: str) -> str:
    """Return a text as it stands on one line of a right-to-left paragraph, from left to right."""
    isolated = "".join(f"\u2066{run.text}\u2069" if run.isolated else run.text for run in runs(text))
    return re.sub("[\u2066\u2069]", "", str(get_display(isolated, base_dir="R")))


@pytest.mark.parametrize(
    ("stored", "expected"),
    [
        # ranges: an en dash and no isolate
        ("خلال 2020-2024", "خلال 2020–2024"),
        ("و2019-2024 فقط", "و2019–2024 فقط"),
        ("2020-2024", "2020–2024"),
        ("2020–2024", "2020–2024"),
        ("2020 - 2024", "2020 – 2024"),
        ("بين 60-70 دولارًا.", "بين 60–70 دولارًا."),
        ("1,000-2,000", "1,000–2,000"),
        ("٢٠٢٠-٢٠٢٤", "٢٠٢٠–٢٠٢٤"),
        ("و٥-١٠٪", "و٥–١٠٪"),
        ("13:00-14:30", "13:00–14:30"),
        ("ص.5-10", "ص.5–10"),
        ("السعر 3.5-4.2 دولار", "السعر 3.5–4.2 دولار"),
        ("30/4-2/5 و1/5/2024-30/4/2025", "30/4–2/5 و1/5/2024–30/4/2025"),
        ("1,500-20,000 و9'500-10'000", "1,500–20,000 و9'500–10'000"),
        ("المواد 5-10 والصفحات 9-12", "المواد 5–10 والصفحات 9–12"),
        ("0-5 و0.5-0.7 و2.1.3-2.1.5", "0–5 و0.5–0.7 و2.1.3–2.1.5"),
        # a hyphen that does not lead up to a larger number stays what it is
        ("فاز 5-3 وتعادل 1-1", "فاز 5-3 وتعادل 1-1"),
        ("من 10%-5% و10:30-9:30", "من [10%-5%] و10:30-9:30"),
        ("موسم 2023-24 و2023-4", "موسم 2023-24 و2023-4"),
        ("٥-٣ و2024 - 2020", "٥-٣ و2024 - 2020"),
        ("بأغلبية 150-3", "بأغلبية 150-3"),
        # nor one in a day, a month, an article of law or its number, a telephone number, that of a book
        ("يوم 1-4 وبتاريخ 4-30 و01-04 و4-2024 و04-2024", "يوم 1-4 وبتاريخ 4-30 و01-04 و4-2024 و04-2024"),
        ("المادة 1-3 والفقرة 2-4 من القانون رقم 66-156", "المادة 1-3 والفقرة 2-4 من القانون رقم 66-156"),
        ("للمادة 5-10 وبالمرسوم 21-62 وقانون 05-20", "للمادة 5-10 وبالمرسوم 21-62 وقانون 05-20"),
        ("هاتف 234-5678 وبالهاتف: 234-5678", "هاتف [234-5678] وبالهاتف: [234-5678]"),
        ("فاكس رقم 2345-6789 وردمد 1234-5678", "فاكس رقم [2345-6789] وردمد [1234-5678]"),
        ("طائرات بوينغ من نوع 787-9 و737-800", "طائرات بوينغ من نوع [787-9] و[737-800]"),
        # numbers with a sign, a unit, a currency
        ("درجة -5 وو-7 و+7 و-11%", "درجة [-5] وو-7 و[+7] و[-11%]"),
        ("عند -1.2%، لا أكثر", "عند [-1.2%]، لا أكثر"),
        ("بـ5% أو لـ3.4% أو فـ12% أو وبـ-5%", "بـ[5%] أو لـ[3.4%] أو فـ[12%] أو وبـ[-5%]"),
        ("ب5% وب-5% ل-3 ك$5 فـ-2", "ب[5%] وب[-5%] ل[-3] ك[$5] فـ[-2]"),
        ("نسبة 35% و35 % و%50", "نسبة [35%] و[35 %] و[%50]"),
        ('(5%) و«5%» و"-5%"', '([5%]) و«[5%]» و"[-5%]"'),
        ("بنسبة 3-5% وبنسبة 10%-15%", "بنسبة [3–5%] وبنسبة [10%–15%]"),
        ("ونسبة5-10%.", "ونسبة[5–10%]."),
        ("$3.4 و$3-5 و€20 و20 € و$ 20", "[$3.4] و[$3–5] و[€20] و[20 €] و[$ 20]"),
        ("1.5° و2 ° و2½ و5² و18+", "[1.5°] و[2 °] و[2½] و[5²] و[18+]"),
        ("\u200e-11%", "\u200e[-11%]"),  # LEFT-TO-RIGHT MARK
        ("بين 5 -3", "بين 5 [-3]"),
        # sums and comparisons
        ("2×3 و5=5 و2+2=4 و5*3*2 و1:2", "[2×3] و[5=5] و[2+2=4] و[5*3*2] و1:2"),
        ("<5 و>3 و±5% ≈5", "[<5] و[>3] و[±5%] [≈5]"),
        ("س=5 وس > 3", "س=5 وس > 3"),
        # dates, telephone numbers, codes: whole, and as they are written
        ("في 2024-04-30 و30-4-2024 و2024-04", "في [2024-04-30] و[30-4-2024] و[2024-04]"),
        ("30/4/2024 و1/4 و2.1.3", "30/4/2024 و1/4 و2.1.3"),
        ("هاتف +961 1 234 567 و+961-1-234567", "هاتف [+961 1 234 567] و[+961-1-234567]"),
        ("961-1-234567 و01 234567 و70-123456", "[961-1-234567] و[01 234567] و[70-123456]"),
        ("(01) 234567 و+1 (202) 555-0100", "[(01) 234567] و[+1 (202) 555-0100]"),
        ("رقم 978-3-16-148410-0", "رقم [978-3-16-148410-0]"),
        ("رقم 3-16-148410-X", "رقم [3-16-148410-X]"),
        ("طراز 787-9", "طراز [787-9]"),
        ("787\u20119", "[787\u20119]"),  # NON-BREAKING HYPHEN
        ("بلغ 1 234 567 نسمة", "بلغ [1 234 567] نسمة"),
        # Latin: one stretch from its first letter or number to its last
        ("طائرات Boeing 737 MAX و", "طائرات [Boeing 737 MAX] و"),
        ("طائرات Boeing 787-9.", "طائرات [Boeing 787-9]."),
        ("مقاتلات F-16 Block 52، وF\u201116", "مقاتلات [F-16 Block 52]، و[F\u201116]"),
        ("بمبلغ USD 3.4bn و100 USD", "بمبلغ [USD 3.4bn] و[100 USD]"),
        ("US$3.4 و1.5°C و5 km/h", "[US$3.4] و[1.5°C] و[5 km/h]"),
        ("Gazprom, Rosneft", "[Gazprom, Rosneft]"),
        ("Gazprom، Rosneft", "[Gazprom]، [Rosneft]"),
        ("صواريخ S-300 وSu-35 والـF-35", "صواريخ [S-300] و[Su-35] والـ[F-35]"),
        ("وثيقة A/RES/72/1 (2018), para. 4، ثم", "وثيقة [A/RES/72/1 (2018), para. 4]، ثم"),
        ("القرار UN 2231 (2015).", "القرار [UN 2231 (2015)]."),
        ("القرار 2231 (2015)", "القرار 2231 (2015)"),
        (
            'انظر: Smith, John. "Red Sea Security", Vol. 5, No. 3 (2020), pp. 10–12.',
            'انظر: [Smith, John. "Red Sea Security", Vol. 5, No. 3 (2020), pp. 10–12].',
        ),
        ("ملف report_2024-05.pdf ثم C:\\dir\\f.", "ملف [report_2024-05.pdf] ثم [C:\\dir\\f]."),
        ("لغة C++ وC# و.NET و@user و#tag و~/x", "لغة [C++] و[C#] و[.NET] و[@user] و[#tag] و[~/x]"),
        ("الرابط plan.md#event لا يؤدي إلى شيء", "الرابط [plan.md#event] لا يؤدي إلى شيء"),
        ("شركة AT&T ونسبة H2O 5%", "شركة [AT&T] ونسبة [H2O 5%]"),
        ("Роснефть и Газпром، 5 Мая", "[Роснефть и Газпром]، [5 Мая]"),
        # what closes the Arabic sentence stays outside, what is part of a name or quotation does not
        ("نموذج GPT-4، وغيره", "نموذج [GPT-4]، وغيره"),
        ("عام 2024. Boeing 737 من Su-35. 5 طائرات", "عام 2024. [Boeing 737] من [Su-35]. 5 طائرات"),
        ("شركة Boeing Inc. في U.S. ثم", "شركة [Boeing Inc.] في [U.S.] ثم"),
        ('قال: "We will act (soon)." ثم', 'قال: "[We will act (soon).]" ثم'),
        ("قال “Yahoo!” ثم Yahoo!", "قال “[Yahoo!]” ثم [Yahoo]!"),
        # what belongs to a word of Arabic, or to a stretch, though it does not look so
        ("كوفيد-19 (COVID-19) وسارس-2 SARS", "كوفيد-19 ([COVID-19]) وسارس-2 [SARS]"),
        ("عيار .50 Cal وسلاح 9.50 Cal", "عيار [.50 Cal] وسلاح [9.50 Cal]"),
        ("درجته B-، وسندات BBB- و(A-) وشركة Boeing- وهي", "درجته [B-]، وسندات [BBB-] و([A-]) وشركة [Boeing]- وهي"),
        ("عند -5 °م و40°م و33.5°N", "عند [-5] °م و40°م و[33.5°N]"),
        ("فاكس (961-1) 345678", "فاكس [(961-1) 345678]"),
        ("المرجع op. cit. ثم eds. ثم", "المرجع [op. cit.] ثم [eds.] ثم"),
        # brackets and quotes, in pairs only
        ("حرس الثورة (IRGC)", "حرس الثورة ([IRGC])"),
        ("(F-35A/B) و«Boeing» 737", "([F-35A/B]) و[«Boeing» 737]"),
        ("(طائرة Boeing) 737 MAX", "(طائرة [Boeing]) [737 MAX]"),
        ('"كلمة Boeing" 737 MAX', '"كلمة [Boeing]" [737 MAX]'),
        ("Boeing (بوينغ) 737 MAX", "[Boeing] (بوينغ) [737 MAX]"),
        ("States' 5\" gun", "[States' 5\" gun]"),
        # addresses are whole, Arabic letters in them too
        ("راجع https://example.org/a/b.", "راجع [https://example.org/a/b]."),
        ("رابط https://example.org/عربي/صفحة، ثم", "رابط [https://example.org/عربي/صفحة]، ثم"),
        ("(https://example.org/a_(ب)).", "([https://example.org/a_(ب)])."),
        ("موقع example.org/عربي و", "موقع [example.org/عربي] و"),
        ("بريد info@example.org وuser@example.org", "بريد [info@example.org] و[user@example.org]"),
        ("إلى بريد@مثال.كوم", "إلى [بريد@مثال.كوم]"),
        # right as they are: a hyphen that joins is no sign
        ("إف-35", "إف-35"),
        ("كوفيد-19", "كوفيد-19"),
        ("إس-300-400", "إس-300-400"),
        ("قاذفة ب-52 ومقاتلة ف-16", "قاذفة ب-52 ومقاتلة ف-16"),
        ("إس 400", "إس 400"),
        ("3.5 مليون", "3.5 مليون"),
        ("كم² و(5) و5-", "كم² و(5) و5-"),
        ("نص عربي خالص.", "نص عربي خالص."),
        ("", ""),
    ],
)
def test_runs(stored: str, expected: str) -> None:
    assert shown(stored) == expected


@given(st.text(st.sampled_from("اب 12-–.,:%+/ABc@(é\"'«)$ـو")))
def test_runs_lose_nothing_but_hyphens_of_ranges(text: str) -> None:
    found = "".join(run.text for run in runs(text))
    assert [(a, b) for a, b in zip(text, found, strict=True) if a != b and (a, b) != ("-", "–")] == []


# ---- any mixture --------------------------------------------------------------------------------------

WORDS = st.sampled_from("قال الوزير في بيان عن الاتفاق و».".split())
"""Words of Arabic, a clitic before nothing, a lone mark."""
NUMBERS = st.builds(
    "".join,
    st.tuples(
        st.sampled_from(["", "", "-", "+", "$", "€", "-$", "±", "<"]),
        st.sampled_from(["5", "3.4", "11", "1,000", "10:30", "30/4/2024"]),
        st.sampled_from(["", "", "%", "°", " %", "½", "+"]),
    ),
)
WHOLE = st.sampled_from(
    ["2024-04-30", "30-4-2024", "+961 1 234 567", "978-3-16-148410-0", "5–10%", "$3–5", "1 234 567", "2×3"]
)
NAMES = st.sampled_from(
    ["Boeing", "737", "MAX", "A", "2020", "pp.", "3.4bn", "USD", "Müller", "C++", "x_1", "Роснефть"]
)
JOINTS = st.sampled_from([" ", " ", ", ", "-", "\u2011", "/", " & ", ": ", " – ", ". Vol. ", "; ", "'"])


@st.composite
def latin(draw: st.DrawFn, depth: int = 1) -> str:
    """Return a stretch of Latin with brackets and quotes in pairs."""
    parts = [draw(st.sampled_from(["Boeing", "Su", "A", "Vol"]))]
    for _ in range(draw(st.integers(0, 4))):
        inner = draw(latin(depth - 1) if depth and draw(st.booleans()) else NAMES)
        around = draw(st.sampled_from(["{}", "{}", "({})", '"{}"', "[{}]", "“{}”"])) if depth else "{}"
        parts += [" " if around != "{}" else draw(JOINTS), around.format(inner)]
    return "".join(parts).rstrip(".")


ATTACHED = st.sampled_from(
    ["{}", "{}", "و{}", "بـ{}", "ل{}", "({})", "«{}»", '"{}"', "{}،", "{}.", "ف{}؟", "{}:", "و({})!"]
)


@given(st.lists(st.tuples(st.one_of(NUMBERS, WHOLE, latin()), ATTACHED, WORDS), min_size=1, max_size=5), WORDS)
def test_each_stretch_is_in_one_piece_and_in_its_order(parts: list[tuple[str, str, str]], first: str) -> None:
    text = " ".join([first, *(f"{attached.format(stretch)} {word}" for stretch, attached, word in parts)])
    line = on_screen(text)
    stretches = [stretch for stretch, _, _ in parts]
    assert [stretch for stretch in stretches if line.count(stretch) < text.count(stretch)] == [], line


@given(st.lists(st.one_of(WORDS, NUMBERS, latin()), max_size=8))
def test_an_isolate_holds_no_arabic_and_no_half_pair(parts: list[str]) -> None:
    for run in runs(" ".join(parts)):
        if run.isolated:
            assert not re.search("[\u0621-\u064a،؛؟]", run.text)
            assert run.text.count("(") == run.text.count(")")
            assert run.text == run.text.strip()


# ---- without markup -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "solid"),
    [
        ("صواريخ S-300 هنا", True),
        ("طائرة MQ-9", True),
        ("نسبة -5%", True),
        ("Reuters", False),
        ("طراز F-16 Block 52", False),
    ],
)
def test_what_no_line_may_break(text: str, solid: bool) -> None:  # noqa: FBT001
    assert [run.solid for run in runs(text) if run.isolated] == [solid]


def test_plain_isolate() -> None:
    assert plain_isolate("نسبة 35% في GCC") == "نسبة \u206835%\u2069 في \u2068GCC\u2069"


def test_a_label_without_arabic_is_one_run() -> None:
    assert plain_isolate("A register (IRGC, 2026)") == "\u2068A register (IRGC, 2026)\u2069"
    assert plain_isolate("سجل (IRGC)") == "سجل (\u2068IRGC\u2069)"
    assert plain_isolate("2026") == "2026"


@pytest.mark.parametrize(
    "part",
    ["(", "(]", '"', 'a"', "a(", "[a](", "a (b) ", "1-", "+1 ", "1 234 ", "a.", "-", "0 ", "$ ", "x. 5 ", "س-1", "a@"],
)
def test_no_text_takes_long(part: str) -> None:
    begin = time.process_time()
    text = part * 10_000
    assert "".join(run.text for run in runs(text)).replace("\u2013", "-") == text
    assert time.process_time() - begin < 2
