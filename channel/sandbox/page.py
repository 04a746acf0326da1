"""`GET /`: what a person sees who opens the sandbox in a browser."""

from __future__ import annotations

from html import escape

from channel.sandbox.world import DEMO_REFRESH_TOKEN, DEMO_SELLER, World

_CALLS = (
    ("GET /_sandbox/orders", "every order, newest last"),
    ("GET /_sandbox/orders/{id}", "all the sandbox knows of an order, packages included"),
    ("POST /_sandbox/orders", "place an order"),
    ("PATCH /_sandbox/orders/{id}", "move it on: fulfillmentStatus, cancellationRequest, ..."),
    ("GET | POST /_sandbox/sellers", "who sells, and their refresh tokens; make a seller"),
    ("POST | DELETE /_sandbox/sellers/{id}/authorisation", "let the application in, or out"),
    ("GET | POST | PATCH /_sandbox/applications", "redirectUris, draft, secretExpired"),
    ("POST /_sandbox/consent", "consent without a browser: where it leads"),
    ("GET | POST | DELETE /_sandbox/faults", "bad days on request"),
    ("GET /_sandbox/notifications", "who subscribed, and what was sent (?bodies=1)"),
    ("POST /_sqs/", "queues, as SQS speaks JSON; order-changes is there"),
    ("GET /_sandbox/calls", "what was asked and answered (?operation= ?after= ?bodies=1)"),
    ("GET | POST /_sandbox/clock", "let tokens, pages and quotas grow old"),
    ("POST /_sandbox/reset", 'an empty world; {"living": true} for a new day'),
    ("GET /_sandbox/catalogue", "what the demo seller sells"),
    ("GET /_sandbox/health", "is it up"),
)
_AMAZON = (
    "GET /apps/authorize/consent",
    "POST /auth/o2/token",
    "GET /orders/2026-01-01/orders",
    "GET /orders/2026-01-01/orders/{orderId}",
    "POST /orders/v0/orders/{orderId}/shipmentConfirmation",
    "GET /sellers/v1/marketplaceParticipations",
    "GET | POST /notifications/v1/destinations",
    "GET | DELETE /notifications/v1/destinations/{destinationId}",
    "GET | POST /notifications/v1/subscriptions/ORDER_CHANGE",
    "GET | DELETE /notifications/v1/subscriptions/ORDER_CHANGE/{subscriptionId}",
    "GET | POST /reports/2021-06-30/reports",
    "GET | DELETE /reports/2021-06-30/reports/{reportId}",
    "GET /reports/2021-06-30/documents/{reportDocumentId}",
)
_STYLE = (
    "body{font:16px/1.5 system-ui,sans-serif;max-width:48rem;margin:2rem auto;padding:0 1rem}"
    "code{background:#f2f2f2;padding:.1rem .3rem;border-radius:3px}"
    "td{padding:.2rem 1rem .2rem 0;vertical-align:top}"
)


def page(world: World) -> str:
    rows = "".join(
        f"<tr><td><code>{escape(call)}</code></td><td>{escape(what)}</td></tr>"
        for call, what in _CALLS
    )
    paths = "".join(f"<li><code>{escape(path)}</code></li>" for path in _AMAZON)
    return (
        f'<!doctype html><html lang="en"><meta charset="utf-8"><title>Amazon in a box</title>'
        f"<style>{_STYLE}</style><h1>Amazon in a box</h1>"
        f"<p>A stand-in for Amazon's Selling Partner API, at {world.speed:g} times its published "
        f"quotas, with {len(world.orders)} orders. Nothing here is real; nothing leaves this "
        f"machine; a restart forgets everything.</p>"
        f"<p>The demo seller is <code>{DEMO_SELLER}</code> with the refresh token "
        f"<code>{DEMO_REFRESH_TOKEN}</code>.</p>"
        f"<h2>Amazon's paths</h2><ul>{paths}</ul><h2>Control</h2><table>{rows}</table></html>"
    )
