import json
import zipfile
from itertools import islice
from pathlib import Path

from search_questions import Text, articles
from search_scale import made_up, queries_of, sizes_by_kind, texts_of


def test_articles_are_those_with_title_and_text_in_the_order_of_the_files(tmp_path: Path) -> None:
    for name, titles in {"b": ["ثالث"], "a": ["أول", " ", "ثان"]}.items():
        with zipfile.ZipFile(tmp_path / f"{name}.zip", "w") as archive:
            archive.writestr(f"{name}.json", json.dumps([{"title": title, "content": "نص"} for title in titles]))
            archive.writestr("readme.txt", "-")
    assert [title for title, *_ in articles(tmp_path)] == ["أول", "ثان", "ثالث"]
    assert [text.title for text in texts_of(5, tmp_path)] == ["أول", "ثان", "ثالث", "أول", "ثان"]
    assert texts_of(2, tmp_path) == [Text("brief-00000", "أول", ("نص",)), Text("brief-00001", "ثان", ("نص",))]


def test_made_up_texts_are_always_the_same() -> None:
    (title, body), *_ = first = list(islice(made_up(), 2))
    assert first == list(islice(made_up(), 2))
    assert (len(title.split()), len(body.split())) == (8, 300)


def test_queries_are_two_words_of_titles() -> None:
    texts = texts_of(12, None)
    queries = queries_of(texts, 3)
    assert [len(query.split()) for query in queries] == [2, 2, 2]
    assert all(word in texts[n * 4].title.split() for n, query in enumerate(queries) for word in query.split())


def test_kinds_of_files(tmp_path: Path) -> None:
    for name, size in {"words/1a.js": 3, "words/2b.js": 4, "cards/0-1.js": 5, "index.js": 6, "terms-ab.js": 7}.items():
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(b"x" * size)
    assert sizes_by_kind(tmp_path) == {"words": [3, 4], "cards": [5], "index": [6], "terms": [7]}
