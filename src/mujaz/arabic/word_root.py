"""What stems of one root have in common: حدود and يحد lie together, as do شارك and اشترك."""

from functools import cache, lru_cache

from mujaz.arabic.tables import tables

_LEAST_LEFT = 3
_LEAST_ROOT = 2


@lru_cache(maxsize=1 << 16)
def word_root(stem: str) -> str:
    """Return the strong letters of a stem behind its beginning; the stem where there are fewer than two."""
    if stem < "ء":
        return stem
    beginnings, weak = _parts()
    rest = next((stem[len(b) :] for b in beginnings if stem.startswith(b) and len(stem) - len(b) >= _LEAST_LEFT), stem)
    found = rest.translate(weak)
    return found if len(found) >= _LEAST_ROOT else stem


@cache
def _parts() -> tuple[list[str], dict[int, None]]:
    group = tables()["roots"]
    return group["beginnings"].split(), dict.fromkeys(map(ord, group["weak"]))
