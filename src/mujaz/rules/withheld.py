"""Keys that withhold a brief though they are none of its fields."""

from collections.abc import Iterator

from mujaz.arabic import words
from mujaz.brief.withholding import StateKey, StateKind, means_withheld, withholding
from mujaz.problems import Advice, Edit, Problem, advice, problem
from mujaz.rules.draft import Draft
from mujaz.source.yaml_with_lines import as_yaml


def state_is_said_by_its_own_keys(draft: Draft) -> Iterator[Problem]:
    """A brief is withheld by `status` and `embargo` alone; a key that could only mean the same withholds it too."""
    fields = draft.brief_file.fields
    for found in withholding(fields, draft.today):
        own = "embargo" if found.kind is StateKind.MOMENT and found.day else "status"
        yield problem(
            "withheld",
            draft.path,
            draft.brief_file.line(*found.place),
            edits=_edits(draft, found, own) if own not in fields else (),
            key=".".join(found.place),
            value=_short(found.value),
            suggestion=_suggestion(found, own, is_said=own in fields),
        )


def folder_is_none_of_drafts(draft: Draft) -> Iterator[Problem]:
    """A brief in a folder of drafts, as other systems have them, is withheld as one."""
    for name in draft.path.split("/")[1:-1]:
        if means_withheld(name):
            yield problem("draft-folder", draft.path, folder=name)


def _suggestion(found: StateKey, own: str, *, is_said: bool) -> Advice:
    if is_said:
        return advice("said-already", field=own)
    if found.kind is StateKind.EXPIRY:
        return advice("say-no-expiry")
    if own == "embargo":
        return advice("say-embargo", value=_moment(found))
    return advice("say-draft")


def _moment(found: StateKey) -> str:
    """Return the moment that a key names as `embargo` takes it, or its day."""
    text = str(found.value).strip()
    return text if found.day and text.startswith(found.day.isoformat()) else str(found.day)


def _edits(draft: Draft, found: StateKey, own: str) -> tuple[Edit, ...]:
    """Return what writes a key and its value anew, so that they withhold the brief as before and no remark is lost."""
    value = found.value
    is_remark = found.kind is StateKind.STATUS and len(words(str(value))) > _MOST_WORDS
    if len(found.place) > 1 or found.kind is StateKind.EXPIRY or isinstance(value, list | dict) or is_remark:
        return ()
    return draft.brief_file.renamed(found.place, own, _moment(found) if own == "embargo" else "draft")


def _short(value: object) -> str:
    text = as_yaml(value)
    return text if len(text) <= _MOST else text[: _MOST - 1] + "…"


_MOST_WORDS = 3
"""Words of a value that name a state; more are a remark."""
_MOST = 40
"""Characters of a value that a message shows."""
