"""The generators that mujaz is compared with, in the order in which they are run."""

from peers import hugo, material, pagefind, pelican, zensical

PEERS = (hugo.TOOL, pagefind.TOOL, zensical.TOOL, pelican.TOOL, material.TOOL)
