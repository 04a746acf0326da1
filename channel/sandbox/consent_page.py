"""`/apps/authorize/consent`: the page on which a seller lets an application in."""

from __future__ import annotations

from html import escape

from flask import Blueprint, Response, redirect, request
from werkzeug.wrappers import Response as Answer

from channel.sandbox.consent import ConsentRefused, ConsentRequest, grant, read_request
from channel.sandbox.world import World

PATH = "/apps/authorize/consent"
_STYLE = (
    "body{font:16px/1.5 system-ui,sans-serif;max-width:34rem;margin:4rem auto;padding:0 1rem}"
    "button,select{font:inherit;padding:.4rem 1rem;margin:.5rem .5rem 0 0}"
    "code{background:#f2f2f2;padding:.1rem .3rem;border-radius:3px;overflow-wrap:anywhere}"
)


def blueprint(world: World) -> Blueprint:
    bp = Blueprint("consent", __name__)

    @bp.get(PATH)
    def ask() -> str:
        with world.lock:
            return _question(read_request(request.args, world), world)

    @bp.post(PATH)
    def answer() -> Answer | str:
        with world.lock:
            asked = read_request(request.form, world)
            seller_id = request.form.get("seller_id", "")
            if request.form.get("answer") != "confirm" or seller_id not in world.sellers:
                return _page("Nothing was authorised", f"<p>{escape(asked.application.name)}</p>")
            return redirect(grant(asked, seller_id, world))

    @bp.errorhandler(ConsentRefused)
    def refuse(refusal: ConsentRefused) -> Response:
        text = f"<p><code>{refusal.code}</code> {escape(refusal.sentence)}</p>"
        return Response(_page("We cannot authorise this application", text), 400)

    return bp


def _question(asked: ConsentRequest, world: World) -> str:
    """Seller Central knows who is logged in; here the person says it."""
    sellers = "".join(
        f'<option value="{escape(seller.id)}">{escape(seller.store_name)} ({escape(seller.id)})'
        "</option>"
        for seller in world.sellers.values()
    )
    kept = {
        "application_id": asked.application.id,
        "state": asked.state,
        "redirect_uri": asked.asked_redirect_uri or "",
        "version": asked.version,
    }
    hidden = "".join(
        f'<input type="hidden" name="{name}" value="{escape(value)}">'
        for name, value in kept.items()
    )
    application = escape(asked.application.name)
    return _page(
        f"Authorise {application}",
        f"<p><strong>{application}</strong> (<code>{escape(asked.application.id)}</code>) asks to "
        f"read and ship the orders of your Amazon account. You will go on to "
        f"<code>{escape(asked.redirect_uri)}</code>.</p>"
        f'<form method="post" action="{PATH}">{hidden}'
        f'<p><label>Sign in as <select name="seller_id">{sellers}</select></label></p>'
        '<button name="answer" value="confirm">Confirm</button>'
        '<button name="answer" value="cancel">Cancel</button></form>',
    )


def _page(title: str, body: str) -> str:
    return (
        f'<!doctype html><html lang="en"><meta charset="utf-8">'
        f'<meta name="viewport" content="width=device-width"><title>{title}</title>'
        f"<style>{_STYLE}</style><h1>{title}</h1>{body}</html>"
    )
