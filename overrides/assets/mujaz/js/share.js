// [data-share]: one button copies the page's address, the other opens the system's share sheet where there is one.
(function () {
  "use strict";

  function address() {
    var canonical = document.querySelector("link[rel=canonical]");
    return canonical ? canonical.href : location.href.split(/[?#]/)[0];
  }

  document.addEventListener("DOMContentLoaded", function () {
    var tools = document.querySelector("[data-share]");
    if (!tools) return;
    var buttons = tools.querySelectorAll("button");
    var what = { title: document.querySelector("h1").textContent, url: address() };
    tools.hidden = false;
    buttons[0].addEventListener("click", function () {
      window.mujaz.ui.copy(what.url, tools.querySelector("[role=status]"));
    });
    buttons[1].hidden = !navigator.share;
    buttons[1].addEventListener("click", function () {
      navigator.share(what).catch(function () { /* the reader thought better of it */ });
    });
  });
})();
