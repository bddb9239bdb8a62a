// Reading a brief: the contents mark the section that is being read, and a footnote opens below the paragraph that it
// belongs to. Without this script both are plain links.
(function () {
  "use strict";
  const ui = window.mujaz.ui;

  // ---- contents -------------------------------------------------------------------------------------------

  /** @param {HTMLElement} contents */
  function follow(contents) {
    const links = Array.from(contents.querySelectorAll("a"));
    const headings = links.map((link) => document.getElementById(decodeURIComponent(link.hash.slice(1))));
    /** @type {HTMLElement | null} */
    let current = null;

    /** @param {HTMLElement | null} link */
    function mark(link) {
      if (link === current) return;
      if (current) current.removeAttribute("aria-current");
      if (link) link.setAttribute("aria-current", "true");
      current = link;
    }

    // The last heading that has come near the upper edge of the window is that of the section that is read.
    function look() {
      const line = innerHeight * 0.15;
      const passed = links.filter((_, n) => {
        const heading = headings[n];
        return heading && heading.getBoundingClientRect().top < line;
      });
      mark(passed.length ? passed[passed.length - 1] : null);
    }

    // All above the line counts as seen: a heading that a jump carries past it is then noticed too.
    const observer = new IntersectionObserver(look, { rootMargin: "1000000px 0px -85% 0px" });
    for (const heading of headings) if (heading) observer.observe(heading);
  }

  // ---- footnotes ------------------------------------------------------------------------------------------

  /** @param {HTMLAnchorElement} ref */
  function close(ref) {
    const note = document.getElementById(ui.attribute(ref, "aria-controls"));
    if (note) note.remove();
    ref.setAttribute("aria-expanded", "false");
  }

  /**
   * @param {HTMLAnchorElement} ref
   * @param {number} number
   */
  function open(ref, number) {
    const source = document.getElementById(decodeURIComponent(ref.hash.slice(1)));
    if (!source) return false;
    const note = document.createElement("aside");
    note.className = "mz-footnote-here";
    note.id = "footnote-here-" + number;
    note.setAttribute("role", "note");
    note.innerHTML = source.innerHTML;
    note.querySelectorAll(".footnote-backref").forEach((link) => { link.remove(); });
    note.querySelectorAll("[id]").forEach((element) => { element.removeAttribute("id"); });
    const place = ref.closest("p, li, blockquote, .table, h2, h3, h4") || ref.parentElement || ref;
    if (place.parentElement && place.parentElement.matches("ol, ul")) place.append(note);
    else place.after(note);
    ref.setAttribute("aria-controls", note.id);
    ref.setAttribute("aria-expanded", "true");
    return true;
  }

  /**
   * @param {HTMLAnchorElement} ref
   * @param {number} number
   */
  function unfold(ref, number) {
    ref.setAttribute("aria-expanded", "false");
    ref.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      if (ref.getAttribute("aria-expanded") === "true") close(ref);
      else if (!open(ref, number)) return;
      event.preventDefault();
    });
    ref.addEventListener("keydown", (event) => {
      if (event.key === "Escape") close(ref);
    });
  }

  document.addEventListener("DOMContentLoaded", () => {
    /** @type {HTMLElement | null} */
    const contents = document.querySelector(".mz-contents");
    if (contents && "IntersectionObserver" in window) follow(contents);
    /** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll(".footnote-ref")).forEach(unfold);
  });
})();
