"""mkdocs.yml as it is meant: with the files that it inherits from, the environment's variables, and all lines."""

import importlib
import json
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import yaml
import yaml_env_tag

from mujaz.digest import digest
from mujaz.problems import Problem, advice, problem
from mujaz.source import read_file
from mujaz.source.yaml_with_lines import LinedYaml, YamlPath, load_yaml

_INHERIT = "INHERIT"
_LONGEST = 60
"""Characters of a value that a message shows."""


@dataclass(frozen=True, slots=True)
class ConfigLayer:
    """mkdocs.yml or a file that it inherits from: its name in problems, its text, and what that says."""

    path: Path
    name: str
    text: str
    lined: LinedYaml


@dataclass(frozen=True, slots=True)
class ConfigFile:
    """The values of mkdocs.yml, merged over those of its parents as MkDocs does it.

    `layers` are the file itself and its parents, nearest first.
    """

    path: Path
    values: Mapping[str, Any]
    layers: tuple[ConfigLayer, ...]
    problems: tuple[Problem, ...]

    @property
    def is_readable(self) -> bool:
        """Whether the values are those that the author wrote: no file is missing, broken or without keys."""
        return not any(found.is_error for found in self.problems)

    @property
    def digest(self) -> str:
        """A short name for what is written, and for what it means with the environment's variables."""
        return digest([*(layer.text for layer in self.layers), repr(self.values)])

    def place(self, *where: str | int) -> tuple[str, int]:
        """Return the file and the line of a value, or of the nearest one around it; line 0 where there is none."""
        for length in range(len(where), 0, -1):
            for layer in self.layers:
                if where[:length] in layer.lined.lines:
                    return layer.name, layer.lined.lines[where[:length]]
        return self.path.name, 0

    def problem(self, code: str, where: YamlPath, **values: object) -> Problem:
        """Return a problem of the value at a place."""
        path, line = self.place(*where)
        return problem(code, path, line, column=0, edits=(), **values)


@dataclass(frozen=True, slots=True)
class PythonObject:
    """What a tag `!!python/name:` or `!!python/object/apply:` names, kept by name until someone needs it.

    `name` is `module.attribute`; with `arguments`, (in order, by name), the object is what a call of it returns.
    """

    name: str
    arguments: tuple[tuple[object, ...], tuple[tuple[str, object], ...]] | None = None

    def load(self) -> object:
        """Return the object; raises ImportError or AttributeError, or what the call raises."""
        module, _, attribute = self.name.rpartition(".")
        found = getattr(importlib.import_module(module or "builtins"), attribute)
        if self.arguments is None:
            return found
        positional, named = self.arguments
        return found(*positional, **dict(named))


@dataclass(frozen=True, slots=True)
class RelativeFolder:
    """What a tag `!relative` names: a path below `$config_dir` or `$docs_dir`."""

    path: str


@dataclass(frozen=True, slots=True)
class _UnsetVariable:
    """What a tag `!ENV` without a default leads to where the environment has none of its variables."""

    names: str


def read_config_file(path: Path) -> ConfigFile:
    """Read mkdocs.yml and its parents; what cannot be read is empty, and named in the problems."""
    return _read(path, path.parent, ())


def _read(path: Path, root: Path, children: tuple[Path, ...]) -> ConfigFile:
    """Read a file; problems name it by the way to it from the folder `root`."""
    name = Path(os.path.relpath(path, root)).as_posix()
    source = read_file(path, name)
    if isinstance(source, Problem):
        return ConfigFile(path, {}, (), (source,))
    lined, problems = load_yaml(source.text, name, loader_class=_Loader)
    layers = (ConfigLayer(path, name, source.text, lined),)
    values = {} if lined.data is None else lined.data
    if not isinstance(values, dict):
        return ConfigFile(path, {}, layers, (*problems, problem("not-a-mapping", name, lined.line())))
    values = {str(key): value for key, value in values.items()}
    unset = tuple(_take_unset(values, ()))
    of_environment = ConfigFile(path, values, layers, ())
    problems = (*problems, *(of_environment.problem("unset-variable", at, name=name) for at, name in unset))
    if _INHERIT not in values:
        return ConfigFile(path, values, layers, problems)
    inherits = values.pop(_INHERIT)
    own = ConfigFile(path, values, layers, problems)
    if not isinstance(inherits, str) or (path.parent / inherits).resolve() in (*children, path.resolve()):
        accepted = advice("accepts-parent")
        found = own.problem("bad-setting", (_INHERIT,), field=_INHERIT, value=value_text(inherits), accepted=accepted)
        return replace(own, problems=(*problems, found))
    parent = _read(path.parent / inherits, root, (*children, path.resolve()))
    merged = _merged(parent.values, values)
    return ConfigFile(path, merged, layers + parent.layers, (*problems, *parent.problems))


