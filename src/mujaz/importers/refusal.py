"""Why a file cannot be imported."""


class Unreadable(Exception):  # noqa: N818 -- it is no error of the program
    """A file that is broken, harmful or of a form that mujaz does not read.

    `code` names the sentence that says so, and `values` are what the sentence is about; the command line words it.
    """

    def __init__(self, code: str, **values: object) -> None:
        super().__init__(code)
        self.code = code
        self.values = values
