"""Who may come in, from a shell: `user create|password`, `token create|list|revoke`."""

from __future__ import annotations

import click
from flask.cli import with_appcontext

from channel.cli.saying import plainly
from channel.domain.identity import MIN_PASSWORD, Role
from channel.language import DEFAULT, languages
from channel.services import identity
from channel.wiring import wiring

_ROLE = click.Choice([role.value.lower() for role in Role], case_sensitive=False)


@click.group("user")
def user() -> None:
    """People with a password."""


@user.command("create")
@click.option("--email", required=True)
@click.option("--name", default="", help="The e-mail address when left out.")
@click.option("--role", type=_ROLE, required=True)
@click.option("--locale", type=click.Choice(languages()), default=DEFAULT, show_default=True)
@click.password_option(help=f"At least {MIN_PASSWORD} characters; asked for when left out.")
@with_appcontext
@plainly
def create_user(email: str, name: str, role: str, locale: str, password: str) -> None:
    """Make a user."""
    w = wiring()
    with w.transaction("user.create") as session:
        made = identity.create_user(
            session,
            w.clock.now(),
            email=email,
            name=name,
            role=Role(role.upper()),
            password=password,
            locale=locale,
        )
        click.echo(f"user {made.email} may now log in as {made.role.lower()}")


@user.command("password")
@click.option("--email", required=True)
@click.password_option(help=f"At least {MIN_PASSWORD} characters; asked for when left out.")
@with_appcontext
@plainly
def change_password(email: str, password: str) -> None:
    """Set a new password; every session of the user ends, and a lock."""
    with wiring().transaction("user.password") as session:
        identity.change_password(session, email, password)
    click.echo("changed; all sessions have ended")


@click.group("token")
def token() -> None:
    """Programs with a token: `Authorization: Bearer <token>`."""


@token.command("create")
@click.option("--name", required=True, help="Which program; the timeline shows it.")
@click.option("--role", type=_ROLE, required=True)
@with_appcontext
@plainly
def create_token(name: str, role: str) -> None:
    """Make a token and print it, this once."""
    w = wiring()
    with w.transaction("token.create") as session:
        made = identity.create_token(session, w.clock.now(), name, Role(role.upper()))
    click.echo(made)


@token.command("list")
@with_appcontext
@plainly
def list_tokens() -> None:
    """The tokens that work, by their first characters."""
    with wiring().reading() as session:
        for each in identity.tokens(session):
            used = each.last_used_at.isoformat() if each.last_used_at else "never"
            click.echo(f"{each.hint}  {each.role.lower():8}  last used {used}  {each.name}")


@token.command("revoke")
@click.argument("hint")
@with_appcontext
@plainly
def revoke_token(hint: str) -> None:
    """Revoke the token that begins with HINT, as `token list` shows it."""
    w = wiring()
    with w.transaction("token.revoke") as session:
        count = identity.revoke_token(session, w.clock.now(), hint)
    click.echo(f"{count} revoked")


COMMANDS: tuple[click.Command, ...] = (user, token)
