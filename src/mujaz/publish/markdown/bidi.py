"""A name that mkdocs.yml held in earlier versions: whoever asks for it is told what to do instead."""

raise ImportError(
    "احذف mujaz.publish.markdown.bidi من mkdocs.yml، فموجز يعزل النص اللاتيني من دونه / "
    "remove mujaz.publish.markdown.bidi from mkdocs.yml: mujaz isolates Latin text without it"
)
