"""Links to briefs that are not public, in every spelling, through every output: their words stay, no address does."""

from collections.abc import Mapping
from pathlib import Path

import pytest
from lxml.html import document_fromstring

from mujaz.offline.single_file import single_file
from tests.conftest import ROOT, build
from tests.site.project import make

HIDDEN = "hidden-plan"
URL = "https://example.org/mujaz/"
WORDS = "كلماته"

MARKDOWN = {
    "plain": "[كلماته](hidden-plan.md)",
    "brackets in the words": "[كلماته [داخل] بعد](hidden-plan.md)",
    "a title": '[كلماته](hidden-plan.md "عنوان")',
    "a title in other quotes": "[كلماته](hidden-plan.md 'عنوان (1)')",
    "a title that names it": '[كلماته](hidden-plan.md "hidden-plan.md")',
    "in angle brackets": "[كلماته](<hidden-plan.md>)",
    "spaces around it": "[كلماته](  hidden-plan.md  )",
    "on the next line": "[كلماته](\nhidden-plan.md)",
    "words on two lines": "[كلماته\nبعد](hidden-plan.md)",
    "strong words": "[**كلماته**](hidden-plan.md)",
    "words in code": "[`كلماته`](hidden-plan.md)",
    "a percent escape": "[كلماته](h%69dden-plan.md)",
    "an escape of the dot": "[كلماته](hidden-plan%2Emd)",
    "an entity": "[كلماته](hidden&#45;plan.md)",
    "a backslash": "[كلماته](hidden\\-plan.md)",
    "capitals": "[كلماته](hidden-plan.MD)",
    "a place": "[كلماته](hidden-plan.md#event)",
    "a query": "[كلماته](hidden-plan.md?x=1#event)",
    "a dot before": "[كلماته](./hidden-plan.md)",
    "up and down": "[كلماته](../2024/hidden-plan.md)",
    "over the root": "[كلماته](../../briefs/2024/hidden-plan.md)",
    "beyond the root": "[كلماته](../../../../briefs/2024/hidden-plan.md)",
    "backslashes for slashes": "[كلماته](..\\\\2024\\\\hidden-plan.md)",
    "from the root": "[كلماته](/briefs/2024/hidden-plan.md)",
    "the page": "[كلماته](hidden-plan.html)",
    "the page from the root": "[كلماته](/mujaz/briefs/2024/hidden-plan.html#x)",
    "the full address": "[كلماته](https://example.org/mujaz/briefs/2024/hidden-plan.html)",
    "the full address of the text": "[كلماته](http://example.org/mujaz/briefs/2024/hidden-plan.md?x)",
    "without a scheme": "[كلماته](//EXAMPLE.org/mujaz/briefs/2024/hidden-plan.html)",
    "the full address without an ending": "[كلماته](https://example.org/mujaz/briefs/2024/hidden-plan)",
    "the full address with parameters": "[كلماته](https://example.org/mujaz/briefs/2024/hidden-plan.html;v=1)",
    "a scheme without a host": "[كلماته](https:hidden-plan.html)",
    "a scheme and a path": "[كلماته](http:/mujaz/briefs/2024/hidden-plan.html)",
    "its citation": "[كلماته](hidden-plan.bib)",
    "its other citation": "[كلماته](hidden-plan.csl.json)",
    "in the API": "[كلماته](../../api/briefs/hidden-plan.json)",
    "without an ending": "[كلماته](hidden-plan)",
    "a file of it that is not there": "[كلماته](hidden-plan.pdf)",
    "its address as words": "كلماته [hidden-plan.md](hidden-plan.md)",
    "in a bare link": "كلماته <https://example.org/mujaz/briefs/2024/hidden-plan.html>",
    "a reference": "[كلماته][س]\n\n[س]: hidden-plan.md",
    "a reference in capitals": "[كلماته][A b]\n\n[a  B]: hidden-plan.md 'عنوان'",
    "a collapsed reference": "[كلماته][]\n\n[كلماته]: hidden-plan.md",
    "a short reference": "[كلماته]\n\n[كلماته]: <hidden-plan.md>\n    (عنوان)",
    "a reference in a list": "- [كلماته][س]\n\n    [س]: hidden-plan.md",
    "a reference in a quotation": "> [كلماته][س]\n>\n> [س]: hidden-plan.md",
    "two references": "[كلماته][س] و[بعد][س]\n\n[س]: hidden-plan.md",
    "a definition that nobody uses": "كلماته\n\n[س]: hidden-plan.md",
    "a definition that comes twice": "[كلماته][س]\n\n[س]: hidden-plan.md\n[س]: https://example.com/",
    "a picture": "![كلماته](hidden-plan.md)",
    "a picture of it": "![كلماته](hidden-plan.png)",
    "a picture by reference": "![كلماته][س]\n\n[س]: hidden-plan.md",
    "a picture that is a link": "[![كلماته](map.png)](hidden-plan.md)",
    "a list of attributes": "[كلماته](hidden-plan.md){: .x }",
    "dressed as the number of a footnote": "[كلماته](hidden-plan.md){: .footnote-ref }",
    "dressed as the way back": "[كلماته](hidden-plan.html){: .footnote-backref }",
    "attributes that lead elsewhere": "[كلماته](#main){: href=hidden-plan }",
    "attributes that name it": "[كلماته](hidden-plan.md){: data-to=hidden-plan.md }",
    "attributes of a paragraph": "كلماته\n{: data-to=hidden-plan.md }",
    "a heading": "### [كلماته](hidden-plan.md)\n\nنص.",
    "an item": "- [كلماته](hidden-plan.md)\n- بعده",
    "a cell": "| أ | ب |\n|---|---|\n| [كلماته](hidden-plan.md) | ج |",
    "a quotation": "> [كلماته](hidden-plan.md)\n> بعده",
    "a footnote": "نص[^1]\n\n[^1]: [كلماته](hidden-plan.md)",
    "a title of a block": "/// details | [كلماته](hidden-plan.md)\nنص.\n///",
    "a block": "/// note\n[كلماته](hidden-plan.md)\n///",
    "an element of a block": "/// html | a[href=hidden-plan]\nكلماته\n///",
    "what a block cites": "/// html | blockquote[cite='hidden-plan.html']\nكلماته\n///",
    "a definition of a term": "مصطلح\n:   [كلماته](hidden-plan.md)",
    "beside a link": "[كلماته](hidden-plan.md)[بعد](https://example.com/)",
    "a comment": "كلماته <!-- [سر](hidden-plan.md) --> بعد",
    "a comment of its own": "كلماته\n\n<!--\n[سر](hidden-plan.md)\n-->\n\nبعد",
}
HTML = {
    "quotes": '<a href="hidden-plan.md">كلماته</a>',
    "apostrophes": "<a href='hidden-plan.md'>كلماته</a>",
    "no quotes": "<a href=hidden-plan.md>كلماته</a>",
    "capitals": '<A HREF="hidden-plan.md">كلماته</A>',
    "spaces around the sign": '<a href = "hidden-plan.md" >كلماته</a>',
    "two lines": '<a class="x"\n   href="hidden-plan.md">كلماته</a>',
    "a line end within": '<a href="hidden-\nplan.md">كلماته</a>',
    "an entity": '<a href="hidden-plan&#x2e;md">كلماته</a>',
    "dressed as the number of a footnote": '<a class="footnote-ref" href="hidden-plan.md">كلماته</a>',
    "an area": '<map name="m"><area href="hidden-plan.md"></map>كلماته',
    "what a quotation cites": '<blockquote cite="hidden-plan.md">كلماته</blockquote>',
    "what a short one cites": '<q cite="hidden-plan.html">كلماته</q>',
    "what is deleted": '<del cite="hidden-plan.html">كلماته</del>',
    "a picture": '<img src="hidden-plan.md" alt="كلماته">',
    "sizes of a picture": '<img src="map.png" srcset="map.png 1x, hidden-plan.html 2x" alt="كلماته">',
    "a long description": '<img src="map.png" longdesc="hidden-plan.html" alt="كلماته">',
    "data": '<span data-to="hidden-plan.md">كلماته</span>',
    "a button": '<button formaction="hidden-plan.html">كلماته</button>',
    "a ping": '<a href="https://example.com/" ping="hidden-plan.html other.html">كلماته</a>',
    "a poster": '<video poster="hidden-plan.html"></video>كلماته',
    "a map": '<img src="map.png" usemap="hidden-plan.html#m" alt="كلماته">',
    "a style": "<span style=\"background: url('hidden-plan.html')\">كلماته</span>",
    "a handler": "<span onclick=\"location='hidden-plan.html'\">كلماته</span>",
    "a form": '<form action="hidden-plan.html">كلماته</form>',
    "a frame": '<iframe src="hidden-plan.html"></iframe>كلماته',
    "a page in a frame": "<iframe srcdoc=\"<a href='hidden-plan.html'>x</a>\"></iframe>كلماته",
    "an object": '<object data="hidden-plan.html"></object>كلماته',
    "a source": '<audio><source src="hidden-plan.html"></audio>كلماته',
    "a refresh": '<meta http-equiv="refresh" content="0;url=hidden-plan.html">كلماته',
    "a preload": '<link rel="prefetch" href="hidden-plan.html">كلماته',
    "a drawing": '<svg><use xlink:href="hidden-plan.html#x"></use></svg>كلماته',
    "a script": "<script>open('hidden-plan.html')</script>كلماته",
    "a style sheet": "<style>p { background: url(hidden-plan.html) }</style>كلماته",
    "a comment": "كلماته<!-- hidden-plan.md -->",
}

