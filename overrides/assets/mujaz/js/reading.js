// Reading a brief: the contents mark the section that is being read, and a footnote opens below the paragraph that it
// belongs to. Without this script both are plain links.
(function () {
  "use strict";

  // ---- contents -------------------------------------------------------------------------------------------

  function follow(contents) {
    var links = Array.from(contents.querySelectorAll("a"));
    var headings = links.map(function (link) { return document.getElementById(decodeURIComponent(link.hash.slice(1))); });
    var current = null;

    function mark(link) {
      if (link === current) return;
      if (current) current.removeAttribute("aria-current");
      if (link) link.setAttribute("aria-current", "true");
      current = link;
    }

    // The last heading that has come near the upper edge of the window is that of the section that is read.
    function look() {
      var line = innerHeight * 0.15;
      var passed = headings.filter(function (heading) { return heading && heading.getBoundingClientRect().top < line; });
      mark(passed.length ? links[headings.indexOf(passed[passed.length - 1])] : null);
    }

    // All above the line counts as seen: a heading that a jump carries past it is then noticed too.
    var observer = new IntersectionObserver(look, { rootMargin: "1000000px 0px -85% 0px" });
    headings.filter(Boolean).forEach(function (heading) { observer.observe(heading); });
  }

  // ---- footnotes ------------------------------------------------------------------------------------------

  function close(ref) {
    var note = document.getElementById(ref.getAttribute("aria-controls"));
    if (note) note.remove();
    ref.setAttribute("aria-expanded", "false");
  }

  function open(ref, number) {
    var source = document.getElementById(decodeURIComponent(ref.hash.slice(1)));
    if (!source) return false;
    var note = document.createElement("aside");
    note.className = "footnote-here";
    note.id = "footnote-here-" + number;
    note.setAttribute("role", "note");
    note.innerHTML = source.innerHTML;
    note.querySelectorAll(".footnote-backref").forEach(function (link) { link.remove(); });
    note.querySelectorAll("[id]").forEach(function (element) { element.removeAttribute("id"); });
    (ref.closest("p, li, blockquote, .table, h2, h3, h4") || ref.parentElement).after(note);
    if (note.parentElement.matches("ol, ul")) ref.closest("li").append(note);
    ref.setAttribute("aria-controls", note.id);
    ref.setAttribute("aria-expanded", "true");
    return true;
  }

  function unfold(ref, number) {
    ref.setAttribute("aria-expanded", "false");
    ref.addEventListener("click", function (event) {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      if (ref.getAttribute("aria-expanded") === "true") close(ref);
      else if (!open(ref, number)) return;
      event.preventDefault();
    });
    ref.addEventListener("keydown", function (event) {
      if (event.key === "Escape") close(ref);
    });
  }

  document.addEventListener("DOMContentLoaded", function () {
    var contents = document.querySelector(".contents");
    if (contents && window.IntersectionObserver) follow(contents);
    document.querySelectorAll(".footnote-ref").forEach(unfold);
  });
})();
