"""A page of the web as a brief: trafilatura tells the text from what stands round it."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any
from zoneinfo import ZoneInfo

import trafilatura
from lxml.html import HtmlElement
from trafilatura.settings import use_config

from mujaz.arabic import words
from mujaz.importers import moments
from mujaz.importers.addresses import aliases
from mujaz.importers.article import Known, from_fields, from_lines, kind_of, with_own_pictures, with_scrubbed
from mujaz.importers.document import Document, lines
from mujaz.importers.fields import Category, split_list
from mujaz.importers.html import Dialect, decoded, parse_html, read_element, tree_text, without_hidden
from mujaz.importers.html.mail import MAIL_PAGE
from mujaz.importers.lost_words import checked_together
from mujaz.importers.mail_blocks import without_mail_blocks
from mujaz.importers.mail_head import completed
from mujaz.importers.mail_html import read_mail_html
from mujaz.importers.mail_lines import MailText
from mujaz.importers.media import FileSource, picture_of
from mujaz.importers.mentions import Gazetteer
from mujaz.importers.page_parts import find_article, left_out
from mujaz.importers.pasted import Scrubbed, scrub
from mujaz.importers.pictures import Album
from mujaz.importers.raw import RawBrief
from mujaz.importers.refusal import Unreadable
from mujaz.importers.remarks import gathered


def read_page(
    data: bytes, zone: ZoneInfo, gazetteer: Gazetteer, files: Sequence[FileSource] = ()
) -> tuple[RawBrief, ...]:
    """Read a page; its times are told in `zone`. Pictures are taken of `files`. Raises Unreadable without a text.

    A page that a word processor saved may hold several briefs; what is said of the whole is said with the first.
    """
    page = scrub(decoded(data))
    if not page.text.strip():
        raise Unreadable("no-article")
    root = parse_html(page.text)  # before trafilatura, which would be lost in one that is nested absurdly
    if MAIL_PAGE.search(page.text):
        return _read_message(root, page, zone, gazetteer, files)
    album = Album()
    text, meta = _extracted(page.text)
    is_document = bool(_WORD_PROCESSOR.search(page.text[:_HEAD]))
    hidden = tuple(without_hidden(root))
    article = _body(root) if is_document else find_article(root, text)
    source = tree_text(article)
    beside = () if is_document else tuple(left_out(root, article))
    document, found = read_element(
        article, Dialect(base=meta.get("url") or "", picture=lambda address: picture_of(address, album, files))
    )
    if not any(words(line) for line in lines(document.blocks)):
        raise Unreadable("no-article")
    moment = moments.read_moment(_published(page.text) or meta.get("date"), zone)
    known = Known(
        title=" ".join((meta.get("title") or "").split()),
        date=moments.found_date(moment),
        time=moments.time_of(moment) if moment else None,
    )
    own = _read_document(document, zone, gazetteer) if is_document else (from_fields(document, known, gazetteer),)
    first, *others = (with_own_pictures(brief, album.pictures) for brief in own)
    brief = with_scrubbed(first, page)
    old, lost = aliases([meta["url"]] if meta.get("url") else [])
    whole = replace(
        brief,
        fields=replace(
            brief.fields,
            categories=brief.fields.categories or tuple(Category(name, name) for name in meta.get("categories") or ()),
            tags=brief.fields.tags
            or tuple(dict.fromkeys(tag for text in meta.get("tags") or () for tag in split_list(text))),
            authors=brief.fields.authors
            or tuple(name.strip() for name in (meta.get("author") or "").split(";") if name.strip()),
            summary=" ".join((meta.get("description") or "").split()),
            aliases=old,
            kind=kind_of(brief.sections),
        ),
        remarks=gathered((*brief.remarks, *album.remarks, *hidden, *found, *lost, *beside)),
    )
    return checked_together((whole, *others), source)


def _read_document(document: Document, zone: ZoneInfo, gazetteer: Gazetteer) -> tuple[RawBrief, ...]:
    """Read a document that a word processor saved, or Outlook a mail."""
    document, mail = without_mail_blocks(document, is_mail=False)
    first, *others = from_lines(document, gazetteer, subject=mail.subject)
    first = replace(first, remarks=gathered((*mail.remarks, *first.remarks)))
    return tuple(completed(brief, mail, zone, gazetteer) for brief in (first, *others))


def _read_message(
    root: HtmlElement, page: Scrubbed, zone: ZoneInfo, gazetteer: Gazetteer, files: Sequence[FileSource]
) -> tuple[RawBrief, ...]:
    """Read a mail that was saved as a page."""
    album = Album()
    dialect = Dialect(picture=lambda address: picture_of(address, album, files))
    mail = read_mail_html(root, dialect, MailText(), gazetteer)
    found = (with_own_pictures(brief, album.pictures) for brief in mail.briefs)
    first, *others = (completed(brief, mail.head, zone, gazetteer) for brief in found)
    first = with_scrubbed(replace(first, remarks=gathered((*first.remarks, *album.remarks))), page)
    return checked_together((first, *others), mail.source)


_HEAD = 20_000
_WORD_PROCESSOR = re.compile(
    r"<meta\b[^>]*\bgenerator\b[^>]*(?:Microsoft Word|LibreOffice|OpenOffice)"
    r"|xmlns:w=[\"']?urn:schemas-microsoft-com|docs-internal-guid"
    r"|<body\b[^>]*\bdoc-content\b",
    re.IGNORECASE,
)
"""A page that is a document saved as HTML, and has nothing round its text."""


def _body(root: HtmlElement) -> HtmlElement:
    return next(root.iter("body"), root)


def _extracted(page: str) -> tuple[str, dict[str, Any]]:
    """Return the text of a page, by which its article is found, and what its head says."""
    config = use_config()
    config.set("DEFAULT", "MIN_EXTRACTED_SIZE", "0")  # a short text is a text
    config.set("DEFAULT", "MIN_OUTPUT_SIZE", "0")
    text = trafilatura.extract(
        page,
        output_format="txt",
        favor_recall=True,
        include_comments=False,
        include_tables=True,
        config=config,
    )
    meta = trafilatura.extract_metadata(page, date_config={"extensive_search": False, "original_date": True})
    return text or "", meta.as_dict() if meta else {}


_PUBLISHED = re.compile(
    r"""<meta\b(?=[^>]*(?:property|name|itemprop)\s*=\s*["'](?:article:published_time|datePublished|date)["'])"""
    r"""[^>]*\bcontent\s*=\s*["']([^"']+)["']""",
    re.IGNORECASE,
)


def _published(page: str) -> str:
    """Return the moment that a page says it was published at, with the hour that trafilatura leaves out."""
    match = _PUBLISHED.search(page)
    return match[1] if match else ""