SOURCES = (
    "{title: كلماته, url: 'https://example.org/mujaz/briefs/2024/hidden-plan.html'}",
    "{title: كلماته, url: 'http://example.org/mujaz/api/briefs/hidden-plan.json'}",
    "'https://example.org/mujaz/briefs/2024/hidden-plan.html', كلماته",
)

CASES = {**MARKDOWN, **{f"HTML: {name}": body for name, body in HTML.items()}}


def brief(body: str, more: str = "") -> str:
    return f"---\ntitle: عنوان\ndate: 2024-04-30\ntopics: [security]\nkind: analysis\n{more}---\n\n{body}\n"


def site_of(cases: Mapping[str, str], folder: Path, settings: str = "    time_zone: Asia/Beirut") -> dict[str, Path]:
    """Return the files of a site, by their addresses, that has a brief for each case and the hidden one."""
    briefs: dict[str, str | bytes] = {f"2024/case-{n}.md": brief(body) for n, body in enumerate(cases.values())}
    briefs |= {f"2024/source-{n}.md": brief("نص.", f"sources: [{source}]\n") for n, source in enumerate(SOURCES)}
    briefs |= {"2024/hidden-plan.md": brief("سر.", "status: draft\n"), "2024/map.png": b"png"}
    project = make(ROOT, folder / "project", briefs, settings)
    (project / "docs" / "about.md").write_text(
        "# عن الموقع\n\n[كلماته](../briefs/2024/hidden-plan.md) و[هو](briefs/2024/hidden-plan.html)\n", "utf-8"
    )
    built = build(project, folder / "site", strict=False, MUJAZ_SITE_URL=URL)
    assert built.returncode == 0, built.stderr
    return {path.relative_to(folder / "site").as_posix(): path for path in (folder / "site").rglob("*.*")}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    return site_of(CASES, tmp_path_factory.mktemp("x"))


