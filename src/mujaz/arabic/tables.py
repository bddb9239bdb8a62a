"""The tables of the analyser: one data file, `tables.json`, that Python and the browser read alike."""

import json
import re
from collections.abc import Mapping
from functools import cache
from importlib import resources
from typing import Any


@cache
def tables() -> Mapping[str, Any]:
    """Return the tables as they stand in the file; each group says in its `note` what it is."""
    return json.loads(resources.files(__package__).joinpath("tables.json").read_bytes())  # type: ignore[no-any-return]


def tables_script() -> bytes:
    """Return `assets/mujaz/js/arabic-tables.js`: a classic script that hands the tables to `mujaz.arabic`."""
    groups = {name: group for name, group in tables().items() if name != "about"}
    for name, group in groups.items():
        groups[name] = {key: value for key, value in group.items() if key != "note"}
    data = json.dumps(groups, ensure_ascii=False, separators=(",", ":"))
    # An escape instead of each character that is not seen or that some editor takes for the end of a line.
    data = re.sub("[\u00ad\u0300-\u036f\u200b-\u200f\u2010-\u2064]", lambda m: f"\\u{ord(m.group()):04x}", data)
    return f"mujaz.arabic.load({data});\n".encode()


def character_class(ranges: str) -> str:
    """Return the inside of a regular expression's class for ranges such as `U+0610-061A U+061C`."""
    return ranges.replace("U+", "\\u").replace("-", "-\\u").replace(" ", "")
