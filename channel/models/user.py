"""Who may come in: people with passwords, programs with tokens."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from channel.models.base import Base, Id, Word


class User(Base):
    """`session_salt` changes with password, role and leave to log in, which ends every session
    (Flask-Login's id). An empty `password_hash`: none was chosen yet. `link_digest` is of the link
    by which one is chosen: once, until `link_ends_at`.
    """

    __tablename__ = "amazon_user"

    id: Mapped[Id]
    email: Mapped[str] = mapped_column(unique=True)
    name: Mapped[str]
    role: Mapped[Word]
    locale: Mapped[Word]
    password_hash: Mapped[str]
    session_salt: Mapped[Word]
    link_digest: Mapped[bytes | None] = mapped_column(unique=True)
    link_ends_at: Mapped[datetime | None]
    failed_logins: Mapped[int] = mapped_column(default=0)
    locked_until: Mapped[datetime | None]
    active: Mapped[bool] = mapped_column(default=True)
    created_at: Mapped[datetime]
    last_login_at: Mapped[datetime | None]


class ApiToken(Base):
    """Only a digest is kept: the token is shown once. `hint` is its first characters.

    `made_by` is a name, `user_id` whose name it is where it is a person of ours; both None for
    tokens that were made from a shell. `ends_at` None: it works until it is revoked.
    """

    __tablename__ = "amazon_api_token"

    id: Mapped[Id]
    name: Mapped[str]
    role: Mapped[Word]
    hint: Mapped[Word]
    digest: Mapped[bytes] = mapped_column(unique=True)
    made_by: Mapped[str | None]
    user_id: Mapped[int | None] = mapped_column(ForeignKey(User.id), index=True)
    created_at: Mapped[datetime]
    ends_at: Mapped[datetime | None]
    last_used_at: Mapped[datetime | None]
    revoked_at: Mapped[datetime | None]
