"""What every test may ask for: real servers, a fresh database on each engine, a browser."""

from __future__ import annotations

from hypothesis import settings

# How long an example takes says how busy the machine is, and nothing of the product.
settings.register_profile("ours", deadline=None)
settings.load_profile("ours")

pytest_plugins = [
    "tests.rig.thrift",
    "tests.rig.valkey",
    "tests.rig.postgres",
    "tests.rig.database",
    "tests.rig.sandbox",
    "tests.rig.pages",
    "tests.rig.shop",
    "tests.rig.life",
]
