// [data-share]: one button copies the page's address, the other opens the system's share sheet where there is one.
(function () {
  "use strict";
  const ui = window.mujaz.ui;

  function address() {
    /** @type {HTMLLinkElement | null} */
    const canonical = document.querySelector("link[rel=canonical]");
    return canonical ? canonical.href : location.href.split(/[?#]/)[0];
  }

  document.addEventListener("DOMContentLoaded", () => {
    /** @type {HTMLElement | null} */
    const tools = document.querySelector("[data-share]");
    if (!tools) return;
    const [copy, share] = tools.querySelectorAll("button");
    const what = { title: ui.one(document, "h1").textContent, url: address() };
    tools.hidden = false;
    copy.addEventListener("click", () => { ui.copy(what.url, ui.one(tools, "[role=status]")); });
    share.hidden = !("share" in navigator);
    share.addEventListener("click", () => {
      navigator.share(what).catch(() => { /* the reader thought better of it */ });
    });
  });
})();
