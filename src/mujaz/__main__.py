"""`python -m mujaz`: the command line where no script is on the path."""

from mujaz.cli import main

main(prog_name="mujaz")
