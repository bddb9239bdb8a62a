"""A name that mkdocs.yml held in earlier versions: whoever asks for it is told what to write instead."""

from mujaz.messages import say

raise ImportError(f"{say('moved-heading-id', 'ar')} / {say('moved-heading-id', 'en')}")
