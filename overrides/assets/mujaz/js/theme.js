// Light or dark: the system's choice until the reader makes one. Loaded before the page is drawn, so that it never
// flashes.
(function () {
  "use strict";
  const KEY = "mujaz-theme";
  const root = document.documentElement;
  root.classList.add("mz-js"); // before the page is drawn: what only scripts can use is then there from the start

  function stored() {
    try {
      return localStorage.getItem(KEY); // refused by some browsers on file://
    } catch (error) {
      return null;
    }
  }

  /** @param {string} theme */
  function store(theme) {
    try {
      localStorage.setItem(KEY, theme);
    } catch (error) {
      // The choice then holds for this page only.
    }
  }

  function isDark() {
    const theme = root.getAttribute("data-theme");
    return theme ? theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  }

  const chosen = stored();
  if (chosen === "dark" || chosen === "light") root.setAttribute("data-theme", chosen);

  document.addEventListener("DOMContentLoaded", () => {
    const button = document.querySelector("[data-theme-toggle]");
    if (!button) return;
    button.setAttribute("aria-pressed", String(isDark()));
    button.addEventListener("click", () => {
      const next = isDark() ? "light" : "dark";
      root.setAttribute("data-theme", next);
      button.setAttribute("aria-pressed", String(next === "dark"));
      store(next);
    });
  });
})();
