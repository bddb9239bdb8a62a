"""Names of Python objects in mkdocs.yml: those of earlier versions of mujaz, and those that name nothing."""

from collections.abc import Iterator, Mapping

from mujaz.config.accepted import refused
from mujaz.config.config_file import ConfigFile, PythonObject
from mujaz.problems import Advice, Problem, advice
from mujaz.source.yaml_with_lines import YamlPath

_LASTING = "mujaz.markdown.heading_id"
"""What mkdocs.yml names of mujaz; it is there, and need not be loaded for that."""
_FORMER: Mapping[str, str] = {
    "mujaz.publish.markdown.slugs.heading_id": _LASTING,
    "mujaz.publish.markdown.bidi": "",
}
"""Names of earlier versions, with those that took their place, '' where nothing is needed any more."""


def misnamed(config: ConfigFile) -> Iterator[Problem]:
    """Yield what mkdocs.yml names as earlier versions of mujaz called it, and what cannot be loaded."""
    for place, named in _objects(config.values, ()):
        name = named.name if isinstance(named, PythonObject) else named
        if name in _FORMER:
            yield config.problem("former-name", place, name=name, suggestion=_instead(_FORMER[name]))
        elif isinstance(named, PythonObject) and name != _LASTING:
            try:
                named.load()
            except Exception as error:  # noqa: BLE001 -- a module may raise anything when it is loaded
                yield refused(config, place, name, advice("accepts-python-name", detail=error))


def _instead(name: str) -> Advice:
    return advice("write-instead", name=name) if name else advice("remove-line")


def _objects(value: object, place: YamlPath) -> Iterator[tuple[YamlPath, PythonObject | str]]:
    """Yield the Python objects below a value, and the names that stand as text."""
    if isinstance(value, Mapping):
        for key, below in value.items():
            if isinstance(key, str) and key in _FORMER:
                yield (*place, key), key
            yield from _objects(below, (*place, str(key)))
    elif isinstance(value, list):
        for position, below in enumerate(value):
            yield from _objects(below, (*place, position))
    elif isinstance(value, PythonObject) or (isinstance(value, str) and value in _FORMER):
        yield place, value
