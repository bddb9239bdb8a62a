"""The lab of tests/faults, in which commands are run."""

from tests.faults.conftest import lab

__all__ = ["lab"]
