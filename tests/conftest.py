"""What every test may ask for: real servers, a fresh database on each engine, a browser."""

from __future__ import annotations

pytest_plugins = [
    "tests.rig.valkey",
    "tests.rig.postgres",
    "tests.rig.database",
    "tests.rig.sandbox",
    "tests.rig.pages",
    "tests.rig.shop",
]
