// The scripts of every page in one, put together by the build.
{% for name in ("search/common", "search/combobox", "search/box", "search/found",
                "copy", "share", "reading", "filter") %}
{% include "assets/mujaz/js/" ~ name ~ ".js" %}

{% endfor %}
