"""The form of a file, moments and old addresses of other systems, the mapping of categories."""

import datetime as dt
from zoneinfo import ZoneInfo

import pytest
from tests.importers.forms import HERE, VOCABULARY

from mujaz.importers import Category, FileFormat, RemarkCode, Unreadable, categories, form_of, moments
from mujaz.importers.addresses import aliases

ZONE = ZoneInfo("Asia/Beirut")


@pytest.mark.parametrize(
    ("name", "head", "form"),
    [
        ("a.txt", "عنوان\n30 أبريل 2024", FileFormat.RAW),
        ("a.txt", "---\nالحدث: نص\n---", FileFormat.RAW),
        ("a.txt", "---\ntitle: أ\n---", FileFormat.MARKDOWN),
        ("a", "+++\ntitle = 'أ'\n+++", FileFormat.MARKDOWN),
        ("a.md", "نص", FileFormat.MARKDOWN),
        ("a.MARKDOWN", "نص", FileFormat.MARKDOWN),
        ("a.txt", "<!DOCTYPE html><html>", FileFormat.PAGE),
        ("a.txt", "\ufeff<!-- saved --><html lang='ar'>", FileFormat.PAGE),
        ("a.xhtml", "<?xml version='1.0'?><!DOCTYPE html><html>", FileFormat.PAGE),
        ("a.html", "<p>نص</p>", FileFormat.PAGE),
        ("a.txt", "<p>نص</p>", FileFormat.RAW),
        ("a.txt", "PK\x03\x04", FileFormat.WORD),
        ("a.txt", "", FileFormat.RAW),
        ("a.EML", "", FileFormat.MAIL),
        ("a.txt", "Received: x\n by y\nFrom: a@example.org\nSubject: z\n\nنص", FileFormat.MAIL),
        ("a.txt", "From: a@example.org\nSent: Monday\nTo: b\n\nنص", FileFormat.RAW),
    ],
)
def test_forms(name: str, head: str, form: FileFormat) -> None:
    assert form_of(name, head.encode()) is form


def test_the_form_of_an_export() -> None:
    assert form_of("a", (HERE / "wordpress" / "draft.xml").read_bytes()[:4096]) is FileFormat.WORDPRESS


@pytest.mark.parametrize(
    ("head", "code"),
    [(b"%PDF-1.4", "pdf"), (b"\xd0\xcf\x11\xe0", "old-word"), (b"{\\rtf1", "rtf"), (b"<?xml?><a/>", "unknown-xml")],
)
def test_forms_that_are_not_read(head: bytes, code: str) -> None:
    with pytest.raises(Unreadable) as refusal:
        form_of("a", head)
    assert refusal.value.code == code


@pytest.mark.parametrize(
    ("name", "entry"), [("a.MSG", ""), ("a", "__nameid_version1.0"), ("a.doc", "__properties_version1.0")]
)
def test_a_message_of_outlook_is_no_word_document(name: str, entry: str) -> None:
    with pytest.raises(Unreadable) as refusal:
        form_of(name, b"\xd0\xcf\x11\xe0\xa1\xb1" + entry.encode("utf-16-le"))
    assert refusal.value.code == "outlook-mail"


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2019-05-01", "2019-05-01"),
        ("2019-5-1", "2019-05-01"),
        ("٢٠١٩-٠٥-٠١", "2019-05-01"),
        ("2019-05-01 23:30", "2019-05-01T23:30:00+03:00"),
        ("2019-05-01 23:30:00 +0000", "2019-05-02T02:30:00+03:00"),
        ("2019-05-01T23:30:00Z", "2019-05-02T02:30:00+03:00"),
        ("2019-05-01T23:30:00.123-05:30", "2019-05-02T08:00:00+03:00"),
        ("2019-12-01 10:00 UTC", "2019-12-01T12:00:00+02:00"),
        ("Wed, 01 May 2019 20:30:00 +0000", "2019-05-01T23:30:00+03:00"),
        (dt.date(2019, 5, 1), "2019-05-01"),
        (dt.datetime(2019, 5, 1, 10, tzinfo=dt.UTC), "2019-05-01T13:00:00+03:00"),
        (dt.datetime(2019, 5, 1, 10), "2019-05-01T10:00:00+03:00"),  # noqa: DTZ001 -- a local time of TOML
        ("2019-02-30", None),
        ("2019-05-01 25:00", None),
        ("0001-01-01T00:00:00Z", "0001-01-01T02:22:00+02:22"),
        ("9999-12-31T23:59:59Z", None),
        ("غدًا", None),
        (20190501, None),
        ("", None),
    ],
)
def test_moments(value: object, expected: str | None) -> None:
    found = moments.read_moment(value, ZONE)
    assert (found.isoformat() if found else None) == expected


@pytest.mark.parametrize(
    ("address", "alias"),
    [
        ("https://old.example/2019/05/x/", "/2019/05/x/"),
        ("http://old.example/2019/05/%d8%a3%d9%85%d9%86/", "/2019/05/%d8%a3%d9%85%d9%86/"),
        ("/posts/x.html", "/posts/x.html"),
        ("posts/x", "/posts/x"),
        ("https://old.example/?p=5", None),
        ("https://old.example/", None),
        ("https://old.example/topics/x/", None),
        ("/../../etc/passwd", None),
        ("/:year/:title/", None),
        ("file:///etc/passwd", None),
        ("https://[x", None),
    ],
)
def test_old_addresses(address: str, alias: str | None) -> None:
    kept, remarks = aliases([address, address])
    assert kept == ((alias,) if alias else ())
    assert {remark.code for remark in remarks} == (set() if alias else {RemarkCode.ADDRESS})


# ---- categories -----------------------------------------------------------------------------------------


def test_a_mapping_is_drafted_and_read() -> None:
    filed = [(Category("food", "الأمن الغذائي"), Category("a: b", "سياسة # x")), (Category("a: b", "سياسة # x"),)]
    text = categories.draft_map(categories.count_categories(filed), VOCABULARY, ["شرح", ""])
    assert text == "# شرح\n#\n'a: b':  # سياسة # x (2)\nfood: food  # الأمن الغذائي (1)\n"
    mapped, problems = categories.read_map(text, "x.yml", VOCABULARY)
    assert problems == ()
    assert mapped == categories.Mapped({"food": ("food",)}, ("a: b",))


def test_what_a_mapping_may_say() -> None:
    text = "a: food\nb: [food, الأمن الغذائي]\nc: []\nd:\ne: [food, nowhere]\n1: food\n"
    mapped, _ = categories.read_map(text, "x.yml", VOCABULARY)
    assert mapped.topics == {"a": ("food",), "b": ("food", "food"), "c": (), "1": ("food",)}
    assert mapped.open == ("d", "e")
    assert mapped.unknown == (("e", "nowhere"),)


def test_a_mapping_that_is_none() -> None:
    mapped, problems = categories.read_map("a: [", "x.yml", VOCABULARY)
    assert mapped == categories.Mapped({})
    assert [problem.path for problem in problems] == ["x.yml"]


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("April 30, 2024 1:00 PM", "2024-04-30T13:00:00+03:00"),
        ("30 أبريل 2024", "2024-04-30"),
        ("30 أبريل", None),
        ("غدًا", None),
    ],
)
def test_moments_in_words(value: str, expected: str | None) -> None:
    found = moments.read_moment(value, ZONE)
    assert (found.isoformat() if found else None) == expected
