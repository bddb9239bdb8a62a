"""Changes of single values in a front matter; its other bytes, comments and order stay as they are."""

from dataclasses import dataclass, replace

import yaml
from yaml import MappingNode, Node, ScalarNode, SequenceNode

from mujaz.source import yaml_with_lines
from mujaz.source.front_matter import BriefFile
from mujaz.source.keys import known_key

_FENCE = "---"


@dataclass(frozen=True, slots=True)
class Front:
    """A file in three parts: what stands before its YAML, the YAML with its line ends, and the rest."""

    before: str
    yaml: str
    after: str

    @classmethod
    def of(cls, brief_file: BriefFile) -> "Front":
        """Cut up a file that has a front matter."""
        start = brief_file.text.index(_FENCE) + len(_FENCE)
        end = brief_file.text.rindex(_FENCE, start, len(brief_file.text) - len(brief_file.body))
        return cls(brief_file.text[:start], brief_file.text[start:end], brief_file.text[end:])

    @property
    def text(self) -> str:
        """The whole file."""
        return self.before + self.yaml + self.after

    def with_item(self, field: str, value: str) -> "Front":
        """Return it with one more item at the end of a list, in the form that the list has; it may be missing."""
        node = self._value(field)
        if node is None:
            return replace(self, yaml=f"{self.yaml}{field}: [{scalar(value)}]\n")
        items = _items(node)
        if not items:
            gap = "" if self.yaml[node.start_mark.index - 1].isspace() else " "
            return self._put(node.start_mark.index, node.end_mark.index, f"{gap}[{scalar(value)}]")
        first, last = items[0].start_mark.index, items[-1].end_mark.index
        if isinstance(node, ScalarNode):
            return self._put(first, last, f"[{self.yaml[first:last]}, {scalar(value)}]")
        if isinstance(node, SequenceNode) and node.flow_style:
            return self._put(last, last, f", {scalar(value)}")
        end = self.yaml.index("\n", last)
        dash = self.yaml[self.yaml.rindex("\n", 0, items[-1].start_mark.index) + 1 : items[-1].start_mark.index]
        return self._put(end, end, f"\n{dash}{scalar(value)}")

    def without_item(self, field: str, position: int) -> "Front":
        """Return it without an item of a list, without the field where that was the only one."""
        node = self._value(field)
        items = _items(node)
        item = items[position]
        start, end = item.start_mark.index, item.end_mark.index
        if len(items) == 1:
            return self._without_lines(self._key(field).start_mark.index, max(end, _end(node)))
        if isinstance(node, SequenceNode) and not node.flow_style:
            return self._without_lines(start, end)
        if position:
            return self._put(items[position - 1].end_mark.index, end, "")
        return self._put(start, items[1].start_mark.index, "")

    def with_value(self, field: str, position: int, value: str) -> "Front":
        """Return it with another value of an item of a list, in the quotation marks that the old one has."""
        node = _items(self._value(field))[position]
        style = node.style if isinstance(node, ScalarNode) else ""
        written = f"{style}{value}{style}" if style in ("'", '"') else scalar(value)
        return self._put(node.start_mark.index, node.end_mark.index, written)

    def _put(self, start: int, end: int, text: str) -> "Front":
        return replace(self, yaml=self.yaml[:start] + text + self.yaml[end:])

    def _without_lines(self, start: int, end: int) -> "Front":
        """Return it without the lines in which a piece of the YAML stands."""
        return self._put(self.yaml.rindex("\n", 0, start), self.yaml.index("\n", end), "")

    def _pairs(self) -> list[tuple[Node, Node]]:
        root = yaml.compose(self.yaml, Loader=yaml.SafeLoader)
        return root.value if isinstance(root, MappingNode) else []

    def _key(self, field: str) -> Node:
        return next(key for key, _ in self._pairs() if known_key(key.value) == field)

    def _value(self, field: str) -> Node | None:
        return next((value for key, value in self._pairs() if known_key(key.value) == field), None)


def _items(node: Node | None) -> list[Node]:
    """Return the items of a list; a value alone is one, an empty one none."""
    if isinstance(node, SequenceNode):
        return list(node.value)
    return (
        [node] if isinstance(node, ScalarNode) and yaml_with_lines.load_yaml(node.value, "")[0].data is not None else []
    )


def _end(node: Node | None) -> int:
    """Return where a value ends; that of a list of lines ends with its last item, what its mark says is later."""
    is_flow = isinstance(node, ScalarNode) or (isinstance(node, SequenceNode) and node.flow_style)
    return node.end_mark.index if node and is_flow else 0


def scalar(text: str) -> str:
    """Return a text as YAML: in quotation marks where it would be a number, a date or the like without them."""
    return text if isinstance(yaml_with_lines.load_yaml(text, "")[0].data, str) else f'"{text}"'
