"""Who may come in, from a shell: `user create|password|link`, `token create|list|revoke`."""

from __future__ import annotations

from datetime import timedelta

import click
from flask.cli import with_appcontext

from channel.cli.saying import plainly
from channel.domain.identity import MIN_PASSWORD, Role
from channel.language import DEFAULT, languages
from channel.services import identity, people, tokens
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
    w = wiring()
    with w.transaction("user.password") as session:
        identity.change_password(session, w.clock.now(), email, password)
    click.echo("changed; all sessions have ended")


@user.command("link")
@click.option("--email", required=True)
@with_appcontext
@plainly
def link(email: str) -> None:
    """Print a link by which the user chooses a password, once; one made before works no more."""
    w = wiring()
    with w.transaction("user.link") as session:
        made = people.link_by_email(session, w.clock.now(), email)
    click.echo(made.address(w.config.base_url))
    click.echo(f"works once, until {made.ends_at.isoformat()}", err=True)


@click.group("token")
def token() -> None:
    """Programs with a token: `Authorization: Bearer <token>`."""


@token.command("create")
@click.option("--name", required=True, help="Which program; the timeline shows it.")
@click.option("--role", type=_ROLE, required=True)
@click.option("--days", type=click.IntRange(min=1), help="It expires then; never when left out.")
@with_appcontext
@plainly
def create_token(name: str, role: str, days: int | None) -> None:
    """Make a token and print it, this once."""
    w = wiring()
    now = w.clock.now()
    ends_at = now + timedelta(days=days) if days else None
    with w.transaction("token.create") as session:
        _, made = tokens.create(session, now, name, Role(role.upper()), ends_at=ends_at)
    click.echo(made)


@token.command("list")
@with_appcontext
@plainly
def list_tokens() -> None:
    """The tokens that work, by their first characters."""
    w = wiring()
    with w.reading() as session:
        for each in tokens.working(session, w.clock.now()):
            used = each.last_used_at.isoformat() if each.last_used_at else "never"
            ends = each.ends_at.date().isoformat() if each.ends_at else "never"
            click.echo(
                f"{each.hint}  {each.role.lower():8}  last used {used}  expires {ends}  {each.name}"
            )


@token.command("revoke")
@click.argument("hint")
@with_appcontext
@plainly
def revoke_token(hint: str) -> None:
    """Revoke the token that begins with HINT, as `token list` shows it."""
    w = wiring()
    with w.transaction("token.revoke") as session:
        count = tokens.revoke_by_hint(session, w.clock.now(), hint)
    click.echo(f"{count} revoked")


COMMANDS: tuple[click.Command, ...] = (user, token)
