"""Cases the specification demands and the code does not meet yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from _pytest.mark.structures import ParameterSet


def unmet(*values: object, why: str) -> ParameterSet:
    """Mark the values of a case as failing; once they no longer fail, the mark has to go."""
    return pytest.param(*values, marks=pytest.mark.xfail(strict=True, reason=why))
