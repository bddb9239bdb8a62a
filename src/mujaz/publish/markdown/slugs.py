"""A name that mkdocs.yml held in earlier versions: whoever asks for it is told what to write instead."""

raise ImportError(
    "في mkdocs.yml اكتب mujaz.markdown.heading_id بدلًا من mujaz.publish.markdown.slugs.heading_id / "
    "in mkdocs.yml, write mujaz.markdown.heading_id instead of mujaz.publish.markdown.slugs.heading_id"
)
