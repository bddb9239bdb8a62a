"""A brief as others cite it: a line of text, BibTeX, RIS, CSL-JSON.

An author stands as one name, never as given and family name: the vocabulary does not say where an Arabic name divides,
an institution has no such place, and Arabic lists of references do not turn names round.
"""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import NotRequired, TypedDict

from mujaz import urls
from mujaz.arabic import MonthStyle, format_date
from mujaz.brief import Brief
from mujaz.config import SiteInfo
from mujaz.messages import page_word
from mujaz.vocabulary import Kind

GENRE = page_word("genre")
"""What a citation says that a brief is."""


def author_names(brief: Brief) -> tuple[str, ...]:
    """Return the names of a brief's authors."""
    return tuple(_line(term.label) for term in brief.terms[Kind.AUTHORS])


def citation_url(brief: Brief, site: SiteInfo) -> str:
    """Return the full address of a brief's page, '' where the site has none."""
    return urls.absolute(urls.brief(brief.path), site.url)


def _line(text: str) -> str:
    return " ".join(text.split())


# ---- for people -----------------------------------------------------------------------------------------

_INNER_QUOTES = str.maketrans("«»", "“”")


def formatted(brief: Brief, site: SiteInfo, months: MonthStyle) -> str:
    """Return a citation in the house style, the parts apart by commas, quotes inside the title turned into “”.

    Such as: ليلى ناصر وسامي خوري، «العنوان»، موجز (موجز سياسات)، 30 نيسان/أبريل 2024، https://example.org/x.html
    """
    parts = (
        " و".join(author_names(brief)),
        f"«{brief.title.translate(_INNER_QUOTES)}»",
        f"{_line(site.name)} ({GENRE})",
        format_date(brief.date, months),
        citation_url(brief, site),
    )
    return "، ".join(part for part in parts if part)


# ---- for programs ---------------------------------------------------------------------------------------

_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_LANGUAGES = {"ar": "arabic", "de": "german", "en": "english", "es": "spanish", "fa": "persian", "fr": "french"}
"""The names that babel and polyglossia have for languages."""

_TEX = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "{": r"\textbraceleft{}",  # not `\{`: BibTeX counts braces, with and without a backslash
        "}": r"\textbraceright{}",
        "^": r"\textasciicircum{}",
        "~": r"\textasciitilde{}",
        **{char: "\\" + char for char in "%&#$_"},
    }
)


def bibtex(brief: Brief, site: SiteInfo) -> str:
    """Return a BibTeX entry, in UTF-8, for BibTeX and biblatex; doubled braces keep capitals and names as they are."""
    url = citation_url(brief, site)
    values = {
        "author": " and ".join("{" + name.translate(_TEX) + "}" for name in author_names(brief)),
        "title": "{" + brief.title.translate(_TEX) + "}",
        "institution": "{" + _line(site.name).translate(_TEX) + "}",
        "type": GENRE,
        "year": str(brief.date.year),
        "month": _MONTHS[brief.date.month - 1],
        "day": str(brief.date.day),
        "url": url,
        "langid": _LANGUAGES.get(brief.lang.split("-")[0], ""),
    }
    lines = (f"  {k} = {v if k == 'month' else '{' + v + '}'}" for k, v in values.items() if v)
    return f"@techreport{{{brief.slug}-{brief.date.year},\n" + ",\n".join(lines) + "\n}\n"


def ris(brief: Brief, site: SiteInfo) -> str:
    """Return a RIS record: a tag and a value on each line, lines ended by CR LF."""

    def records() -> Iterator[tuple[str, str]]:
        yield "TY", "RPRT"
        for name in author_names(brief):
            yield "AU", name
        yield "TI", brief.title
        yield "PY", str(brief.date.year)
        yield "DA", brief.date.strftime("%Y/%m/%d/")
        yield "PB", _line(site.name)
        yield "M3", GENRE
        yield "LA", brief.lang
        yield "UR", citation_url(brief, site)

    lines = [f"{tag}  - {value}" for tag, value in records() if value]
    return "\r\n".join([*lines, "ER  - ", ""])


class CslName(TypedDict):
    """A name that is not taken apart."""

    literal: str


CslDate = TypedDict("CslDate", {"date-parts": list[list[int]]})
"""A day: its year, month and day in a list."""


class CslItem(TypedDict):
    """What CSL-JSON holds of a brief, in the words of https://citeproc-js.readthedocs.io/en/latest/csl-json/."""

    id: str
    type: str
    title: str
    author: NotRequired[list[CslName]]
    issued: CslDate
    publisher: str
    genre: str
    language: str
    URL: NotRequired[str]


def csl_item(brief: Brief, site: SiteInfo) -> CslItem:
    """Return a brief as an item of CSL-JSON."""
    item = CslItem(
        id=f"{brief.slug}-{brief.date.year}",
        type="report",
        title=brief.title,
        issued={"date-parts": [[brief.date.year, brief.date.month, brief.date.day]]},
        publisher=_line(site.name),
        genre=GENRE,
        language=brief.lang,
    )
    if names := author_names(brief):
        item["author"] = [CslName(literal=name) for name in names]
    if url := citation_url(brief, site):
        item["URL"] = url
    return item


def csl_json(brief: Brief, site: SiteInfo) -> str:
    """Return a CSL-JSON file: a list of one item."""
    return json.dumps([csl_item(brief, site)], ensure_ascii=False, separators=(",", ":")) + "\n"


@dataclass(frozen=True, slots=True)
class CitationFormat:
    """A form of citation that programs read: its name, the ending of its file, and what makes it."""

    label: str
    ending: str
    make: Callable[[Brief, SiteInfo], str]


FORMS = (
    CitationFormat("BibTeX", ".bib", bibtex),
    CitationFormat("RIS", ".ris", ris),
    CitationFormat("CSL-JSON", ".csl.json", csl_json),
)
"""Every form, in the order in which readers see them."""
