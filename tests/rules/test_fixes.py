"""What `--fix` does: the safe edits and nothing else. A text has the same words before and after."""

import json
import re
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mujaz.arabic import normalise, words
from mujaz.config import Settings
from mujaz.library import load_library
from mujaz.problems import Edit, problem
from mujaz.problems.examples import EXAMPLES
from mujaz.rules.fixes import mended
from mujaz.rules.text.prose import HIDDEN, hide
from mujaz.source import Source
from tests.examples import BODY, NOW, PATH, in_memory

DATA = Path(__file__).parents[3] / "shared" / "data"


def fixed(body: str, settings: Settings | None = None) -> str:
    """Return the text of a brief when nothing is left that can be mended."""
    folder = in_memory(body)
    for _ in range(10):
        source = folder.briefs[PATH]
        found = load_library(folder, settings or Settings(), NOW, thorough=True).problems
        text, number = mended(source.text, found)
        if not number:
            break
        folder = replace(folder, briefs={PATH: Source(source.path, text)})
    else:
        pytest.fail("the edits never end")
    return text.split("---\n\n", 1)[1]


SURE = {
    "commas": ("قال, ثم، قال; فمن?", "قال، ثم، قال؛ فمن؟"),
    "commas between Latin names": ("شركتا Gazprom, Rosneft", "شركتا Gazprom, Rosneft"),
    "a comma inside a number": ("بلغ 1,000 و2,5", "بلغ 1,000 و2,5"),
    "a comma after a closing mark": ("«قال», ثم (مشى), و**صمت**, ثم", "«قال»، ثم (مشى)، و**صمت**، ثم"),
    "spaces": ("وصل  الوفد ، و( بدأت ) ،ثم انتهت .", "وصل الوفد، و(بدأت)، ثم انتهت."),
    "points in a row": ("قال .. ثم صمت ...", "قال .. ثم صمت ..."),
    "a decimal without its zero": ("زاد .5 في المئة", "زاد .5 في المئة"),
    "a ratio": ("فاز 3 : 2", "فاز 3 : 2"),
    "a list": ("1.  أول\n2.  ثانٍ\n\n-   ثالث", "1.  أول\n2.  ثانٍ\n\n-   ثالث"),
    "a table": ("| أ  | ب |\n|----|---|\n| ج  | د |", "| أ  | ب |\n|----|---|\n| ج  | د |"),
    "a hard break": ("سطر  \nسطر", "سطر  \nسطر"),
    "an indented line of a list": ("- بند\n\n    تتمة  البند", "- بند\n\n    تتمة البند"),
    "quotations": ('قال "نعم" ثم لـ"غيره" و("هذا")', "قال «نعم» ثم لـ«غيره» و(«هذا»)"),
    "a quotation in another one": ('«قال "نعم" ثم صمت»', '«قال "نعم" ثم صمت»'),
    "spaces inside a quotation": ('قال " نعم " ثم صمت', 'قال " نعم " ثم صمت'),
    "an odd number of marks": ('قال "نعم ثم "لا" وصمت', 'قال "نعم ثم "لا" وصمت'),
    "a paragraph in English": ('He said "yes",  then left .', 'He said "yes", then left.'),
    "tatweel": ("جـــميل بـ«نعم» لـIRGC في 1445هـ", "جميل بـ«نعم» لـIRGC في 1445هـ"),
    "hamza": ("الى او اكد الامن، والى واحد كانت", "إلى أو أكد الأمن، والى واحد كانت"),
    "Persian letters": ("أکد الوزیر علی ذلك", "أكد الوزير علی ذلك"),
    "presentation forms": ("\ufedf\ufe8e \ufefb", "لا لا"),
    "an invisible character": ("وهؤ\u200bلاء `a\u200bb`", "وهؤلاء `a\u200bb`"),
    "code": ('`قال, "نعم"  الى`, ثم', '`قال, "نعم"  الى`، ثم'),
    "two ticks": ("``قال, ` الى`` ثم", "``قال, ` الى`` ثم"),
    "an escaped tick": (r"قال, \`الى, ` ثم", r"قال، \`إلى، ` ثم"),
    "fences": ("```\nقال, الى  ذلك\n```\n\nقال, ثم", "```\nقال, الى  ذلك\n```\n\nقال، ثم"),
    "indented code": ("نص\n\n    قال, الى\n\nقال, ثم", "نص\n\n    قال, الى\n\nقال، ثم"),
    "an address": ("https://example.org/الى?a=ب,ج;د ثم", "https://example.org/الى?a=ب,ج;د ثم"),
    "the target of a link": ('[قال, نعم](الى,ب.md "عنوان, له") ثم', '[قال، نعم](الى,ب.md "عنوان, له") ثم'),
    "a definition of a link": ('نص [أ][ب]\n\n[ب]: https://example.org/أ,ب "عنوان, له"',) * 2,
    "HTML": ('<span title="قال, الى">قال, الى</span>', '<span title="قال, الى">قال، إلى</span>'),
    "a comment": ("<!-- قال, الى\n  ثم --> قال, ثم", "<!-- قال, الى\n  ثم --> قال، ثم"),
    "an entity": ("قال&nbsp;; ثم &laquo;نعم&raquo;, لا", "قال&nbsp;; ثم &laquo;نعم&raquo;، لا"),
    "attributes": ('### عنوان {: .a title="قال, الى" }', '### عنوان {: .a title="قال, الى" }'),
    "a block": ("/// note | قال, الى\nنص, نص\n///", "/// note | قال، إلى\nنص، نص\n///"),
    "an aside": ("قال, ثم <!-- mujaz: ignore latin-comma -->",) * 2,
}


