"""The installation as a whole: the real one or a copy, and its application at Amazon."""

from __future__ import annotations

from datetime import datetime

import strawberry

from channel.api.attempt import attempt
from channel.api.context import Context, Info
from channel.api.errors import NO_ERRORS, UserError
from channel.api.fields import resolved
from channel.api.roles import Needs
from channel.api.words import LogRetention, Role
from channel.domain import lapse
from channel.models.installation import ClientSecret
from channel.services import installation as service


@strawberry.type(
    description="The application's client secret at Amazon (amazon.md 8.3); never the secret "
    "itself."
)
class ClientSecretHealth:
    made_at: datetime = strawberry.field(
        description="When it was made, as configured; else when it was first used here."
    )
    lapses_at: datetime = strawberry.field(description="180 days later.")
    days_left: int = strawberry.field(
        description="Days until then, the begun one included; 0 once it is over."
    )
    refused_since: datetime | None = strawberry.field(
        description="Since when Amazon refuses it: nothing works then; null while it does not."
    )
    sentence: str = strawberry.field(description="In the reader's language.")

    @classmethod
    def of(cls, row: ClientSecret, context: Context) -> ClientSecretHealth:
        now = context.wiring.clock.now()
        ends = lapse.client_secret(row.made_at)
        days = ends.days_left(now)
        state = ends.state(now) if row.refused_at is None else "refused"
        values = {"date": ends.ends_at.date(), "days": days}
        return cls(
            made_at=row.made_at,
            lapses_at=ends.ends_at,
            days_left=days,
            refused_since=row.refused_at,
            sentence=context.say(f"client-secret-{state}", values),
        )


@strawberry.type(description="This installation of the channel.")
class Installation:
    base_url: str = strawberry.field(description="The address it is configured for.")
    known_base_url: str = strawberry.field(
        description="The address that was confirmed to be the real channel's."
    )
    read_only: bool = strawberry.field(
        description="True while the two differ: this is a copy, and says nothing to Amazon."
    )
    sentence: str = strawberry.field(description="In the reader's language.")
    client_secret: ClientSecretHealth | None = strawberry.field(
        description="Null before its first use."
    )
    error_log_retention: LogRetention = strawberry.field(
        description="How long the logs of communication errors and of deliveries to webhooks keep "
        "an entry (V36)."
    )
    data_age_limit_minutes: int = strawberry.field(
        description="From which age on old data raises an alert."
    )
    alert_media: list[str] = strawberry.field(
        description="How alerts leave the screen: `mail`, `webhook`; none is configured: empty."
    )
    mails_to: list[str] = strawberry.field(description="Who gets alerts by mail, as configured.")


def installation(context: Context) -> Installation:
    here, session = context.wiring.config, context.session
    row = service.known(session, here.base_url)
    copy = row.base_url != here.base_url
    secret = service.client_secret(session, here.lwa_client_secret)
    values = {"known": row.base_url, "here": here.base_url}
    return Installation(
        base_url=here.base_url,
        known_base_url=row.base_url,
        read_only=copy,
        sentence=context.say("installation-copy" if copy else "installation-real", values),
        client_secret=None if secret is None else ClientSecretHealth.of(secret, context),
        error_log_retention=LogRetention(row.error_log_retention),
        data_age_limit_minutes=row.data_age_limit,
        alert_media=[messenger.medium for messenger in context.wiring.messengers],
        mails_to=list(here.alert_mail_to),
    )


@strawberry.input(description="Nothing to say: the address is the configured one.")
class InstallationConfirmInput:
    base_url: str | None = strawberry.field(
        default=None,
        description="The address that the person saw; CONFLICT if it is not this one's.",
    )


@strawberry.type(description="The installation that is now the real one.")
class InstallationConfirmPayload:
    installation: Installation | None = strawberry.field(description="Null when there are errors.")
    user_errors: list[UserError] = strawberry.field(description=NO_ERRORS)


@strawberry.type
class InstallationMutation:
    @resolved(
        description="Say that this installation, at its configured address, is the real one: it "
        "talks to Amazon from here on. Whatever other copy there is must be stopped first. "
        "CONFLICT: the address is another than the one that was seen.",
        needs=Needs(Role.ADMIN),
    )
    def installation_confirm(
        self,
        info: Info,
        input: InstallationConfirmInput,  # noqa: A002 - the contract's word
    ) -> InstallationConfirmPayload:
        context = info.context
        _, errors = attempt(context, lambda: _confirm(context, input.base_url))
        found = None if errors else installation(context)
        return InstallationConfirmPayload(installation=found, user_errors=errors)


def _confirm(context: Context, seen: str | None) -> None:
    w = context.wiring
    with w.transaction("installation.confirm") as session:
        service.confirm(session, w.clock.now(), w.config.base_url, seen=seen)
