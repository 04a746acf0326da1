"""Who a customer account belongs to (F21, F22, D9). Personal data: sealed wherever it is kept."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class AccountOwner:
    email: str
    name: str | None = None


def folded(email: str | None) -> str:
    """As addresses are compared: whatever their case (D9). Empty: there is none."""
    return (email or "").strip().casefold()
