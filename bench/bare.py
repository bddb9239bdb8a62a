"""Briefs that no file was read for: what is not about words, terms and days is left empty."""

import datetime as dt
from collections.abc import Mapping
from zoneinfo import ZoneInfo

from mujaz.brief import Brief
from mujaz.brief.fields import BriefKind
from mujaz.vocabulary import Kind, Term

ZONE = ZoneInfo("UTC")


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
        body=body,
        words=len(body.split()),
        digest=slug,
        files=(),
        links=(),
    )
