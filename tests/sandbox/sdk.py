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


def client(url: str, **grant: str) -> Any:
    """An API client of a sandbox, for the demo seller or for another `grant`."""
    spapi = load("spapi")
    config = spapi.SPAPIConfig(
        client_id="amzn1.application-oa2-client.demo",
        client_secret="amzn1.oa2-cs.v1.demo",
        region="NA",
        **(grant or {"refresh_token": "Atzr|demo"}),
    )
    client = spapi.SPAPIClient(config, oauth_endpoint=f"{url}/auth/o2/token", endpoint=url)
    return client.api_client
