import pytest
from jinja2 import Environment

from mujaz.publish.templates import Unindented


@pytest.mark.parametrize(
    ("name", "text", "left"),
    [
        ("a.html", "<p>\n  // كلمة\n</p>\n", "<p>\n// كلمة\n</p>\n"),
        ("a.js", "begin();\n// one\n  go(); // two\n  // three\nend();\n", "begin();\ngo(); // two\nend();\n"),
        ("a.js", "go();\n  /**\n   * @param {string} a\n   */\n  end();\n", "go();\nend();\n"),
        ("a.js", "go(/** @type {A} */ (b));\nconst a = 'x//y';\n", "go(/** @type {A} */ (b));\nconst a = 'x//y';\n"),
        ("a.js", "/* one */ go();\n", "/* one */ go();\n"),
        ("a.css", "/* one\n   two */\na {\n  b: c;\n}\n", "a {\nb: c;\n}\n"),
        ("a.css", "/* one */\n/* two */\na {}\n", "a {}\n"),
    ],
    ids=["page", "lines", "block", "within-a-line", "before-code", "style", "two-styles"],
)
def test_what_is_for_who_reads_a_template_is_left_out(name: str, text: str, left: str) -> None:
    assert Unindented(Environment(autoescape=True)).preprocess(text, name) == left
