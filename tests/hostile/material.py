"""Texts, YAML and names that nobody in his right mind would write, drawn by chance."""

import random
from collections.abc import Callable, Sequence

OPENERS = (
    *(
        "[a](",
        "[a][",
        "[",
        "![",
        "![a](",
        "[^",
        "[^1]: ",
        "<![CDATA[",
        "<?",
        "<!--",
        "<a ",
        "<a href='",
        "<div>",
        "</div>",
    ),
    *(
        "<style>",
        "<script>",
        '<p title="',
        "*a ",
        "_a ",
        "**",
        "~~",
        "`",
        "``` ",
        "~~~\n",
        "{: a",
        "{: #x .y",
        "/// note\n",
    ),
    *(
        "///\n",
        "/// html | div",
        "> ",
        ">",
        "- ",
        "1. ",
        "1- ",
        "    ",
        "\t",
        "# ",
        "###### ",
        "|",
        "|---",
        "| a | b |\n",
        "===\n",
    ),
    *(
        "---\n",
        "30 أبريل ",
        "١٤٤٥ هـ ",
        "\u0640",
        "\u064b",
        "\u200d",
        "\u202e",
        "\u2066",
        "« ",
        "»",
        "(",
        ")",
        '"',
        "'",
        "“",
    ),
    *(
        "&#8238",
        "&#x202e;",
        "&amp;",
        "&lt;script&gt;",
        "\\",
        "\\\n",
        "1/4 ",
        "5*3*2 ",
        "http://a.b/",
        "<http://a",
        "a@b.c ",
    ),
    *(
        "[TOC]",
        "*[HTML]: a\n",
        ": a\n",
        "[x]: y\n",
        "[x]: <y 'z\n",
        "{{ x }}",
        "{% raw %}",
        "{# ",
        "\x00",
        "\x07",
        "\x0b",
        "\x85",
    ),
    *(
        "\u2028",
        "\ufeff",
        "\ufffe",
        "\U0001f468\u200d",
        "a" * 40,
        "ا" * 40,
        '![a](x "t\' onerror=x" ',
        "[a](javascript:x) ",
        "]]>",
    ),
    *(
        "-->",
        "<!-- mujaz: ignore ",
        "<svg onload=x>",
        "<math><mi//xlink:href='data:x'>",
        "<iframe src=//x>",
        "[ ] ",
        "- [x] ",
    ),
    *(
        "\n[a](../../../../etc/passwd)",
        "[a](x.md#",
        "![a](/etc/passwd)",
        "[a](briefs/2024/withheld.md)",
        "<img src=x onerror=y>",
    ),
)
"""Beginnings of what is then not ended, and signs that stand for themselves nowhere."""

WORDS = (
    "نص",
    "الحدث",
    "وقع",
    "في ميناء",
    "2024",
    "WTO",
    "، ",
    ". ",
    "؟",
    "\n",
    "\n\n",
    " ",
    "  \n",
    "\n\n## الحدث\n\n",
    "\n## الرأي\n",
)

SOUND_BODY = """\
## الحدث

وقع الحدث في ميناء بيروت[^1]، **وتوقفت** [الشاحنات](map.svg) ساعات.

| أ | ب |
|---|---|
| ١ | ٢ |

## الرأي

- هذا رأينا فيه.
    - وهو ثان.

/// note | تنبيه
نص.
///

[^1]: بيان المرفأ.
"""

