"""The rules of the text: what any editor would mend in Arabic prose, and nothing that the author may have meant."""

from collections.abc import Callable, Iterable, Iterator, Mapping

from mujaz.problems import Problem
from mujaz.rules.draft import Draft
from mujaz.rules.text import dates, digits, letters, marks, pairs, spelling, words
from mujaz.rules.text.prose import Find, Prose

__all__ = ["TEXT_RULES", "Find", "Prose", "TextRule", "check_text"]

TextRule = Callable[[Prose], Iterator[Find]]

TEXT_RULES: Mapping[str, TextRule] = {
    "latin-comma": marks.latin_comma,
    "latin-semicolon": marks.latin_semicolon,
    "latin-question": marks.latin_question,
    "stray-space": marks.stray_space,
    "missing-space": marks.missing_space,
    "double-space": marks.double_space,
    "straight-quotes": pairs.straight_quotes,
    "unbalanced-quotes": pairs.unbalanced_quotes,
    "unbalanced-brackets": pairs.unbalanced_brackets,
    "tatweel": letters.tatweel,
    "persian-letter": letters.persian_letter,
    "presentation-form": letters.presentation_form,
    "missing-hamza": spelling.missing_hamza,
    "final-ya": spelling.final_ya,
    "final-ha": spelling.final_ha,
    "doubled-word": words.doubled_word,
    "detached-waw": words.detached_waw,
    "mixed-digits": digits.mixed_digits,
    "no-such-date": dates.no_such_date,
    "other-date": dates.other_date,
    "wrong-weekday": dates.wrong_weekday,
}
"""Code -> the rule that finds it."""


def check_text(draft: Draft, codes: Iterable[str] = TEXT_RULES) -> Iterator[Problem]:
    """Yield what is wrong with the text of a brief in Arabic, by the rules of the given codes."""
    if draft.brief_file.fields and not str(draft.brief_file.fields.get("lang") or "ar").startswith("ar"):
        return
    prose = Prose.of(draft.brief_file, draft.front.date if draft.front else None)
    for code in codes:
        for found in TEXT_RULES[code](prose):
            yield prose.problem(code, found)
