"""A page of the web as a brief: trafilatura tells the text from what stands round it."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any
from zoneinfo import ZoneInfo

import trafilatura
from lxml.html import HtmlElement
from trafilatura.settings import use_config

from mujaz.arabic import label_key, words
from mujaz.importers import moments
from mujaz.importers.addresses import aliases
from mujaz.importers.article import Known, from_fields, kind_of, with_scrubbed
from mujaz.importers.document import Document, lines
from mujaz.importers.fields import Category, ImportedFields
from mujaz.importers.html import Dialect, decoded, parse_html, read_html, tree_text
from mujaz.importers.lost_words import checked
from mujaz.importers.mentions import Gazetteer
from mujaz.importers.pasted import scrub
from mujaz.importers.pictures import Album
from mujaz.importers.raw import RawBrief
from mujaz.importers.refusal import Unreadable
from mujaz.importers.remarks import Remark, RemarkCode, gathered


def read_page(data: bytes, zone: ZoneInfo, gazetteer: Gazetteer) -> RawBrief:
    """Read a page; its times are told in `zone`. Raises Unreadable where there is no text in it."""
    page = scrub(decoded(data))
    if not page.text.strip():
        raise Unreadable("no-article")
    root = parse_html(page.text)  # before trafilatura, which would be lost in one that is nested absurdly
    album = Album()
    html, meta = _extracted(_prepared(page.text, album))
    document, found = read_html(html, Dialect(base=meta.get("url") or "", picture=album.of_address))
    if not any(words(line) for line in lines(document.blocks)):
        raise Unreadable("no-article")
    moment = moments.read_moment(_published(page.text) or meta.get("date"), zone)
    known = Known(
        title=" ".join((meta.get("title") or "").split()),
        date=moments.found_date(moment),
        time=moments.time_of(moment) if moment else None,
    )
    brief = with_scrubbed(from_fields(document, known, gazetteer), page)
    old, lost = aliases([meta["url"]] if meta.get("url") else [])
    whole = replace(
        brief,
        fields=ImportedFields(
            categories=tuple(Category(text, text) for text in meta.get("categories") or ()),
            tags=tuple(meta.get("tags") or ()),
            authors=tuple(name.strip() for name in (meta.get("author") or "").split(";") if name.strip()),
            summary=" ".join((meta.get("description") or "").split()),
            aliases=old,
            kind=kind_of(brief.sections),
        ),
        pictures=tuple(album.pictures),
        remarks=gathered((*brief.remarks, *album.remarks, *found, *lost, *_left_out(root, document))),
    )
    main = next(root.iter("article", "main"), None)
    return checked(whole, tree_text(main) if main is not None else "")


def _prepared(page: str, album: Album) -> str:
    """Return a page for trafilatura, which passes over captions and over pictures that are inside of the page."""
    page = re.sub(r"(</?)figcaption\b", r"\1p", page, flags=re.IGNORECASE)
    return _DATA_PICTURE.sub(lambda match: match[1] + (album.of_address(match[2]) or match[2]), page)


_DATA_PICTURE = re.compile(r"""(\bsrc\s*=\s*["']?)(data:image/[^"'\s>]+)""", re.IGNORECASE)


def _left_out(root: HtmlElement, document: Document) -> Iterator[Remark]:
    """Yield the paragraphs that stand in the main part of a page and not in the article that was found in it."""
    main = next(root.iter("article", "main"), None)
    kept = label_key(" ".join(lines(document.blocks)))
    for element in main.iter("p", "li", "td", "th", "h2", "h3", "h4") if main is not None else ():
        text = " ".join("".join(element.itertext()).split())
        if words(text) and label_key(text) not in kept and next(element.iter("p", "ul", "ol"), element) is element:
            yield Remark(RemarkCode.LEFT_OUT, text)


def _extracted(page: str) -> tuple[str, dict[str, Any]]:
    """Return the text of a page as HTML, and what its head says."""
    config = use_config()
    config.set("DEFAULT", "MIN_EXTRACTED_SIZE", "0")  # a short text is a text
    config.set("DEFAULT", "MIN_OUTPUT_SIZE", "0")
    html = trafilatura.extract(
        page,
        output_format="html",
        favor_recall=True,
        include_comments=False,
        include_formatting=True,
        include_images=True,
        include_links=True,
        include_tables=True,
        config=config,
    )
    if not html:
        raise Unreadable("no-article")
    meta = trafilatura.extract_metadata(page, date_config={"extensive_search": False, "original_date": True})
    return html, meta.as_dict() if meta else {}


_PUBLISHED = re.compile(
    r"""<meta\b(?=[^>]*(?:property|name|itemprop)\s*=\s*["'](?:article:published_time|datePublished|date)["'])"""
    r"""[^>]*\bcontent\s*=\s*["']([^"']+)["']""",
    re.IGNORECASE,
)


def _published(page: str) -> str:
    """Return the moment that a page says it was published at, with the hour that trafilatura leaves out."""
    match = _PUBLISHED.search(page)
    return match[1] if match else ""
