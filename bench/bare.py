"""Briefs that no file was read for: what is not about words, terms and days is left empty."""

import datetime as dt
from collections.abc import Mapping
from zoneinfo import ZoneInfo

from mujaz.brief import Brief, Document
from mujaz.brief.facts import TextBlock
from mujaz.brief.fields import BriefKind
from mujaz.vocabulary import Kind, Term

ZONE = ZoneInfo("UTC")


def read(body: str) -> Document:
    """Return a text without marks as one that was read: one paragraph for each that a blank line ends."""
    return Document(body, "ar", blocks=tuple(TextBlock("p", is_top=True, text=text) for text in body.split("\n\n")))


def bare(slug: str, title: str, body: str, date: dt.date, terms: Mapping[Kind, tuple[Term, ...]]) -> Brief:
    """Return a brief of a text without marks; it has no summary."""
    return Brief(
        path=f"{date.year}/{slug}.md",
        slug=slug,
        title=title,
        summary="",
        own_summary="",
        date=date,
        time=None,
        zone=ZONE,
        updated=None,
        kind=BriefKind.REPORT,
        lang="ar",
        terms=terms,
        parts=(),
        sources=(),
        related=(),
        aliases=(),
        status="published",
        embargo=None,
        sections=(),
        packed=read(body).packed(),
        words=len(body.split()),
        digest=slug,
        files=(),
        links=(),
    )