SCALARS = (
    *(
        "",
        "~",
        "null",
        "true",
        "no",
        "0",
        "-1",
        "1e999",
        ".inf",
        ".nan",
        "0x1F",
        "0o17",
        "1_000",
        "12:30:45",
        "2024-02-30",
        "99999-01-01",
    ),
    *(
        "0001-01-01",
        "9999-12-31",
        "9999-12-31T23:59-12:00",
        "2024-04-30T25:00",
        "1445-10-21",
        "٢٠٢٤-٠٤-٣٠",
        "30 أبريل 2024",
        "'",
        '"',
    ),
    *(
        "[",
        "{",
        "]",
        "[]",
        "{}",
        "[[[]]]",
        "{a: b}",
        "[a, [b, {c: d}]]",
        "? a",
        "- a",
        "&a b",
        "*a",
        "!!python/object:os.system x",
    ),
    *(
        "!!binary aGk=",
        "!!set {a}",
        "!!timestamp 2024-01-01",
        "!local x",
        "|",
        ">-",
        "|\n  نص\n  ثان",
        "%a",
        "@a",
        "`a",
        "# a",
    ),
    *(
        '"\\U0000202E"',
        '"\\x00"',
        '"\\x07"',
        '"\\uD800"',
        "\u202e",
        "\u200f",
        "\ufeff",
        "a" * 300,
        "ا" * 5_000,
        "/",
        "//",
        "/..",
        "../..",
        "/about.html/x",
    ),
    *(
        "/index.html",
        "/../x",
        "/%00",
        "/%2e%2e/x",
        "/a b",
        "/ملف/",
        "http://x/y",
        "javascript:x",
        "<script>",
        '"><img src=x onerror=y>',
    ),
    *(
        "security",
        "الأمن",
        "nonesuch",
        "IR",
        "ZZ",
        "2024/s1",
        "s2",
        "[s1, s2, s3]",
        "[security, security]",
        "{id: straits, part: 1}",
    ),
    *(
        "{id: straits, part: x}",
        "[{title: x, url: 'javascript:x'}]",
        "[{title: x}, y]",
        "status: draft",
        "published",
        "publish",
        "ar",
        "xx",
        "en",
    ),
)
"""Values of fields and settings; those in which YAML finds faults among them."""

FIELDS = (
    *(
        "title",
        "date",
        "time",
        "topics",
        "tags",
        "countries",
        "organizations",
        "people",
        "authors",
        "series",
        "aliases",
        "related",
    ),
    *(
        "summary",
        "sources",
        "updated",
        "kind",
        "lang",
        "slug",
        "x",
        "Title",
        "العنوان",
        "<<",
        "?",
        '"',
        "1",
        "null",
        "template",
        "hide",
    ),
    *(
        "search",
        "layout",
        "image",
        "url",
        "id",
        "path",
        "description",
        "publisher",
        "corrections",
        "versions",
        "pinned",
        "weight",
        "toc",
    ),
)
"""Names of fields, none of which withholds a brief."""

SETTING_NAMES = (
    *(
        "time_zone",
        "months",
        "page_size",
        "feed_size",
        "latest",
        "pack",
        "trusted_html",
        "messages",
        "rules",
        "accent",
        "hijri",
        "notice",
    ),
    *(
        "max_kilobytes",
        "nonesuch",
        "docs_dir",
        "site_dir",
        "hooks",
        "plugins",
        "theme",
        "nav",
        "site_url",
        "site_name",
        "validation",
    ),
    *(
        "markdown_extensions",
        "watch",
        "exclude_docs",
        "not_in_nav",
        "use_directory_urls",
        "extra_css",
        "extra_javascript",
        "INHERIT",
        "strict",
    ),
)

Chance = random.Random


def some(chance: Chance, most: int) -> int:
    """Return a number from 1 to `most`, a small one mostly."""
    return int(most ** chance.random())


def soup(chance: Chance, most: int = 300) -> str:
    """Return signs and words without order."""
    return "".join(chance.choice(OPENERS if chance.random() < 0.6 else WORDS) for _ in range(some(chance, most)))


