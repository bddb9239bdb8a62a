// The scripts of the page of the search in one, put together by the build.
{% for name in ("common", "engine", "address", "filters", "passage", "hits", "page") %}
{% include "assets/mujaz/js/search/" ~ name ~ ".js" %}

{% endfor %}
