"""What of the repository comes along with the package: the theme, and what a new site is made from.

There is one source of each. A wheel has them inside the package, where `hatch_build.py` puts them; in a checkout they
are where they always are.
"""

from pathlib import Path

_PACKAGE = Path(__file__).parent
_IN_A_WHEEL = _PACKAGE / "_carried"


def carried(name: str) -> Path:
    """Return where a file or folder lies that has the path `name` in the repository, such as `overrides`."""
    return (_IN_A_WHEEL if _IN_A_WHEEL.is_dir() else _PACKAGE.parents[1]) / name