def repeated(chance: Chance) -> str:
    """Return one sign, or two, very often; at most about 100 KB."""
    sign = "".join(chance.choice(OPENERS) for _ in range(some(chance, 3)))
    return sign * some(chance, max(1, min(20_000, 100_000 // len(sign.encode()))))


def nested(chance: Chance) -> str:
    """Return something deep: quotations, lists, brackets, elements, boxes."""
    depth = some(chance, 300)
    return chance.choice(
        [
            ">" * depth + " نص",
            "\n".join("    " * n + "- نص" for n in range(min(depth, 100))),
            "\n".join("  " * n + f"{n}. نص" for n in range(min(depth, 100))),
            "[" * depth + "نص" + "](x)" * depth,
            "**_" * depth + "نص" + "_**" * depth,
            "<div>" * depth + "نص" + "</div>" * depth,
            "<details markdown='1'>\n" * depth + "نص",
            "".join("/" * (3 + n) + " note\n" for n in range(min(depth, 50))),
            "> - " * depth + "نص",
            "`" * depth + "نص" + "`" * (depth + 1),
        ]
    )


def many(chance: Chance) -> str:
    """Return many of something that is sound once: notes, rows, columns, headings, links, pictures."""
    number = some(chance, 1_000)
    return chance.choice(
        [
            "".join(f"نص[^{n}].\n\n" for n in range(number)) + "".join(f"[^{n}]: م {n}.\n" for n in range(number)),
            "نص[^1] " * number + "\n\n[^1]: م",
            "| أ | ب |\n|---|---|\n" + "| ١ | ٢ |\n" * number,
            "|" + " أ |" * number + "\n|" + "---|" * number + "\n|" + " ١ |" * number,
            "## عنوان\n\n" * number,
            "### عنوان\n\nنص.\n\n" * number,
            "[أ](s1.md) " * number,
            "![أ](map.svg)\n\n" * number,
            "".join(f"[{n}]: http://x/{n}\n" for n in range(number)) + "".join(f"[a][{n}] " for n in range(number)),
            "- نص\n" * number,
            "نص  \n" * number,
            "*[نص]: x\n\n" * min(number, 50) + "نص " * number,
        ]
    )


def spoiled(text: str, chance: Chance) -> str:
    """Return a text with a few slips: signs that are gone, doubled, changed, or new."""
    for _ in range(some(chance, 12)):
        at = chance.randrange(len(text) + 1)
        end = min(len(text), at + some(chance, 30))
        new = chance.choice(
            ["", text[at:end] * 2, chance.choice(OPENERS), text[end:at:-1], chr(chance.randrange(1, 0x2100))]
        )
        text = text[:at] + new + text[end:]
    return text


def body(chance: Chance) -> str:
    """Return the text of a brief."""
    make: Callable[[Chance], str] = chance.choice(
        [soup, soup, repeated, nested, many, lambda c: spoiled(SOUND_BODY, c)]
    )
    text = make(chance)
    return text if chance.random() < 0.4 else f"## الحدث\n\n{text}\n\n## الرأي\n\n{soup(chance, 20)}"


def yaml_bomb(chance: Chance) -> str:
    """Return YAML that is no end of work for a reader that follows it."""
    depth = some(chance, 60_000)
    return chance.choice(
        [
            "a0: &a0 [x, x]\n" + "".join(f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}, *a{n - 1}]\n" for n in range(1, 30)),
            "x: " + "[" * depth,
            "x: " + "{a: " * depth,
            "x: " + "[" * min(depth, 3_000) + "]" * min(depth, 3_000),
            "\n".join(" " * n + "a:" for n in range(min(depth, 600))),
            "- " * depth,
            "? " * depth,
            "x: &a [*a]",
            "a: &a {b: c}\nx: {<<: *a}",
            "<<: [{a: b}, {c: d}]",
            "x: !!python/object/apply:os.system ['touch /tmp/owned']",
            "%TAG ! tag:x,2000:\n---\na: !b c",
            "--- a\n--- b",
            "x: " + "!a " * depth,
            'x: "' + "\\x41" * depth,
            "x: '" + "''" * depth + "'",
            "".join(f"k{n}: v\n" for n in range(min(depth, 20_000))),
            "x: [" + "a, " * min(depth, 20_000) + "]",
            "x: |9\n a",
            "x: " + "1" * depth,
            "x: " + ":" * depth,
            "#" * depth,
            "\t" * depth + "a: b",
        ]
    )


def front_matter(chance: Chance, title: str) -> str:
    """Return the fields of a brief, sound ones and others."""
    fields = {"title": title, "date": "2024-04-30", "topics": "[security]"}
    for _ in range(some(chance, 4) if chance.random() < 0.7 else 0):
        fields[chance.choice(FIELDS)] = chance.choice(SCALARS)
    text = "".join(f"{key}: {value}\n" for key, value in fields.items())
    if chance.random() < 0.15:
        text += yaml_bomb(chance) + "\n"
    if chance.random() < 0.1:
        text = spoiled(text, chance)
    return text


def brief(chance: Chance, title: str) -> bytes:
    """Return a brief's file."""
    fence = "---" if chance.random() < 0.95 else chance.choice(["--", "----", "+++", "\u2014", " ---", "---a", "..."])
    data = f"{fence}\n{front_matter(chance, title)}---\n\n{body(chance)}\n".encode("utf-8", "surrogatepass")
    if chance.random() < 0.05:
        at = chance.randrange(len(data))
        data = data[:at] + chance.randbytes(some(chance, 20)) + data[at:]
    if chance.random() < 0.03:
        data = data.decode("utf-8", "replace").encode(chance.choice(["utf-16", "utf-8-sig", "cp1256"]), "replace")
    if chance.random() < 0.03:
        data = data.replace(b"\n", chance.choice([b"\r\n", b"\r", b"\n\r"]))
    return data


NAMES: Sequence[str] = (
    *(
        "x.html.md",
        "index.md",
        "con.md",
        "-rf.md",
        "a b.md",
        "A.md",
        "a.md",
        "موجز.md",
        "..md",
        ".md",
        "x..md",
        "README.md",
        "404.md",
        "%2e%2e.md",
    ),
    *(
        "<script>.md",
        "'.md",
        '".md',
        "a\nb.md",
        "\u202e.md",
        "a" * 240 + ".md",
        "ا" * 120 + ".md",
        "é.md",
        "e\u0301.md",
        "x.MD",
        "x.md.txt",
        "_x.md",
    ),
    *(
        "vocabulary.yml.md",
        "search.md",
        "x?.md",
        "x#y.md",
        "x&y.md",
        "x:y.md",
        "x\\y.md",
        "s1.md/inner.md",
        "s1.html/inner.md",
        "\x01.md",
        "~.md",
    ),
    *(
        "feeds/x.md",
        "drafts/x.md",
        "a/b/c/d/e/f/g.md",
        "assets/mujaz/x.md",
        "nul.md",
        "x.",
        "x ",
        "aux.svg",
        "x.html",
        "x.js",
        "sitemap.xml",
    ),
)
"""Names of files below briefs/ or docs/; none is that of a sound brief."""

MEDIA = (
    *(
        b"",
        b"<svg onload='x'><script>x</script></svg>",
        b"<!DOCTYPE svg [<!ENTITY a 'b'>]><svg>&a;</svg>",
        b"\x89PNG\r\n\x1a\n",
        b"GIF89a",
    ),
    *(
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\xff\xff\xff\xff\xff\xff\xff\xff\x08\x06\0\0\0",
        b"\xff\xd8\xff\xe0\0\x10JFIF",
        b"RIFF\xff\xff\xff\xffWEBP",
    ),
    *(
        b"\0" * 5_000,
        b"%PDF-1.7",
        b"PK\x03\x04",
        b"<svg width='1e999' height='-1' viewBox='0 0 nan x'/>",
        b"<svg " + b"a='b' " * 9_000,
    ),
)
"""What pictures hold."""


def name(chance: Chance, number: int) -> str:
    """Return the path of a file in the folder of briefs or pages."""
    last = chance.choice(NAMES) if chance.random() < 0.3 else f"h{number}.md"
    return f"{chance.choice([2023, 2024, 2025])}/{last}"
