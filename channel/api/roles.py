"""Who may use a field: the one way in which fields say so.

`needs=Needs(Role.OPERATOR)` refuses everybody below; `needs=Personal(PersonalPart.NAME)` answers
null to those who may not know who a buyer is, and has it written down that somebody was told
(ADR 16): the object that the field is on has a `note_reading(part)`. A field that says nothing is
for anybody who may see the object it is on; everybody has logged in before the first field is
looked at.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from strawberry.extensions import FieldExtension
from strawberry.types.field import StrawberryField

from channel.api.context import Info
from channel.domain.identity import Role
from channel.domain.personal_reading import PersonalPart


class Needs(FieldExtension):
    def __init__(self, role: Role, *, silent: bool = False) -> None:
        self.role = role
        self.silent = silent

    def apply(self, field: StrawberryField) -> None:
        """The contract says it too."""
        says = f"Needs {self.role.value}" + (", null for anybody below." if self.silent else ".")
        field.description = " ".join(filter(None, [field.description, says]))

    def resolve(self, next_: Callable[..., Any], source: Any, info: Info, **arguments: Any) -> Any:
        if self.silent and not info.context.principal.may(self.role):
            return None
        info.context.require(self.role)
        return next_(source, info, **arguments)


# About personal data without telling any.
PERSONAL = Needs(Role.OPERATOR, silent=True)


class Personal(Needs):
    """Tells who a buyer is. Nothing is noted where there was nothing to tell."""

    def __init__(self, part: PersonalPart) -> None:
        super().__init__(Role.OPERATOR, silent=True)
        self.part = part

    def resolve(self, next_: Callable[..., Any], source: Any, info: Info, **arguments: Any) -> Any:
        told = super().resolve(next_, source, info, **arguments)
        if told is not None and told != []:
            source.note_reading(self.part)
        return told


def declared(field: StrawberryField) -> Needs | None:
    """What the field says of who may use it."""
    return next((each for each in field.extensions if isinstance(each, Needs)), None)
