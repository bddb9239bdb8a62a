// The words that the scripts of every page show, made from partials/mujaz/phrases.html by the build.
{% from "partials/mujaz/phrases.html" import phrases %}
window.mujaz.ui.words = {{ phrases() | tojson }};
