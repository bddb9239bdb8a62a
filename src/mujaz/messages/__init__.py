"""Every sentence that mujaz says to people who write briefs: gettext catalogues, one for each language."""

from mujaz.messages.catalogue import (
    Language,
    has_message,
    listed,
    message,
    page_word,
    plural_form,
    say,
    say_counted,
    system_key,
    template,
)
from mujaz.messages.counted import counted, forms, size_in_words

__all__ = [
    "Language",
    "counted",
    "forms",
    "has_message",
    "listed",
    "message",
    "page_word",
    "plural_form",
    "say",
    "say_counted",
    "size_in_words",
    "system_key",
    "template",
]
