"""The Arabic language: spelling, order, plurals, dates, direction, sentences."""

from mujaz.arabic.bidi import plain_isolate, runs, strip_invisible, suspects
from mujaz.arabic.collation import initial, sort_key, without_article
from mujaz.arabic.dates import FoundDate, MonthStyle, find_dates, format_date, format_month, month_name, parse_date
from mujaz.arabic.direction import direction
from mujaz.arabic.normalise import label_key, normalise, words
from mujaz.arabic.plurals import category, count
from mujaz.arabic.text import count_words, reading_minutes, shorten

__all__ = [
    "FoundDate",
    "MonthStyle",
    "category",
    "count",
    "count_words",
    "direction",
    "find_dates",
    "format_date",
    "format_month",
    "initial",
    "label_key",
    "month_name",
    "normalise",
    "parse_date",
    "plain_isolate",
    "reading_minutes",
    "runs",
    "shorten",
    "sort_key",
    "strip_invisible",
    "suspects",
    "without_article",
    "words",
]
