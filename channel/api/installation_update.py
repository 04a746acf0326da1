"""What an operator decides for the installation as a whole."""

from __future__ import annotations

import strawberry

from channel.api.attempt import attempt
from channel.api.context import Context, Info
from channel.api.errors import NO_ERRORS, UserError
from channel.api.fields import resolved
from channel.api.installation import Installation, installation
from channel.api.roles import Needs
from channel.api.words import LogRetention, Role
from channel.services import installation as service


@strawberry.input(description="What is to change; null or left out: it stays.")
class InstallationUpdateInput:
    error_log_retention: LogRetention | None = strawberry.field(
        default=None,
        description="How long the logs of communication errors and of deliveries to webhooks keep "
        "an entry (V36).",
    )
    data_age_limit_minutes: int | None = strawberry.field(
        default=None, description="From which age on old data raises an alert: 5 to 10080 minutes."
    )


@strawberry.type(description="The installation as it is now.")
class InstallationUpdatePayload:
    installation: Installation | None = strawberry.field(description="Null when there are errors.")
    user_errors: list[UserError] = strawberry.field(description=NO_ERRORS)


@strawberry.type
class InstallationUpdateMutation:
    @resolved(
        description="Change the installation's own settings. INVALID: an age out of range.",
        needs=Needs(Role.ADMIN),
    )
    def installation_update(
        self,
        info: Info,
        input: InstallationUpdateInput,  # noqa: A002 - the contract's word
    ) -> InstallationUpdatePayload:
        context = info.context
        _, errors = attempt(context, lambda: _update(context, input))
        found = None if errors else installation(context)
        return InstallationUpdatePayload(installation=found, user_errors=errors)


def _update(context: Context, wish: InstallationUpdateInput) -> None:
    w = context.wiring
    with w.transaction("installation.update") as session:
        service.choose(
            session,
            w.clock.now(),
            w.config.base_url,
            error_log_retention=wish.error_log_retention,
            data_age_limit=wish.data_age_limit_minutes,
        )
