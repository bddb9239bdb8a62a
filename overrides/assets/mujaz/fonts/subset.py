"""Makes the fonts of this folder and ../css/fonts.css of the packages that README.md names.

    python subset.py NODE_MODULES

needs fonttools and brotli. A file keeps the letters of Modern Standard Arabic and of its neighbours' names, or Latin
with the marks that both scripts share, all layout features, and the weights 400 to 700. The style sheet says which
characters each file draws, as they are found in it: a browser then asks for a file only if the page needs it.
"""

import sys
from io import BytesIO
from itertools import groupby
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

HERE = Path(__file__).parent
FAMILIES = {"Noto Naskh Arabic": "noto-naskh-arabic", "Noto Sans Arabic": "noto-sans-arabic"}
CHARACTERS = {
    "arabic": """
        0020 00A0 060C 0610-061C 061F 0621-063A 0640-0655 0660-066D 0670-0671 067E 0686 0698 06A4 06A8-06A9 06AF 06CC
        06F0-06F9 200C-200F""",
    "latin": """
        0021-007E 00A1-00A3 00A5 00A7 00A9-00AB 00AE 00B0-00B1 00B5 00B7 00BB 00BF-00FF 0131 0152-0153 0160-0161
        017D-017E 2013-2014 2018-201A 201C-201E 2022 2026 2039-203A 20AC 2122 2212""",
}
UNSEEN = [0x200F, *range(0x2066, 0x206A)]  # no glyphs, yet they must not split a run into another font
RULE = """
@font-face {{
  font-family: "{family}";
  font-weight: 400 700;
  font-display: swap;
  src: url("../fonts/{file}") format("woff2");
  unicode-range: {ranges};
}}
"""


def numbers(text: str) -> list[int]:
    """Return the characters that a list such as `0020 0610-061C` names."""
    ends = [part.split("-") for part in text.split()]
    return [n for pair in ends for n in range(int(pair[0], 16), int(pair[-1], 16) + 1)]


def ranges(characters: list[int]) -> str:
    """Return characters as `unicode-range` takes them."""
    runs = [[c for _, c in run] for _, run in groupby(enumerate(sorted(characters)), lambda pair: pair[1] - pair[0])]
    return ", ".join(f"U+{run[0]:X}" + (f"-{run[-1]:X}" if len(run) > 1 else "") for run in runs)


def subset(source: Path, target: Path, wanted: list[int]) -> list[int]:
    """Write what is wanted of a font, and return the characters that it draws."""
    middle = BytesIO()  # the subsetter wants a font as it is read from a file
    instantiateVariableFont(TTFont(source, recalcTimestamp=False), {"wght": (400, 700)}).save(middle)
    font = TTFont(middle, recalcTimestamp=False)
    options = Options()
    options.layout_features = ["*"]
    options.name_IDs = ["*"]
    options.hinting = False
    options.flavor = "woff2"
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=wanted)
    subsetter.subset(font)
    font.flavor = "woff2"
    font.save(target)
    return sorted(font.getBestCmap())


def main() -> None:
    """Make all files."""
    packages = Path(sys.argv[1], "@fontsource-variable")
    rules = ["/* Made by ../fonts/subset.py; ../fonts/README.md says of what. */\n"]
    for family, name in FAMILIES.items():
        drawn: set[int] = set()
        for script, characters in CHARACTERS.items():
            file = f"{name}-{script}-wght.woff2"
            source = packages / name / "files" / f"{name}-{script}-wght-normal.woff2"
            found = [c for c in subset(source, HERE / file, numbers(characters)) if c not in drawn]
            drawn.update(found)
            shown = [*found, *UNSEEN] if script == "arabic" else found
            rules.append(RULE.format(family=family, file=file, ranges=ranges(list(dict.fromkeys(shown)))))
    (HERE.parent / "css" / "fonts.css").write_text("".join(rules), "utf-8")


if __name__ == "__main__":
    main()
