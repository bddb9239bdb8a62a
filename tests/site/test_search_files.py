"""The files of the search in the sample site: they are read, and then searched for what must not be in them."""

from pathlib import Path

from mujaz.arabic import tokenise, without_prefix
from tests.search.reader import read, result_cards, spellings


def files(site: Path) -> dict[str, bytes]:
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in (site / "search").rglob("*.js")}


def words_of(path: Path) -> set[str]:
    tokens = tokenise(path.read_text("utf-8"))
    return {word for token in tokens for word in (token.text, *token.parts)}


def test_every_file_is_named_by_the_index(site: Path) -> None:
    about, _ = read(files(site))
    named = [f"search/{kind}/{name}.js" for kind in ("words", "places") for name in about["words"]]
    named += [f"search/spellings/{name}.js" for name in about["spellings"]]
    named += [f"search/cards/{n}-{name}.js" for n, name in enumerate(about["cards"])]
    named += [f"search/{kind}/{about[kind]}.js" for kind in ("names", "facets")]
    assert sorted(files(site)) == sorted([*named, "search/index.js"])


def test_what_is_not_public_is_not_found(site: Path, root: Path) -> None:
    hidden = [root / "briefs/2026/sample-draft.md", root / "briefs/2026/sample-embargo.md"]
    public = [path for path in root.glob("briefs/**/*.*") if path not in hidden]
    secret = set[str]().union(*map(words_of, hidden)) - set[str]().union(*map(words_of, public))
    assert len(secret) > 20
    _, entries = read(files(site))
    words = {word.text for entry in entries.values() for word in (*entry.words, *entry.alternatives)}
    assert len(words) > 3000
    assert words & secret == set()
    assert spellings(files(site)).keys() <= set(map(without_prefix, words))  # of what is public, without a prefix


def test_the_cards_are_those_of_the_pages(site: Path) -> None:
    rows = result_cards(files(site))
    pages = sorted(path.relative_to(site / "briefs").as_posix() for path in (site / "briefs").rglob("*.html"))
    assert {f"{row[0]}.html" for row in rows} <= {*pages}
    assert len(rows) == 33
