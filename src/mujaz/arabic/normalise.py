"""One spelling for words that Arabic writes in several ways.

`normalise` unites hamza seats, alef forms, ta marbuta and ha, dotted and undotted ya, Persian letters, digit systems
and presentation forms, and drops vowel signs, tatweel and invisible characters. It is meant for matching, never for
showing.
"""

import re
import unicodedata

# Vowel signs and Koranic marks, soft hyphen, grapheme joiner, Arabic letter mark, tatweel, zero-width and
# direction characters, variation selectors.
_DROPPED = re.compile(
    "[\u0610-\u061a\u061c\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u08d3-\u08e1\u08e3-\u08ff"
    "\u00ad\u034f\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufe00-\ufe0f]"
)

_UNITED: dict[str, str] = {
    "\u0627": "\u0622\u0623\u0625\u0671\u0672\u0673\u0675",  # alef: with madda, hamza above, hamza below, wasla
    "\u0621": "\u0624\u0626\u0676\u0678\u06d3",  # hamza: on waw, on ya
    "\u064a": "\u0649\u06cc\u06cd\u06d0\u06d2\u063d",  # ya: alef maksura, Farsi ya
    "\u0643": "\u06a9\u06aa\u06af\u06ab\u06ac\u0763\u063b\u063c",  # kaf: keheh, gaf
    "\u0647": "\u0629\u06c1\u06c2\u06c3\u06d5\u06be\u06c0",  # ha: ta marbuta, the Urdu and Kurdish forms
    "\u0648": "\u06c6\u06c7\u06cb",  # waw: the Kurdish and Uighur forms
    "\u0628": "\u067e",  # ba: pe
    "\u062c": "\u0686",  # jim: che
    "\u0632": "\u0698",  # zay: zhe
    "\u0641": "\u06a4",  # fa: ve
    "\u0642": "\u06a8",  # qaf: the Maghrebi g
    "%": "\u066a",
    ".": "\u066b",
    ",": "\u066c",
    **{str(n): chr(0x660 + n) + chr(0x6F0 + n) for n in range(10)},  # Arabic-Indic and Persian digits
}
_TABLE = {ord(variant): letter for letter, variants in _UNITED.items() for variant in variants}

_WORD = re.compile(r"[\u0621-\u063A\u0641-\u064A]+|[a-z0-9]+")


def normalise(text: str) -> str:
    """Return `text` in the one spelling used for matching (NFKC, united letters, lower case)."""
    return _DROPPED.sub("", unicodedata.normalize("NFKC", text)).translate(_TABLE).lower()


def words(text: str) -> list[str]:
    """Return the normalised words of `text`: runs of Arabic letters, runs of Latin letters and digits."""
    return _WORD.findall(normalise(text))


def label_key(text: str) -> str:
    """Return the key under which a label is found: its normalised words, one space between them."""
    return " ".join(words(text))
