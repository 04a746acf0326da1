"""`flask --app wsgi …` and any WSGI server."""

from __future__ import annotations

from channel.extension import create_app

app = create_app()
