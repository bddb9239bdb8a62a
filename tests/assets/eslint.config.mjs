// eslint over the scripts of the site and the one that tests put in the place of the engine: its own recommended rules,
// and the house's. Whether a name exists is tsc's business.
import js from "@eslint/js";

const MADE = ["site", "phrases", "engine", "search"].map((name) => `overrides/assets/mujaz/js/search/${name}.js`); // templates

const HOUSE = {
  "arrow-body-style": "error",
  curly: ["error", "multi-line"],
  eqeqeq: "error",
  "max-lines-per-function": ["error", 60], // but for the function around a whole script
  "no-implicit-globals": "error",
  "no-shadow": "error",
  "no-undef": "off",
  "no-unused-vars": ["error", { caughtErrors: "none" }],
  "no-var": "error",
  "object-shorthand": "error",
  "prefer-arrow-callback": "error",
  "prefer-const": "error",
  "prefer-rest-params": "error",
  "prefer-spread": "error",
  strict: ["error", "function"],
};

export default [
  { ignores: MADE },
  {
    files: ["overrides/assets/**/*.js", "tests/browser/*.js"],
    // Only classic scripts work from a folder; 2018 is the language of the oldest phones that are to read the site.
    languageOptions: { sourceType: "script", ecmaVersion: 2018 },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: { ...js.configs.recommended.rules, ...HOUSE },
  },
];
