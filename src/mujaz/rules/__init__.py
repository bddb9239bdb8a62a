"""What a brief must satisfy. Each rule is a generator of problems, and its docstring is the rule."""

from collections.abc import Iterable, Iterator
from functools import partial

from mujaz.config import Settings
from mujaz.problems import Problem
from mujaz.rules import fields, hidden, ignores, markup, place, structure, unread, withheld
from mujaz.rules.draft import Draft, Rule
from mujaz.rules.text import TEXT_RULES, check_text
from mujaz.source.front_matter import BriefFile

__all__ = [
    "RULES",
    "TEXT_RULES",
    "BriefFile",
    "Draft",
    "Iterable",
    "Iterator",
    "Problem",
    "Rule",
    "Settings",
    "check_text",
    "fields",
    "hidden",
    "ignores",
    "markup",
    "partial",
    "place",
    "rules_of",
    "settled",
    "structure",
    "unread",
    "withheld",
]

RULES: tuple[Rule, ...] = (
    place.slug_is_ascii,
    place.stands_in_a_year,
    withheld.state_is_said_by_its_own_keys,
    withheld.folder_is_none_of_drafts,
    fields.keys_are_known,
    fields.terms_are_known,
    fields.dates_make_sense,
    fields.dates_are_in_digits,
    fields.aliases_are_addresses,
    fields.summary_is_short,
    unread.text_is_readable,
    structure.body_is_there,
    structure.required_sections,
    structure.sections_are_not_repeated,
    structure.headings_go_down_by_one,
    structure.title_is_not_repeated,
    hidden.no_invisible_characters,
    unread.blocks_are_closed,
    unread.markup_is_understood,
    unread.words_are_in_the_page,
    markup.html_is_harmless,
    markup.files_are_there,
    markup.pictures_are_described,
    markup.pictures_are_at_hand,
    markup.footnotes_meet,
    ignores.ignores_are_known,
    check_text,
)


def rules_of(settings: Settings, *, with_vocabulary: bool = True, with_hints: bool = True) -> tuple[Rule, ...]:
    """Return the rules that a site asks for; those of the text whose problems nobody would see are not even run."""
    codes = [code for code in TEXT_RULES if settings.shows(code, with_hints=with_hints)]
    rules = (partial(check_text, codes=codes) if rule is check_text else rule for rule in RULES)
    return tuple(rule for rule in rules if with_vocabulary or rule is not fields.terms_are_known)


def settled(
    problems: Iterable[Problem], brief_file: BriefFile, settings: Settings, *, with_hints: bool = True
) -> Iterator[Problem]:
    """Yield the problems of a file as grave as the site says, without those that it or the author sets aside."""
    for each in ignores.without_ignored(problems, brief_file):
        if settings.shows(each.code, with_hints=with_hints):
            yield settings.judged(each)


def apply_rules(draft: Draft, rules: Iterable[Rule] = RULES) -> Iterator[Problem]:
    """Yield every problem of a brief."""
    for rule in rules:
        yield from rule(draft)
