// The words of the box in the header and of the bar on a brief, made from partials/mujaz/phrases.html by the build.
{% from "partials/mujaz/phrases.html" import phrases %}
window.mujaz.ui.words = {{ phrases() | tojson }};
