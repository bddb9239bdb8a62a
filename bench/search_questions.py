"""Questions that are asked of texts, queries of two words made from them, and how well they are answered.

The words of a text are taken here with a light stemmer of other people instead of the analyser of `mujaz.arabic`: the
queries stay the same when that changes, and do not favour it.
"""

import json
import re
import unicodedata
import zipfile
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from statistics import fmean
from typing import Any, NamedTuple, TypeVar

T = TypeVar("T")


class Text(NamedTuple):
    """What becomes a brief: its name in addresses, its title, and its paragraphs."""

    slug: str
    title: str
    paragraphs: tuple[str, ...]

    @property
    def body(self) -> str:
        """The paragraphs, a line each."""
        return "\n".join(self.paragraphs)


def text_of(slug: str, title: str, body: str) -> Text:
    """Return a text whose paragraphs are lines, without the control and format characters that no brief may have."""
    first, *lines = (" ".join(_visible(line).split()) for line in (title, *body.splitlines()))
    return Text(slug, first, tuple(line for line in lines if line))


def _visible(text: str) -> str:
    return "".join(c for c in text if c.isspace() or unicodedata.category(c)[0] != "C")


def articles(folder: Path) -> Iterator[tuple[str, str, str]]:
    """Yield title, content and source of the articles in the .zip files of a folder."""
    for path in sorted(folder.glob("*.zip")):
        with zipfile.ZipFile(path) as archive:
            for name in sorted(archive.namelist()):
                for article in json.loads(archive.read(name)) if name.endswith(".json") else ():
                    if article["title"].strip() and article["content"].strip():
                        yield article["title"], article["content"], article.get("source", "")


class Question(NamedTuple):
    """What is asked, and the slug of the text that it was asked about."""

    query: str
    slug: str


def read_squad(data: Mapping[str, Any]) -> tuple[list[Text], list[Question]]:
    """Return the distinct paragraphs of a SQuAD-shaped file, in order, and all its questions.

    The titles are the same but for a number that is no number of any text or question: «موجز q0017».
    """
    slugs: dict[str, str] = {}
    questions = []
    for paragraph in (paragraph for article in data["data"] for paragraph in article["paragraphs"]):
        slug = slugs.setdefault(paragraph["context"], f"q-{len(slugs) + 1:04}")
        questions += [Question(qa["question"], slug) for qa in paragraph["qas"]]
    texts = [text_of(slug, f"موجز {slug.replace('-', '')}", context) for context, slug in slugs.items()]
    return texts, questions


# ---- queries of two words ------------------------------------------------------------------------------------

_WORD = re.compile(r"[^\W_]+")
_SAME = str.maketrans("أإآٱىة", "اااايه")
_FUNCTION_WORDS = frozenset(
    """
    من في علي الي عن مع حتي منذ مذ خلال عند عندما لدي بين ضمن حول نحو ضد دون بدون عبر رغم بعد قبل او ام ثم بل لكن
    ولكن كي ان انه انها اذا اذ لو كما كل بعض اي ايه ما ماذا ماهو ماهي مما بما فيما لما كم متي كيف اين لماذا لم لن
    لا ليس ليست هل هو هي هم هما هذا هذه ذلك تلك هنا هناك الذي التي الذين كان كانت كانوا يكون تكون قد لقد سوف تم
    يتم فيه فيها منه منها عليه عليها عنه عنها به بها له لها لهم بهم حيث بينما حين ايضا فقط
    """.split()
)
_CLITICS = "وفبلك"
_ARTICLES = ("وال", "بال", "كال", "فال", "ال", "لل")
_ENDINGS = ("ها", "ان", "ات", "ون", "ين", "يه", "ه", "ي")
_LEAST_WORD = 3
_LEAST_STEM = 2


def _words(text: str) -> list[tuple[str, str]]:
    """Return the words as they are written, and in one spelling: no marks, one alef, ي for ى and ه for ة."""
    plain = "".join(c for c in text if c != "\u0640" and unicodedata.category(c) not in ("Mn", "Cf"))
    return [(word, word.translate(_SAME).lower()) for word in _WORD.findall(plain)]


def content_words(text: str) -> list[tuple[str, str]]:
    """Return the words that say something, as they are written and in one spelling."""
    return [(written, same) for written, same in _words(text) if _is_content(same)]


def _is_content(word: str) -> bool:
    bare = word[1:] if word[0] in _CLITICS else word
    return len(word) >= _LEAST_WORD and not word.isdigit() and not {word, bare} & _FUNCTION_WORDS


def light10(word: str) -> str:
    """Return the stem of a word after Larkey, Ballesteros and Connell, Light Stemming for Arabic (2007)."""
    if word.startswith("و") and len(word) > _LEAST_WORD:
        word = word[1:]
    article = next((a for a in _ARTICLES if word.startswith(a) and len(word) - len(a) >= _LEAST_STEM), "")
    word = word.removeprefix(article)
    for ending in _ENDINGS:
        if len(word) - len(ending) >= _LEAST_STEM:
            word = word.removesuffix(ending)
    return word


def frequencies(texts: Iterable[str]) -> Counter[str]:
    """Return in how many of the texts each stem stands."""
    return Counter(stem for text in texts for stem in dict.fromkeys(light10(same) for _, same in _words(text)))


def two_words(query: str, known: Mapping[str, int]) -> str:
    """Return the two words of a query that say most, in its order and spelling; the empty text where it has fewer.

    They are those whose stems stand in the fewest texts by `known`, the first of equals; a word does not count that is
    a function word, a number, shorter than three letters, or whose stem stands in no text.
    """
    words: dict[str, str] = {}
    for written, same in content_words(query):
        if (stem := light10(same)) in known:
            words.setdefault(stem, written)
    rarest = sorted(words, key=lambda stem: known[stem])[:2]
    return " ".join(words[stem] for stem in words if stem in rarest) if len(words) > 1 else ""


# ---- how well they are answered --------------------------------------------------------------------------------

DEPTH = 10
"""How many results are looked at."""


class Score(NamedTuple):
    """Mean reciprocal rank among ten, share found first and among ten, queries that got no result at all."""

    mrr: float
    first: float
    among_ten: float
    unanswered: int


def score(answers: Sequence[Sequence[str]], wanted: Sequence[str]) -> Score:
    """Return how well answers, lists of slugs with the best first, give the slug that is wanted of each."""
    ranks = [
        answer.index(slug) + 1 if slug in answer[:DEPTH] else 0 for answer, slug in zip(answers, wanted, strict=True)
    ]
    return Score(
        fmean(1 / rank if rank else 0 for rank in ranks),
        fmean(rank == 1 for rank in ranks),
        fmean(rank > 0 for rank in ranks),
        sum(not answer for answer in answers),
    )


def spread(items: Sequence[T], number: int) -> list[T]:
    """Return `number` of the items, evenly spread; all of them where they are fewer."""
    return [items[n * len(items) // number] for n in range(number)] if number < len(items) else list(items)
