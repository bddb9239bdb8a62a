"""Texts of other forms turned into briefs."""

from mujaz.importers.compose import Decisions, to_markdown
from mujaz.importers.head import Notice, NoticeCode
from mujaz.importers.raw import RawBrief, read

__all__ = ["Decisions", "Notice", "NoticeCode", "RawBrief", "read", "to_markdown"]