@pytest.mark.parametrize(("text", "wanted"), SURE.values(), ids=SURE)
def test_what_is_sure_is_mended(text: str, wanted: str) -> None:
    assert fixed(BODY.format(text=text)) == BODY.format(text=wanted)


@pytest.mark.parametrize("code", [code for code, example in EXAMPLES.items() if example.kind == "text"])
def test_examples_keep_their_words(code: str) -> None:
    body = BODY.format(text=EXAMPLES[code].fails)
    assert words(fixed(body)) == words(body)


def test_a_rule_that_is_off_mends_nothing() -> None:
    assert "قال, إلى" in fixed(BODY.format(text="قال, الى"), Settings(rules={"latin-comma": "off"}))


# ---- all texts ------------------------------------------------------------------------------------------

PIECES = """
قال الوزير الى الأمن Gazprom F-16 ١٢ 2024 1,000 30/4/2024 نيسان الأحد و لـ وهؤ\u200bلاء جـــميل أکد علی \ufefb في هـ
، ؛ ؟ , ; ? . : ! ... " « » ( ) [ ] { } ` `` * ** _ - | # > \\ / /// & &nbsp; < <b> </b> <!-- --> ](a.md) [^1] [^1]:
https://example.org/?a=1,2;b <x,y@example.org>
""".split()
MARKDOWN = st.lists(
    st.sampled_from([*PIECES, " ", " ", "  ", "\u00a0", "\n", "\n\n", "\n    ", "\n```\n"]), max_size=60
)


def bones(text: str) -> str:
    """Return a text without what an edit may change: spaces, and the marks that have an Arabic twin."""
    return re.sub(r'[\s,،;؛?؟"«»]', "", normalise(text))


def untouchable(text: str) -> list[str]:
    """Return the characters of a text that are no prose: code, addresses, HTML."""
    return [char for char, shown in zip(text, hide(text), strict=True) if shown == HIDDEN]


def is_the_same(old: str, new: str) -> bool:
    return words(old) == words(new) and bones(old) == bones(new) and untouchable(old) == untouchable(new)


@given(MARKDOWN)
def test_words_code_and_lines_stay(pieces: list[str]) -> None:
    body = BODY.format(text="".join(pieces))
    new = fixed(body)
    assert is_the_same(body, new)
    assert new.count("\n") == body.count("\n")
    assert fixed(new) == new


@given(st.text(st.characters(codec="utf-8", exclude_characters="\r"), max_size=80))
def test_any_text_keeps_its_words(text: str) -> None:
    body = BODY.format(text=text)
    new = fixed(body)
    assert words(new) == words(body)
    assert bones(new) == bones(body)


def samples(root: Path) -> Iterator[str]:
    """Yield the texts of the sample briefs, and of real articles where they are there."""
    for path in sorted(root.glob("briefs/*/*.md")):
        yield path.read_text("utf-8").split("---\n", 2)[2]
    for archive in sorted(DATA.glob("saudinewsnet-*.zip"))[:1]:
        with zipfile.ZipFile(archive) as file:
            articles = json.loads(file.read(file.namelist()[0]))
        yield from (BODY.format(text=article["content"]) for article in articles[::10])


def test_real_texts_keep_their_words(root: Path) -> None:
    texts = list(samples(root))
    assert len(texts) >= 30
    for text in texts:
        assert is_the_same(text, fixed(text)), text[:200]


def test_the_samples_have_nothing_to_mend(root: Path) -> None:
    for path in sorted(root.glob("briefs/*/*.md")):
        body = path.read_text("utf-8").split("---\n", 2)[2].lstrip("\n")
        assert fixed(body) == body


# ---- edits ----------------------------------------------------------------------------------------------


def at(*edits: tuple[int, int, str]) -> object:
    return problem("latin-comma", "a.md", 1, edits=tuple(Edit(*edit) for edit in edits), near="")


@pytest.mark.parametrize(
    ("edits", "wanted"),
    [
        ([at((0, 1, "A"))], ("Abcdef", 1)),
        ([at((0, 1, "")), at((1, 2, "B"))], ("Bcdef", 2)),
        ([at((0, 1, "A"), (5, 6, "F")), at((4, 6, "")), at((2, 2, "-"))], ("Ab-cdeF", 2)),
        ([at((0, 3, "")), at((1, 2, "B"), (4, 5, "E"))], ("def", 1)),
        ([at((3, 3, "x")), at((3, 3, "y"))], ("abcxdef", 1)),
        ([at()], ("abcdef", 0)),
    ],
)
def test_edits_are_made_all_or_none(edits: list[object], wanted: tuple[str, int]) -> None:
    assert mended("abcdef", edits) == wanted  # type: ignore[arg-type]
