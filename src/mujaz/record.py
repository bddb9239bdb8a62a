"""A base of frozen dataclasses with slots that are kept from build to build by the ten thousand."""


class Record:
    """Pickles as a call of its class: Python's own way for such classes takes five times as long."""

    __slots__: tuple[str, ...] = ()

    def __reduce__(self) -> tuple[type, tuple[object, ...]]:
        """Return the class and its arguments, which are its fields in order."""
        return type(self), tuple([getattr(self, name) for name in self.__slots__])