def _take_unset(value: object, place: YamlPath) -> Iterator[tuple[YamlPath, str]]:
    """Empty what stands for unset variables below a value; yield their places and names."""
    entries = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, below in tuple(entries):
        if isinstance(below, _UnsetVariable):
            value[key] = None  # type: ignore[index]
            yield (*place, key), below.names
        else:
            yield from _take_unset(below, (*place, key))


def _merged(parent: Mapping[str, Any], child: Mapping[str, Any]) -> dict[str, Any]:
    merged = dict(parent)
    for key, value in child.items():
        if isinstance(value, Mapping) and isinstance(merged.get(key), Mapping):
            merged[key] = _merged(merged[key], value)
        else:
            merged[key] = value
    return merged


def value_text(value: object) -> str:
    """Return a value for a message: as YAML has it, in one line, and not too long."""
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, default=str)
    return text if len(text) <= _LONGEST else text[:_LONGEST] + "\u2026"


class _Loader(yaml.CSafeLoader):
    """YAML 1.1, as MkDocs reads it, without importing what `!!python/` tags name."""

    def construct_object(self, node: yaml.Node, deep: bool = False) -> Any:  # noqa: ANN401, FBT001, FBT002 -- PyYAML's
        """Return the value of a node; raises yaml.YAMLError where it is none, as the 30th of February."""
        try:
            return super().construct_object(node, deep)
        except (ArithmeticError, AttributeError, LookupError, TypeError, ValueError) as error:
            fault = "a value is not of its kind"
            raise yaml.constructor.ConstructorError(None, None, fault, node.start_mark) from error


def _named(loader: yaml.CSafeLoader, suffix: str, node: yaml.Node) -> PythonObject:  # noqa: ARG001 -- PyYAML's
    return PythonObject(suffix)


def _called(loader: yaml.CSafeLoader, suffix: str, node: yaml.Node) -> PythonObject:
    """Return a call with arguments in order (a sequence), or with `args` and `kwds`."""
    if isinstance(node, yaml.SequenceNode):
        return PythonObject(suffix, (tuple(loader.construct_sequence(node, deep=True)), ()))
    if not isinstance(node, yaml.MappingNode):
        return PythonObject(suffix, ((), ()))
    given = loader.construct_mapping(node, deep=True)
    positional, named = given.get("args") or [], given.get("kwds") or {}
    if not isinstance(positional, list) or not isinstance(named, dict):
        raise yaml.constructor.ConstructorError(None, None, "args is no list, or kwds no mapping", node.start_mark)
    return PythonObject(suffix, (tuple(positional), tuple(named.items())))


def _relative(loader: yaml.CSafeLoader, node: yaml.Node) -> RelativeFolder:  # noqa: ARG001 -- PyYAML's
    return RelativeFolder(str(node.value))


def _of_environment(loader: yaml.CSafeLoader, node: yaml.Node) -> object:
    value = yaml_env_tag.construct_env_tag(loader, node)
    named = node.value if isinstance(node, yaml.SequenceNode) else [node]
    return _UnsetVariable(str(named[0].value)) if value is None and len(named) == 1 else value


_Loader.add_multi_constructor("tag:yaml.org,2002:python/name:", _named)
_Loader.add_multi_constructor("tag:yaml.org,2002:python/object/apply:", _called)
_Loader.add_constructor("!relative", _relative)
_Loader.add_constructor("!ENV", _of_environment)
