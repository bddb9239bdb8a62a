"""Texts of other forms turned into briefs."""

from mujaz.importers.compose import Decisions, to_markdown
from mujaz.importers.raw import Notice, NoticeCode, RawBrief, read

__all__ = ["Decisions", "Notice", "NoticeCode", "RawBrief", "read", "to_markdown"]
