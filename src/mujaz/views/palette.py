"""The colours that come from the one accent of a site: the same hue, as light or dark as it must be to be read."""

from colorsys import hls_to_rgb, rgb_to_hls
from dataclasses import dataclass

PAPERS = {"light": ("#fdfcf9", "#ffffff"), "dark": ("#151918", "#1d2322")}
"""The grounds of text in both schemes, as in tokens.css: the page, and what is raised above it."""
READABLE = {"light": 5.0, "dark": 7.0}
"""The least contrast of the accent on any ground; WCAG 2.2 wants 4.5 of text, but colours on dark paper tire."""
_CALM = 0.6  # how much of its saturation a colour keeps on dark paper where it must be made lighter
_STEP = 0.01


@dataclass(frozen=True, slots=True)
class Accent:
    """The accent in one scheme, and the soft ground that carries it in chips and marked rows, as `#rrggbb`."""

    colour: str
    soft: str


@dataclass(frozen=True, slots=True)
class Palette:
    """The accent in both schemes."""

    light: Accent
    dark: Accent


def palette(accent: str) -> Palette:
    """Return the palette of an accent such as `#0f5f59`: on light paper as it is, where it can be read."""
    return Palette(_readable(accent, "light", 0.1), _readable(accent, "dark", 0.16))


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours, 1 to 21, as WCAG 2.2 reckons it."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def mixed(one: str, other: str, share: float) -> str:
    """Return a colour that is `share` (0 to 1) of `one`, the rest of `other`."""
    return _hex(tuple(a * share + b * (1 - share) for a, b in zip(_rgb(one), _rgb(other), strict=True)))


def _readable(accent: str, scheme: str, share: float) -> Accent:
    hue, light, saturation = rgb_to_hls(*_rgb(accent))
    step = -_STEP if scheme == "light" else _STEP
    saturation *= 1.0 if scheme == "light" else _CALM
    colour = accent
    while True:
        soft = mixed(colour, PAPERS[scheme][0], share)
        if min(contrast(colour, ground) for ground in (*PAPERS[scheme], soft)) >= READABLE[scheme]:
            return Accent(colour, soft)
        light = min(max(light + step, 0.0), 1.0)
        colour = _hex(hls_to_rgb(hue, light, saturation))


def _rgb(colour: str) -> tuple[float, ...]:
    return tuple(int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5))


def _hex(rgb: tuple[float, ...]) -> str:
    return "#" + "".join(f"{round(part * 255):02x}" for part in rgb)


def _luminance(colour: str) -> float:
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4  # noqa: PLR2004 -- WCAG's own numbers
        for part in _rgb(colour)
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
