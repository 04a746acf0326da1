"""Login with Amazon's access tokens: an hour's life, shared by all our processes."""

from __future__ import annotations

from datetime import datetime
from hashlib import sha256

from sqlalchemy.orm import Mapped, mapped_column

from channel.models.base import Base, Word


class KeptAccessToken(Base):
    """`key` is a digest of the refresh token: a newly pasted one never meets the old one's."""

    __tablename__ = "amazon_access_token"

    key: Mapped[Word] = mapped_column(primary_key=True)
    sealed: Mapped[bytes]
    granted_at: Mapped[datetime]
    ends_at: Mapped[datetime]


def key_of(refresh_token: str) -> str:
    """Under which the access tokens for a refresh token are kept."""
    return sha256(refresh_token.encode()).hexdigest()
