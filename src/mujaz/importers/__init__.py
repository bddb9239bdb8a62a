"""Texts of other forms turned into briefs.

An importer turns bytes into a `RawBrief` and never writes. Its title, date and topics may be missing: what is to become
of them is decided by whoever calls, and `to_markdown` makes the brief's file.
"""

from mujaz.importers.compose import Decisions, to_markdown
from mujaz.importers.fields import Category, ImportedFields
from mujaz.importers.forms import FileFormat, form_of
from mujaz.importers.head import Notice, NoticeCode
from mujaz.importers.mail import read_mail
from mujaz.importers.mentions import Gazetteer
from mujaz.importers.other_markdown import read_markdown
from mujaz.importers.page import read_page
from mujaz.importers.proposal import read_proposal
from mujaz.importers.raw import RawBrief
from mujaz.importers.raw_text import read_raw_text
from mujaz.importers.refusal import Unreadable
from mujaz.importers.remarks import Remark, RemarkCode
from mujaz.importers.word import read_word

__all__ = [
    "Category",
    "Decisions",
    "FileFormat",
    "Gazetteer",
    "ImportedFields",
    "Notice",
    "NoticeCode",
    "RawBrief",
    "Remark",
    "RemarkCode",
    "Unreadable",
    "form_of",
    "read_mail",
    "read_markdown",
    "read_page",
    "read_proposal",
    "read_raw_text",
    "read_word",
    "to_markdown",
]
