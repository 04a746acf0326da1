"""The errors that we expect, each with a code, a subject and a sentence.

    ChannelError
    ├── NotFound(kind, id)
    ├── Invalid(field, why)
    ├── ManyInvalid(fields)
    ├── Conflict(why)
    ├── Forbidden(why)
    ├── Busy                               our own database: later, unchanged
    ├── Misconfigured(setting, why)        at start-up
    └── RemoteError(system)
        ├── Unavailable                    down, slow, HTML instead of JSON: later, unchanged
        ├── Throttled(retry_after)         the quota, or a 429 all the same
        │   └── ReadOnlyCopy               we are a copy: later, when a person says otherwise
        ├── Rejected                       the other side understood and refuses: a person
        └── Unauthorised                   token, role or authorisation: a person

`code` is for the API, `retry` tells a job whether the same call may succeed later. The sentence
is `error-<why>` in the reader's catalogue; `str()` is the English one.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import ClassVar

from channel.language import DEFAULT, say


class ChannelError(Exception):
    """An expected failure. Anything that is not one of these is a bug."""

    code: ClassVar[str] = "ERROR"
    retry: ClassVar[bool] = False

    def __init__(self, why: str, values: Mapping[str, object] | None = None) -> None:
        self.why = why
        self.values = dict(values or {})
        super().__init__(why)

    @property
    def field(self) -> tuple[str, ...] | None:
        """The path of the input field that is to blame, if one is."""
        return None

    @property
    def parts(self) -> tuple[ChannelError, ...]:
        """Each thing that is wrong, by itself."""
        return (self,)

    def sentence(self, language: str = DEFAULT) -> str:
        return say(language, f"error-{self.why}", self.values)

    def __str__(self) -> str:
        return self.sentence()


class NotFound(ChannelError):
    code = "NOT_FOUND"

    def __init__(self, kind: str, subject: object) -> None:
        super().__init__("not-found", {"kind": kind, "id": str(subject)})


class Invalid(ChannelError):
    code = "INVALID"

    def __init__(self, field: str, why: str, values: Mapping[str, object] | None = None) -> None:
        super().__init__(why, values)
        self._field = tuple(field.split("."))

    @property
    def field(self) -> tuple[str, ...] | None:
        return self._field


class ManyInvalid(ChannelError):
    """Several fields of one form, so that a person hears of all of them at once."""

    code = "INVALID"

    def __init__(self, fields: Sequence[Invalid]) -> None:
        super().__init__(fields[0].why, fields[0].values)
        self._fields = tuple(fields)

    @property
    def field(self) -> tuple[str, ...] | None:
        return self._fields[0].field

    @property
    def parts(self) -> tuple[ChannelError, ...]:
        return self._fields

    def sentence(self, language: str = DEFAULT) -> str:
        return " ".join(part.sentence(language) for part in self._fields)


class Conflict(ChannelError):
    code = "CONFLICT"


class Forbidden(ChannelError):
    code = "FORBIDDEN"


class Busy(ChannelError):
    """Another transaction was in the way, or the database did not answer; nothing was written."""

    code = "UNAVAILABLE"
    retry = True

    def __init__(self) -> None:
        super().__init__("database-busy")


class Misconfigured(ChannelError):
    code = "MISCONFIGURED"

    def __init__(self, setting: str, why: str) -> None:
        super().__init__("misconfigured", {"setting": setting, "reason": why})


class RemoteError(ChannelError):
    """The other system could not, or would not.

    `system` is "Amazon" or the commerce system's name; `request_id` is what its support asks for,
    `status` HTTP's, if there was an answer.
    """

    code = "REMOTE"

    def __init__(
        self,
        system: str,
        why: str = "remote",
        *,
        detail: str = "",
        remote_code: str | None = None,
        request_id: str | None = None,
    ) -> None:
        super().__init__(why, {"system": system, "detail": detail})
        self.system = system
        self.detail = detail
        self.remote_code = remote_code
        self.request_id = request_id
        self.status: int | None = None


class Unavailable(RemoteError):
    code = "UNAVAILABLE"
    retry = True

    def __init__(self, system: str, detail: str = "", request_id: str | None = None) -> None:
        super().__init__(system, "unavailable", detail=detail, request_id=request_id)


class Throttled(RemoteError):
    code = "THROTTLED"
    retry = True

    def __init__(self, system: str, retry_after: float, detail: str = "") -> None:
        super().__init__(system, "throttled", detail=detail)
        self.retry_after = retry_after
        self.values["seconds"] = round(retry_after)


class ReadOnlyCopy(Throttled):
    """This installation is a copy: its address is not the one a person said is ours.

    Whatever was to be said waits, as if a quota were used up, and nothing counts as a failure.
    """

    code = "READ_ONLY_COPY"
    RETRY_AFTER = 300.0

    def __init__(self, system: str) -> None:
        super().__init__(system, self.RETRY_AFTER)
        self.why = "read-only-copy"


class Rejected(RemoteError):
    code = "REJECTED"

    def __init__(
        self,
        system: str,
        detail: str,
        *,
        remote_code: str | None = None,
        request_id: str | None = None,
    ) -> None:
        super().__init__(
            system, "rejected", detail=detail, remote_code=remote_code, request_id=request_id
        )


class Unauthorised(RemoteError):
    code = "UNAUTHORISED"

    def __init__(
        self,
        system: str,
        why: str = "unauthorised",
        *,
        detail: str = "",
        request_id: str | None = None,
    ) -> None:
        super().__init__(system, why, detail=detail, request_id=request_id)
