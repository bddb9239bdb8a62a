"""Characters by the direction in which they are written, as pieces of character classes of regular expressions."""

RTL_LETTERS = (  # letters and vowel signs of Arabic, Hebrew, Syriac, Thaana; no digits, no punctuation
    "\u0591-\u05f4\u0610-\u061a\u0620-\u065f\u066e-\u06d3\u06d5-\u06ef\u06fa-\u06ff\u0710-\u08ff"
    "\ufb1d-\ufdfb\ufdfd-\ufdff\ufe70-\ufefc"
)
RTL = f"{RTL_LETTERS}\u060c\u061b-\u061f\u06d4\u200f\u2029\U00010800-\U00010fff\U0001e800-\U0001efff"
"""What no left-to-right stretch goes over: those letters, the Arabic comma, semicolon and question mark, the marks that
say right to left, the end of a paragraph."""
LTR_LETTERS = (
    "A-Za-z\u00aa\u00b5\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02b8\u0370-\u0373\u0376-\u058f\u0900-\u1fff"
    "\u2c00-\u2dff\u3005-\u3007\u3031-\u318f\u31a0-\u31ff\u3400-\u4dbf\u4e00-\ud7ff\uf900-\ufb1c\uff21-\uff3a"
    "\uff41-\uff5a\uff66-\uffdc\U00010000-\U000107ff\U00011000-\U0001d7ff\U00020000-\U0003ffff"
)
DIGITS = "0-9\u0660-\u0669\u06f0-\u06f9"  # ours and the Arabic and Persian ones
