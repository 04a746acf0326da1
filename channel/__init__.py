"""The Amazon sales channel for Python commerce, as a Flask extension.

Names are loaded on first use: `channel.sandbox` lives below this package and must not pull the
product in with it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from channel.extension import AmazonChannel, create_app

__version__ = "0.1.0"
__all__ = ["AmazonChannel", "__version__", "create_app"]


def __getattr__(name: str) -> Any:
    if name in {"AmazonChannel", "create_app"}:
        from channel import extension  # noqa: PLC0415 - see the module docstring

        return getattr(extension, name)
    raise AttributeError(name)
