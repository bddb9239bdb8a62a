"""Tables that the Python tests and the browser's read alike."""

import json
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent


def golden(name: str) -> Any:  # noqa: ANN401 -- each table has its own shape, said in its `about`
    """Return the table `name`, such as `arabic/stem`, without what it says about itself."""
    table = json.loads((HERE / f"{name}.json").read_text(encoding="utf-8"))
    del table["about"]
    return table
