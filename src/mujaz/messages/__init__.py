"""Every sentence that mujaz says to people who write briefs: gettext catalogues, one for each language."""

from mujaz.messages.catalogue import Language, form_of, has_message, message, say, system_key, template
from mujaz.messages.counted import counted, forms, size_in_words

__all__ = [
    "Language",
    "counted",
    "form_of",
    "forms",
    "has_message",
    "message",
    "say",
    "size_in_words",
    "system_key",
    "template",
]
