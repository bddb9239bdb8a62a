"""A front matter in the form of the house: keys in English, lists as lists, values without stray quotation marks.

People write `العنوان:`, `Tags:`, `tags: القمح، السدود`, `date: “2024-04-30”`. That is read as it is meant, and told
with what to write instead.
"""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from mujaz.problems import Edit, Problem, problem
from mujaz.source.keys import NAME_LISTS, known_key
from mujaz.source.slips import CURLY, quoted_value
from mujaz.source.yaml_with_lines import LinedYaml, Span, YamlPath

_TYPED = ("date", "time", "status", "embargo", "updated", "kind", "lang", "url", "id", "part")
"""The fields whose values are no prose."""
_TEXTS = ("title", "summary", "publisher", "author")
"""The fields that are published as they are written."""
_NO_COMMAS = ("topics", "tags", "countries", "aliases", "related")
"""The fields in whose names no comma stands."""
_ARABIC_COMMAS = re.compile(r"\s*[\u060c\u061b]\s*")
_ANY_COMMAS = re.compile(r"\s*[\u060c\u061b,;]\s*")
_ARABIC = re.compile("[\u0621-\u064a]")
_QUOTED = re.compile(rf"[{''.join(CURLY)}\u00ab\\]")
"""What a value begins with that stands between quotation marks which are none to YAML; it may be an escape."""
_COMMENT = re.compile(r"[ \t]+#[^\n]*")
_TAG = re.compile(r"[ \t]+#\w[^\n]*")


