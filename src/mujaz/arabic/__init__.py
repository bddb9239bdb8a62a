"""The Arabic language: spelling, words and their stems, order, dates, direction, sentences."""

from mujaz.arabic.bidi import label_runs, plain_isolate, runs
from mujaz.arabic.collation import initial, sort_key, without_article
from mujaz.arabic.dates import (
    MONTH_NAME,
    FoundDate,
    MonthStyle,
    date_in_words,
    find_dates,
    format_date,
    format_month,
    month_in_words,
    month_name,
    parse_date,
    zone_name,
)
from mujaz.arabic.direction import direction
from mujaz.arabic.hijri import FoundHijri, find_hijri, format_hijri, hijri_day, parse_hijri
from mujaz.arabic.invisible import strip_invisible, suspects
from mujaz.arabic.keyboard import other_layout
from mujaz.arabic.latin_names import skeleton, sounds, sounds_apart
from mujaz.arabic.lexicon import Lexicon
from mujaz.arabic.normalise import label_key, normalise, words
from mujaz.arabic.stem import WordForms, base, hosts, readings, stem, without_prefix, word_forms
from mujaz.arabic.tables import tables_script
from mujaz.arabic.text import count_words, reading_minutes, shorten
from mujaz.arabic.tokens import Token, is_function_word, spoken, tokenise
from mujaz.arabic.word_root import word_root

__all__ = [
    "MONTH_NAME",
    "FoundDate",
    "FoundHijri",
    "Lexicon",
    "MonthStyle",
    "Token",
    "WordForms",
    "base",
    "count_words",
    "date_in_words",
    "direction",
    "find_dates",
    "find_hijri",
    "format_date",
    "format_hijri",
    "format_month",
    "hijri_day",
    "hosts",
    "initial",
    "is_function_word",
    "label_key",
    "label_runs",
    "month_in_words",
    "month_name",
    "normalise",
    "other_layout",
    "parse_date",
    "parse_hijri",
    "plain_isolate",
    "reading_minutes",
    "readings",
    "runs",
    "shorten",
    "skeleton",
    "sort_key",
    "sounds",
    "sounds_apart",
    "spoken",
    "stem",
    "strip_invisible",
    "suspects",
    "tables_script",
    "tokenise",
    "without_article",
    "without_prefix",
    "word_forms",
    "word_root",
    "words",
    "zone_name",
]
