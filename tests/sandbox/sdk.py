"""Amazon's own SDK, loaded politely."""

from __future__ import annotations

import logging
import warnings
from functools import cache
from importlib import import_module
from typing import Any


@cache
def load(name: str) -> Any:
    """A module of `amzn-sp-api`.

    Importing it warns of its own escape sequences and calls `logging.basicConfig`: neither is
    let through to the tests.
    """
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        module = import_module(name)
    root.handlers[:] = handlers
    root.setLevel(level)
    return module
