// html-validate's recommended rules, but for what is meant as it is.
module.exports = {
  root: true,
  extends: ["html-validate:recommended"],
  rules: {
    // HTML's own spelling is free.
    "doctype-style": ["error", { style: "lowercase" }],
    // Footnotes get their ids from Markdown (fn:1), headings theirs in Arabic letters: HTML allows both.
    "valid-id": ["error", { relaxed: true }],
    // Markdown closes <img /> in pages of docs/, as XHTML had it.
    "void-style": "off",
    // Titles are the authors': a long one is cut by who shows it.
    "long-title": "off",
    // The button in the form of the search sends it, which is what a button without a type does.
    "no-implicit-button-type": "off",
    // A table that scrolls on a phone is a region that the keyboard reaches, and no section of the text.
    "prefer-native-element": ["error", { exclude: ["region"] }],
    // Lists of filters and the progress of a load have names, as screen readers say them; that is allowed.
    "aria-label-misuse": ["error", { allowAnyNamable: true }],
    // Headings in a <template> are filled by a script before anybody sees them.
    "empty-heading": "off",
  },
};