@pytest.fixture(scope="module")
def trusted(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    return site_of(CASES, tmp_path_factory.mktemp("x"), "    trusted_html: true")


def faults(site: Mapping[str, Path]) -> list[str]:
    """Return the files that name the hidden brief."""
    return [address for address, path in site.items() if HIDDEN.encode() in path.read_bytes()]


def test_no_output_has_the_address(site: Mapping[str, Path]) -> None:
    assert faults(site) == []
    assert {"feeds/all.json", "feeds/all.rss.xml", "api/briefs.json", "search/index.js", "about.html"} <= set(site)


def test_no_output_of_trusted_html_has_it(trusted: Mapping[str, Path]) -> None:
    assert faults(trusted) == []


@pytest.mark.parametrize("number", range(len(CASES)), ids=CASES)
def test_the_words_stay(site: Mapping[str, Path], trusted: Mapping[str, Path], number: int) -> None:
    for files in (site, trusted):
        page = f"briefs/2024/case-{number}.html"
        text = document_fromstring(files[page].read_text("utf-8")).find(".//div[@class='mz-prose']")
        assert text is not None
        shown = [*map(str, text.itertext()), *(str(image.get("alt")) for image in text.iter("img"))]
        assert WORDS in " ".join(shown)
        assert WORDS in files[f"briefs/2024/case-{number}.md"].read_text("utf-8")


@pytest.mark.parametrize("number", range(len(SOURCES)))
def test_the_words_of_a_source_stay(site: Mapping[str, Path], number: int) -> None:
    for address in (f"briefs/2024/source-{number}.html", f"briefs/2024/source-{number}.md"):
        assert WORDS in site[address].read_text("utf-8")


UNSEEN = {
    "attributes of a paragraph": "كلماته\n{: data-to=Concealed }",
    "attributes of a heading": "### كلماته {: data-to='Concealed' }\n\nنص.",
    "a script": "<script>let Concealed = 1;</script>\n\nكلماته",
    "a style sheet": "<style>.Concealed { color: red }</style>\n\nكلماته",
    "a script of a block": "كلماته\n\n/// html | script\nConcealed\n///",
    "options of a block": "/// note | كلماته\n    attrs: {data-to: Concealed}\n\nنص.\n///",
    "for browsers without scripts": "<noscript><b>Concealed</b></noscript>\n\nكلماته",
    "for browsers without frames": "<iframe><b>Concealed</b></iframe>\n\nكلماته",
    "a comment": "كلماته <!-- Concealed -->",
    "a definition that nobody uses": "كلماته\n\n[//]: # (Concealed)",
}


def test_what_no_reader_sees_is_in_no_output(tmp_path: Path) -> None:
    files = site_of(UNSEEN, tmp_path)
    assert [address for address, path in files.items() if b"concealed" in path.read_bytes().lower()] == []
    for number in range(len(UNSEEN)):
        assert WORDS in files[f"briefs/2024/case-{number}.md"].read_text("utf-8")


def test_one_file_has_no_address_either(site: Mapping[str, Path]) -> None:
    def read(address: str) -> bytes:
        return site[address].read_bytes() if address in site else b""

    for number in range(len(CASES)):
        address = f"briefs/2024/case-{number}.html"
        for url in (URL, ""):
            assert HIDDEN.encode() not in single_file(read(address), address, read, url)


CODE = [
    "`[نص](hidden-plan.md)`",
    "```\n[نص](hidden-plan.md)\n```",
    "نص\n\n    [نص](hidden-plan.md)",
    "`<a href='hidden-plan.md'>`",
]


def test_code_is_words_and_stays(tmp_path: Path) -> None:
    files = site_of(dict(zip(CODE, CODE, strict=True)), tmp_path)
    for number, body in enumerate(CODE):
        assert HIDDEN in files[f"briefs/2024/case-{number}.html"].read_text("utf-8")
        assert files[f"briefs/2024/case-{number}.md"].read_text("utf-8").endswith(f"\n\n{body}\n")
