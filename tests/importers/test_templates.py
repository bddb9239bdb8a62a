"""Code of Hugo, Jekyll, Pelican and Obsidian in a text: what it becomes, and what is told of it."""

import datetime as dt

import pytest
from tests.importers.forms import GAZETTEER, ZONE

from mujaz.importers import RawBrief, RemarkCode, read_markdown
from mujaz.importers.other_markdown.templates import without_templates
from mujaz.importers.other_markdown.wiki_links import without_wiki_links

VIDEO = "https://www.youtube.com/watch?v=a-b_1"


def read(text: str) -> RawBrief:
    return read_markdown(f"---\ntitle: أ\n---\n{text}", "a.md", ZONE, GAZETTEER, dt.date(2026, 11, 30))


@pytest.mark.parametrize(
    ("text", "markdown", "told"),
    [
        # Hugo
        (
            '{{< figure src="https://x.org/a b.png" alt="خريطة" >}}',
            "![خريطة](https://x.org/a%20b.png)",
            ["picture-outside"],
        ),
        (
            '{{< figure src="https://x.org/a.png" title="الشكل 1" caption="المعابر" attr="المسح" width="300" >}}',
            "![](https://x.org/a.png)\n\n/// caption\nالشكل 1: المعابر (المسح)\n///",
            ["picture-outside"],
        ),
        (
            'قبل {{< figure src="https://x.org/a.png" caption="ب" >}} بعد',
            "قبل ![](https://x.org/a.png)\n\n/// caption\nب\n///\n\n بعد",
            ["picture-outside"],
        ),
        (
            'انظر [المقال]({{< ref "other.md" >}}) و[آخر]({{% relref "x#h" %}}).',
            "انظر [المقال](other.md) و[آخر](x.md#h).",
            [],
        ),
        ("{{< ref other >}}", "<!-- {{< ref other >}} -->", []),
        ("{{< youtube a-b_1 >}}", f"<{VIDEO}>", [f"embed: {VIDEO}"]),
        ('{{< youtube id="a-b_1" autoplay="true" >}}', f"<{VIDEO}>", [f"embed: {VIDEO}"]),
        (
            "{{< tweet user=ali id=12 >}}",
            "<https://twitter.com/ali/status/12>",
            ["embed: https://twitter.com/ali/status/12"],
        ),
        (
            "{{< notice warning >}}\nتنبيه.\n{{< /notice >}}",
            "<!-- {{< notice warning >}} -->\nتنبيه.\n<!-- {{< /notice >}} -->",
            ["shortcode: {{< notice warning >}}"],
        ),
        (
            "{{< box\n  a=1 >}}نص{{< /box >}}",
            "<!-- {{< box a=1 >}} -->نص<!-- {{< /box >}} -->",
            ["shortcode: {{< box a=1 >}}"],
        ),
        ("{{< highlight go >}}\nx := 1\n{{< /highlight >}}", "```go\nx := 1\n```", []),
        ("{{</* youtube a */>}}", "{{</* youtube a */>}}", []),
        ("`{{< youtube a >}}` و`{% x %}`", "`{{< youtube a >}}` و`{% x %}`", []),
        ("{{< x-- >}}", "<!-- {{< x- - >}} -->", ["shortcode: {{< x-- >}}"]),
        # Jekyll
        ("![خريطة]({{ site.baseurl }}/no.png)", "![خريطة](/no.png)", ["picture-lost: /no.png"]),
        ("![خريطة]({{ '/no.png' | relative_url }})", "![خريطة](/no.png)", ["picture-lost: /no.png"]),
        (
            "[هنا]({% link _posts/2019-05-01-x.md %}) [هنا]({% post_url 2019-05-01-x %})",
            "[هنا](_posts/2019-05-01-x.md) [هنا](2019-05-01-x.md)",
            [],
        ),
        (
            '{% include figure image_path="/no.png" alt="خريطة" caption="شرح" %}',
            "![خريطة](/no.png)\n\n/// caption\nشرح\n///",
            ["picture-lost: /no.png"],
        ),
        ("{% include note.html %}نص", "<!-- {% include note.html %} -->نص", ["shortcode: {% include note.html %}"]),
        ("قبل{% comment %}سر\nدفين{% endcomment %} بعد", "قبل بعد", ["hidden: سر دفين"]),
        ("{% raw %}{{ x }}{% endraw %}", "{{ x }}", ["template: {{ x }}"]),
        ("زوروا {{ site.url }}.", "زوروا {{ site.url }}.", ["template: {{ site.url }}"]),
        # Pelican
        (
            "![خريطة]({static}/no.png) [هنا]({filename}other.md)",
            "![خريطة](/no.png) [هنا](other.md)",
            ["picture-lost: /no.png"],
        ),
        # Hexo, Quarto, Docusaurus
        ("{% asset_img no.png خريطة المعبر %}", "![خريطة المعبر](no.png)", ["picture-lost: no.png"]),
        ("::: {.note}\nنص\n:::", "<!-- ::: {.note} -->\nنص\n<!-- ::: -->", ["shortcode: ::: {.note}"]),
        ("import X from './x';\n\nنص", "<!-- import X from './x'; -->\n\nنص", ["shortcode: import X from './x';"]),
        ("```\n::: x\n```", "```\n::: x\n```", []),
        # Obsidian
        (
            "![[no.png]] ![[no.png|300]] ![[no.png|خريطة]]",
            "![](no.png) ![](no.png) ![خريطة](no.png)",
            ["picture-lost: no.png"],
        ),
        (
            "[[ملف آخر]] و[[other|غيره]] و[[other#فصل]] و[[#فصل]]",
            "[ملف آخر](ملف%20آخر.md) و[غيره](other.md) و[other](other.md) وفصل",
            [],
        ),
        ("![[other]]", "<!-- ![[other]] -->", ["shortcode: ![[other]]"]),
        ("نص %%لنفسي%% تتمة، و5%% و6%%", "نص  تتمة، و5%% و6%%", ["hidden: لنفسي"]),
        ("> [!note]- عنوان\n> نص", "> <!-- [!note] --> **عنوان**\n> نص", ["shortcode: [!note]"]),
        ("`[[x]]` و[[1]](https://x.org/)", "`[[x]]` و[1](1.md)(https://x.org/)", []),
        # HTML
        (
            "ظاهر <span style='display: none'>سر <b>دفين</b></span>، <p hidden>سر</p>تتمة",
            "ظاهر ، تتمة",
            ["hidden: سر دفين", "hidden: سر"],
        ),
    ],
)
def test_code(text: str, markdown: str, told: list[str]) -> None:
    brief = read(text)
    assert brief.body == markdown
    found = [f"{remark.code.value}: {remark.text}" for remark in brief.remarks if remark.code is not RemarkCode.KIND]
    assert [one if ":" in said else one.partition(":")[0] for one, said in zip(found, told, strict=True)] == told


def test_a_text_full_of_openings_takes_no_time() -> None:
    text = "{{< " * 5_000 + "{% " * 5_000 + "[[" * 5_000 + "%%" * 5_001
    plain = without_templates(text)
    without_wiki_links(plain)
    assert plain.text == text
