"""Plain lines as Markdown: they render as they were typed, by the extensions of the site and by Markdown's own."""

import html
import re
from pathlib import Path

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st
from markdown import Markdown

from mujaz.brief.parse import link_targets, prose_lines
from mujaz.brief.plain import plain_text
from mujaz.importers import markup
from mujaz.source import Source
from mujaz.source.front_matter import split_brief

ROOT = Path(__file__).resolve().parents[2]
TYPOGRAPHY = ("mujaz.publish.markdown.bidi",)  # it changes what everybody types


def extensions() -> list[str]:
    class Loader(yaml.SafeLoader):
        pass

    Loader.add_multi_constructor("", lambda *_: None)
    config = yaml.load((ROOT / "mkdocs.yml").read_text("utf-8"), Loader)  # noqa: S506 -- a safe loader
    names = [next(iter(item)) if isinstance(item, dict) else item for item in config["markdown_extensions"]]
    assert set(TYPOGRAPHY) < set(names)
    return [name for name in names if name not in TYPOGRAPHY]


SITE = Markdown(extensions=extensions())
PLAIN = Markdown()


def rendered(lines: list[str], markdown: Markdown) -> list[str]:
    """Return the text of each block, tags off."""
    source = "\n\n".join(map(markup.escape, lines))
    found = re.findall(r"<(p|li)>(.*?)</\1>", markdown.reset().convert(source), re.DOTALL)
    return [html.unescape(re.sub(r"<[^>]+>", "", text)) for _, text in found]


MARKS = r"""
    # ## #x - + * ** _ __ 1. ١. 1986. > | | a | /// note | --- *** ___ - - - = === ~~~ ~~ ~~x~~ 1) ١) ``` ` : :x !!!
    [ ] [x](y) [^1] [1]: [a][b] ![i](j) < <b> </b> <!-- a< & &amp; &#35; &x; { } {#i} {:.c}
    \ \* \\ \# \[ *a* _a_ `a` a_b a*b a__b__ . ( )
""".split()
LINE = st.lists(st.sampled_from(MARKS) | st.sampled_from(["نص", "word", "و", "12"]), min_size=1, max_size=6).map(
    " ".join
)


@pytest.mark.parametrize("markdown", [SITE, PLAIN], ids=["site", "plain"])
@given(LINE)
@example("\\*a*")
@example("*a* \\")
@example("a\\_b_")
@example("[x]: y")
@example(": نص")
@example("/// note | عنوان")
@example("&lt;b>")
@example("نص {#i}")
@example("***")
@example("_x_y_")
def test_a_line_renders_as_it_was_typed(markdown: Markdown, line: str) -> None:
    assert rendered([line], markdown) == [line]


@given(st.lists(LINE, min_size=2, max_size=4))
def test_lines_do_not_work_together(lines: list[str]) -> None:
    assert rendered(lines, SITE) == lines


@given(LINE)
@example("[x](../a.png)")
@example("`*a* \\*b*`")
@example("~~~")
@example("{: .x}")
def test_the_rest_of_mujaz_takes_it_for_text(line: str) -> None:
    body = markup.escape(line)
    brief_file, _ = split_brief(Source("briefs/2024/x.md", f"---\ntitle: x\n---\n\n{body}\n"))
    assert list(link_targets(brief_file)) == []
    assert not any(is_code for _, _, is_code in prose_lines(brief_file.body))
    assert plain_text(body).replace("|", " ").split() == line.replace("|", " ").split()


@pytest.mark.parametrize(
    "line",
    [
        "نص عادي، فيه فاصلة.",
        "C# وC++",
        "5 * 3 = 15",
        "شرطة_سفلية",
        'و«اقتباس» و"آخر"',
        "35% و-5",
        "أ < ب",
        "AT&T",
        "[1]",
        "(x)",
    ],
)
def test_what_is_no_markup_stays_as_it_is(line: str) -> None:
    assert markup.escape(line) == line
