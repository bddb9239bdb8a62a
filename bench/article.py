"""An article of the benchmark before any generator has its own form of it, and what it can be filed under."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

from mujaz.vocabulary import countries

DAYS = 3652
"""Ten years, over which the articles are spread, the first of them on `FIRST_DAY`."""
FIRST_DAY = dt.date(2016, 1, 1)
TOPICS = {
    "security": "الأمن والدفاع",
    "diplomacy": "الدبلوماسية",
    "economy": "الاقتصاد والتجارة",
    "energy": "الطاقة",
    "food": "الأمن الغذائي",
    "maritime": "الممرات البحرية",
    "water": "المياه والمناخ",
    "technology": "التقنية",
    "health": "الصحة العامة",
    "migration": "الهجرة والسكان",
    "education": "التعليم والمعرفة",
    "law": "القانون والقضاء",
}
AUTHORS = {
    "layla-nasser": "ليلى ناصر",
    "omar-haddad": "عمر حداد",
    "samia-benali": "سامية بن علي",
    "karim-mansour": "كريم منصور",
    "huda-salem": "هدى سالم",
    "yusuf-amin": "يوسف أمين",
    "rana-khoury": "رنا خوري",
    "tariq-ziyad": "طارق زياد",
}
COUNTRIES = (
    "SA EG IR US SY IQ YE PS LB TR RU AE QA KW OM BH JO LY TN DZ MA SD SO DJ MR CN FR DE GB IT ES IN PK AF ET ER KE NG "
    "ML NE TD SN ZA JP KR KP ID MY BR AR MX CA AU UA PL NL BE SE NO CH"
).split()


@dataclass(frozen=True, slots=True)
class Article:
    """An article: `event` and `opinion` are its two sections, paragraphs of Markdown without headings.

    `topics` and `author` are keys of the tables above, `countries` ISO codes, `tags` labels.
    """

    slug: str
    title: str
    date: dt.date
    topics: tuple[str, ...]
    tags: tuple[str, ...]
    countries: tuple[str, ...]
    author: str
    event: tuple[str, ...]
    opinion: tuple[str, ...]

    @property
    def path(self) -> str:
        """The path of its file below any generator's folder of content."""
        return f"{self.date.year}/{self.slug}.md"

    @property
    def topic_labels(self) -> list[str]:
        """The names of its topics."""
        return [TOPICS[topic] for topic in self.topics]

    @property
    def country_names(self) -> list[str]:
        """The Arabic names of its countries."""
        return [countries.country_names(code)[0] for code in self.countries]

    @property
    def author_name(self) -> str:
        """The name of its author."""
        return AUTHORS[self.author]

    def body(self, fold: str = "") -> str:
        """Return its Markdown under two headings; `fold` is a mark to put where an excerpt ends, after a paragraph."""
        first, *rest = self.event
        return "\n\n".join(["## الحدث", first, *([fold] if fold else []), *rest, "## الرأي", *self.opinion]) + "\n"


@dataclass(frozen=True, slots=True)
class Desk:
    """Files `number` articles, oldest first, under what it draws: `tags` are all labels, the commonest first."""

    number: int
    random: Random
    tags: Sequence[str]

    def topic(self) -> str:
        """Draw a first topic."""
        return self.random.choice(list(TOPICS))

    def file(self, position: int, title: str, text: Sequence[str], topic: str) -> Article:
        """Return the article at `position` of two or more paragraphs, filed under `topic` and what is drawn."""
        opening = max(1, len(text) // 3)
        others = [other for other in self.random.choices(list(TOPICS), k=self.random.randint(0, 1)) if other != topic]
        return Article(
            slug=f"brief-{position:06}",
            title=title,
            date=FIRST_DAY + dt.timedelta(days=position * DAYS // self.number),
            topics=(topic, *others),
            tags=self._draw(self.tags, most=6, shift=10),
            countries=self._draw(COUNTRIES, most=4, shift=2),
            author=self.random.choice(list(AUTHORS)),
            event=tuple(text[:opening]),
            opinion=tuple(text[opening:]),
        )

    def _draw(self, items: Sequence[str], *, most: int, shift: int) -> tuple[str, ...]:
        """Return up to `most` items, each once, by Zipf's law; the larger the shift, the flatter its head."""
        weights = [1 / (rank + shift) for rank in range(1, len(items) + 1)]
        return tuple(dict.fromkeys(self.random.choices(items, weights, k=self.random.randint(0, most))))
