// The engine of the search with the tables of the analyser, in one, put together by the build.
{% for name in ("arabic", "search/query", "search/shards", "search/meanings", "search/pages", "search/answer",
                "search/find") %}
{% include "assets/mujaz/js/" ~ name ~ ".js" %}
{% if loop.first %}{{ tables | safe }}{% endif %}

{% endfor %}
