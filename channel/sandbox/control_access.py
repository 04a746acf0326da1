"""The control API for who may in: applications, consent without a browser, authorisations."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from flask import Blueprint

from channel.sandbox import reading
from channel.sandbox.applications import Application
from channel.sandbox.authorisations import DEMO_SELLER
from channel.sandbox.consent import ConsentRefused, grant, read_request
from channel.sandbox.control_call import answer_errors, control_body
from channel.sandbox.errors import Missing, Unusable
from channel.sandbox.world import Seller, World

Wire = dict[str, Any]
_CONSENT = ("sellerId", "application_id", "state", "redirect_uri", "version")
_APPLICATION = (
    "applicationId", "clientId", "clientSecret", "name", "redirectUris", "draft", "secretExpired",
)  # fmt: skip


def blueprint(world: World) -> Blueprint:
    bp = Blueprint("access", __name__, url_prefix="/_sandbox")
    answer_errors(bp)
    _add_application_paths(bp, world)
    _add_authorisation_paths(bp, world)

    @bp.post("/consent")
    def consent() -> Wire:
        with world.lock:
            return {"location": _consent(control_body(), world)}

    return bp


def _add_application_paths(bp: Blueprint, world: World) -> None:
    @bp.get("/applications")
    def applications() -> Wire:
        return {"applications": [_to_wire(entry) for entry in world.applications.values()]}

    @bp.post("/applications")
    def add_application() -> tuple[Wire, int]:
        with world.lock:
            return _to_wire(_register(control_body(), world)), 201

    @bp.patch("/applications/<application_id>")
    def change_application(application_id: str) -> Wire:
        with world.lock:
            if application_id not in world.applications:
                raise Missing(f"There is no application {application_id}.")
            changed = _changed(world.applications[application_id], control_body())
            world.applications[application_id] = changed
            return _to_wire(changed)


def _add_authorisation_paths(bp: Blueprint, world: World) -> None:
    @bp.post("/sellers/<seller_id>/authorisation")
    def authorise(seller_id: str) -> Wire:
        with world.lock:
            seller = _seller(seller_id, world)
            again = world.add_seller(
                seller.id, seller.marketplace_ids, seller.roles, seller.store_name
            )
            return {"sellerId": seller_id, "refreshToken": again.refresh_token}

    @bp.delete("/sellers/<seller_id>/authorisation")
    def revoke(seller_id: str) -> tuple[str, int]:
        with world.lock:
            world.authorisations.revoke(_seller(seller_id, world).id)
        return "", 204


def _consent(body: Wire, world: World) -> str:
    reading.only(body, _CONSENT, "A consent")
    asked = {name: reading.text(body, name) for name in _CONSENT}
    seller = _seller(asked.pop("sellerId") or DEMO_SELLER, world)
    asked["application_id"] = asked["application_id"] or world.application.id
    try:
        return grant(read_request(asked, world), seller.id, world)
    except ConsentRefused as refusal:
        raise Unusable(str(refusal)) from None


def _register(body: Wire, world: World) -> Application:
    id_ = reading.text(body, "applicationId")
    if not id_ or id_ in world.applications:
        raise Unusable(f"applicationId must be a new name, not {id_!r}.")
    blank = Application(id=id_, client_id=f"{id_}.client", client_secret=f"{id_}.secret", name=id_)
    application = _changed(blank, {k: v for k, v in body.items() if k != "applicationId"})
    world.applications[id_] = application
    return application


def _changed(application: Application, body: Wire) -> Application:
    reading.only(body, _APPLICATION[1:], "An application")
    return replace(
        application,
        client_id=reading.text(body, "clientId", application.client_id),
        client_secret=reading.text(body, "clientSecret", application.client_secret),
        name=reading.text(body, "name", application.name),
        redirect_uris=(
            reading.texts(body, "redirectUris")
            if "redirectUris" in body
            else application.redirect_uris
        ),
        draft=reading.flag(body, "draft", application.draft),
        secret_expired=reading.flag(body, "secretExpired", application.secret_expired),
    )


def _to_wire(application: Application) -> Wire:
    return {
        "applicationId": application.id,
        "clientId": application.client_id,
        "clientSecret": application.client_secret,
        "name": application.name,
        "redirectUris": list(application.redirect_uris),
        "draft": application.draft,
        "secretExpired": application.secret_expired,
    }


def _seller(seller_id: str, world: World) -> Seller:
    if seller_id not in world.sellers:
        raise Missing(f"There is no seller {seller_id}.")
    return world.sellers[seller_id]
