"""Who may come in: people with passwords, programs with tokens."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.orm import Mapped, mapped_column

from channel.models.base import Base, Id, Word


class User(Base):
    """`session_salt` changes with the password, which ends every session (Flask-Login's id)."""

    __tablename__ = "amazon_user"

    id: Mapped[Id]
    email: Mapped[str] = mapped_column(unique=True)
    name: Mapped[str]
    role: Mapped[Word]
    locale: Mapped[Word]
    password_hash: Mapped[str]
    session_salt: Mapped[Word]
    failed_logins: Mapped[int] = mapped_column(default=0)
    locked_until: Mapped[datetime | None]
    active: Mapped[bool] = mapped_column(default=True)
    created_at: Mapped[datetime]
    last_login_at: Mapped[datetime | None]


class ApiToken(Base):
    """Only a digest is kept: the token is shown once. `hint` is its first characters."""

    __tablename__ = "amazon_api_token"

    id: Mapped[Id]
    name: Mapped[str]
    role: Mapped[Word]
    hint: Mapped[Word]
    digest: Mapped[bytes] = mapped_column(unique=True)
    created_at: Mapped[datetime]
    last_used_at: Mapped[datetime | None]
    revoked_at: Mapped[datetime | None]