@dataclass(slots=True)
class HouseForm:
    """What the front matter `text` says (`marks`), and what in it has another form than that of the house.

    Edits count from the character `start` of the file, None where the text is not as it stands in the file.
    """

    path: str
    text: str
    marks: LinedYaml
    start: int | None
    problems: list[Problem] = field(default_factory=list)
    _bared: list[YamlPath] = field(default_factory=list)

    def read(self) -> LinedYaml:
        """Return what the front matter says."""
        self._name_keys(())
        for name in ("sources", "series"):
            value = self.marks.data.get(name)
            places: list[YamlPath] = [(name, n) for n in range(len(value))] if isinstance(value, list) else [(name,)]
            for place in places:
                self._name_keys(place)
        has_comment, has_quotes = "#" in self.text, _QUOTED.search(self.text)
        for place in list(self.marks.values) if has_comment or has_quotes else ():
            self._see_comment(place)
            self._drop_quotes(place)
        for name in NAME_LISTS:
            self._split_list(name)
        return self.marks

    def _tell(self, code: str, place: YamlPath, edits: Sequence[tuple[Span, str]], **values: object) -> None:
        start, line = self.start, self.marks.line(*place)
        made = () if start is None else tuple(Edit(start + begin, start + end, new) for (begin, end), new in edits)
        self.problems.append(problem(code, self.path, line, column=0, edits=made, **values))

    # ---- keys ---------------------------------------------------------------------------------------------

    def _name_keys(self, place: YamlPath) -> None:
        """Give the keys of a mapping their own names; `status` and `embargo` are for `mujaz.brief.withholding`."""
        mapping = self._at(place)
        within = str(place[0]) if place else ""
        for key in list(mapping) if isinstance(mapping, dict) else ():
            name = known_key(key, within)
            if not name or name == key or (not within and name in ("status", "embargo")):
                continue
            old, new = (*place, str(key)), (*place, name)
            if name in mapping:
                self._tell("duplicate-key", old, (), key=_seen(str(key)), first=self.marks.line(*new))
                continue
            self._tell("key-spelling", old, [(self.marks.keys[old], name)], key=_seen(str(key)), name=name)
            items = [(name if other == key else other, value) for other, value in mapping.items()]
            mapping.clear()
            mapping.update(items)
            self._move(old, new)

    def _move(self, old: YamlPath, new: YamlPath) -> None:
        """Note that what stood at a place stands at another."""
        parts: tuple[dict[YamlPath, Any], ...] = (self.marks.lines, self.marks.keys, self.marks.values)
        for places in parts:
            for place in [place for place in places if place[: len(old)] == old]:
                places[*new, *place[len(old) :]] = places.pop(place)

    # ---- lists --------------------------------------------------------------------------------------------

    def _split_list(self, name: str) -> None:
        """Make a list of names between which stand Arabic commas, or commas without brackets."""
        value = self.marks.data.get(name)
        if isinstance(value, str) and self._is_plain((name,)):
            takes_any = name in _NO_COMMAS or _ARABIC.search(value)
            parts = _parts(value, _ANY_COMMAS if takes_any else _ARABIC_COMMAS)
            if len(parts) > 1:
                self._tell_list(name, (name,), f"[{_joined(parts)}]", parts)
                self.marks.data[name] = parts
        elif isinstance(value, list):
            self.marks.data[name] = self._split_items(name, value)

    def _split_items(self, name: str, items: list[Any]) -> list[Any]:
        found: list[tuple[Any, int]] = []
        is_flow = self._written((name,)).startswith("[")
        for number, item in enumerate(items):
            place: YamlPath = (name, number)
            is_text = isinstance(item, str) and self._is_plain(place)
            parts = _parts(item, _ARABIC_COMMAS) if is_text else []
            if len(parts) > 1:
                line_start = self.text.rfind("\n", 0, self.marks.values[place][0]) + 1
                dash = "\n" + self.text[line_start : self.marks.values[place][0]]
                self._tell_list(name, place, _joined(parts) if is_flow else dash.join(map(_scalar, parts)), parts)
            found += [(part, self.marks.line(*place)) for part in (parts if len(parts) > 1 else [item])]
        if len(found) > len(items):
            for number in range(len(items)):
                del self.marks.values[name, number]  # the items have other numbers now
            self.marks.lines.update({(name, n): line for n, (_, line) in enumerate(found)})
        return [item for item, _ in found]

    def _tell_list(self, name: str, place: YamlPath, new: str, parts: Sequence[str]) -> None:
        self._tell("list-comma", place, [(self.marks.values[place], new)], field=name, items=_joined(parts))

    # ---- values -------------------------------------------------------------------------------------------

    def _see_comment(self, place: YamlPath) -> None:
        """Tell where a `#` cuts off the rest of a text that is not quoted."""
        name = place[-1] if place else ""
        pattern = _COMMENT if name in _TEXTS else _TAG if name in NAME_LISTS and len(place) == 1 else None
        if pattern is None or isinstance(self._at(place), list | dict) or not self._is_plain(place):
            return
        match = pattern.match(self.text, self.marks.values[place][1])
        if match and not self._written(place).startswith(("|", ">")):
            self._tell("yaml-comment", place, (), field=name, comment=match[0].strip())

    def _drop_quotes(self, place: YamlPath) -> None:
        """Take quotation marks away that are none to YAML from a value that is no prose."""
        value = self._at(place)
        name = next((part for part in reversed(place) if isinstance(part, str)), "")
        if not isinstance(value, str) or name not in (*_TYPED, *NAME_LISTS):
            return
        inner = _bare(value, is_typed=name in _TYPED)
        if inner != value.strip():
            edits = [(self.marks.values[place], _scalar(inner))]
            self._tell("curly-quotes", place, edits, field=name, value=value.strip(), right=inner)
            self._at(place[:-1])[place[-1]] = inner
            self._bared.append(place)

    # ---- where things stand -------------------------------------------------------------------------------

    def _at(self, place: YamlPath) -> Any:  # noqa: ANN401 -- YAML
        value = self.marks.data
        for part in place:
            if not isinstance(value, dict | list):
                return None
            value = value.get(part) if isinstance(value, dict) else value[part] if isinstance(part, int) else None
        return value

    def _written(self, place: YamlPath) -> str:
        return self.text[slice(*self.marks.values.get(place, (0, 0)))]

    def _is_plain(self, place: YamlPath) -> bool:
        """Return whether a value stands there without quotation marks."""
        is_quoted = place in self._bared or self._written(place).startswith(("'", '"'))
        return place in self.marks.values and not is_quoted


def _parts(text: str, commas: re.Pattern[str]) -> list[str]:
    """Return the names between which commas stand, without quotation marks."""
    return [_bare(part, is_typed=False) for part in commas.split(text) if part]


def _bare(text: str, *, is_typed: bool) -> str:
    """Return a value without the curly quotation marks around it; « » may be part of a name, but `is_typed`."""
    text = text.strip()
    closing = CURLY.get(text[:1], "\u00bb" if text[:1] == "\u00ab" and is_typed else "")
    is_enclosed = len(text) > len("\u201c\u201d") and closing and text[-1] in closing
    return text[1:-1].strip() if is_enclosed else text


def _joined(items: Sequence[str]) -> str:
    return ", ".join(map(_scalar, items))


def _scalar(text: str) -> str:
    """Return a text as an item of a list between brackets."""
    return quoted_value(text) or (f'"{text}"' if re.search(r"[\[\]{},]", text) else text)


def _seen(key: str) -> str:
    """Return a key in which characters that nobody sees are named."""
    return "".join(
        f"\u27e8U+{ord(char):04X}\u27e9" if unicodedata.category(char) in ("Cf", "Zs") and char != " " else char
        for char in key
    )
