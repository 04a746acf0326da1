"""`make run`: the whole thing on one machine, against Amazon in a box.

Starts the embedded Valkey, the sandbox, the web, two workers and the clock, keeps them alive and
prints where to look. Reads PORT, SANDBOX_PORT, DATA_DIR, DATABASE_URL, REDIS_URL, SANDBOX_SPEED.
"""

from __future__ import annotations

import json
import os
import secrets
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

from cryptography.fernet import Fernet

from channel.adapters import embedded_valkey
from channel.adapters.embedded_valkey import EmbeddedValkey
from channel.cli.supervisor import Child, Supervisor
from channel.config import DATABASE, PREFIX, kept_secret
from channel.errors import Misconfigured

SECONDS_TO_ANSWER = 60.0
WORKERS = 2


@dataclass(frozen=True)
class Settings:
    """Where the demo listens and keeps its data, and how fast the sandbox's day runs."""

    port: int
    sandbox_port: int
    data_dir: Path
    speed: str
    redis_url: str | None
    database_url: str | None

    @property
    def web(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def sandbox(self) -> str:
        return f"http://127.0.0.1:{self.sandbox_port}"


def main() -> None:
    try:
        settings = read_settings(os.environ)
        run(settings)
    except Misconfigured as error:
        sys.exit(str(error))


def read_settings(environ: Mapping[str, str]) -> Settings:
    return Settings(
        port=_number(environ, "PORT", 8080),
        sandbox_port=_number(environ, "SANDBOX_PORT", 8081),
        data_dir=Path(environ.get("DATA_DIR") or "var").resolve(),
        speed=environ.get("SANDBOX_SPEED") or "10",
        redis_url=environ.get("REDIS_URL") or None,
        database_url=environ.get("DATABASE_URL") or None,
    )


def run(settings: Settings) -> None:
    """Start everything, print where to look, and stay until told to stop."""
    _refuse_if_in_use("PORT", settings.port)
    _refuse_if_in_use("SANDBOX_PORT", settings.sandbox_port)
    (settings.data_dir / "log").mkdir(parents=True, exist_ok=True)
    begin_anew(settings)
    supervisor = Supervisor(tell=_say)
    supervisor.heed_signals()
    valkey = None if settings.redis_url else embedded_valkey.start(settings.data_dir)
    try:
        login = _start(settings, supervisor)
        if login is not None:
            _say(_welcome(settings, login))
            _stay(settings, supervisor, valkey)
    finally:
        _say("Stopping ...")
        supervisor.stop()
        if valkey is not None:
            valkey.stop()


def begin_anew(settings: Settings) -> None:
    """Forget the last demo: the sandbox's world begins anew, and old orders are not in it.

    Only what a demo made is removed; a database that is somebody's real channel stops us.
    """
    if settings.database_url is not None:
        return
    database, mark = settings.data_dir / DATABASE, settings.data_dir / "demo"
    if database.exists() and not mark.exists():
        why = f"{database} is not a demo's; choose another folder, for example DATA_DIR=./demo"
        raise Misconfigured("DATA_DIR", why)
    mark.touch()
    for leftover in settings.data_dir.glob(f"{DATABASE}*"):
        leftover.unlink()
    shutil.rmtree(settings.data_dir / "valkey", ignore_errors=True)


def environment_of(settings: Settings, environ: Mapping[str, str]) -> dict[str, str]:
    """What every child sees: the given environment, with Amazon being the sandbox."""
    return {
        **_keys(settings),
        **environ,
        "PYTHONUNBUFFERED": "1",
        "DATA_DIR": str(settings.data_dir),
        "REDIS_URL": settings.redis_url or embedded_valkey.url_for(settings.data_dir),
        "AMAZON_CHANNEL_AMAZON_ENDPOINT": settings.sandbox,
        "AMAZON_CHANNEL_LWA_ENDPOINT": f"{settings.sandbox}/auth/o2/token",
        "AMAZON_CHANNEL_SELLER_CENTRAL_ENDPOINT": settings.sandbox,
        "AMAZON_CHANNEL_SQS_ENDPOINT": f"{settings.sandbox}/_sqs",
        "AMAZON_CHANNEL_SQS_QUEUE_URL": f"{settings.sandbox}/_sqs/000000000000/order-changes",
        "AMAZON_CHANNEL_BASE_URL": settings.web,
        # A listener to try them with runs on the same machine.
        "AMAZON_CHANNEL_WEBHOOK_PRIVATE_ADDRESSES": "true",
        "AMAZON_CHANNEL_APPLICATION_ID": "amzn1.sp.solution.demo",
        "AMAZON_CHANNEL_LWA_CLIENT_ID": "amzn1.application-oa2-client.demo",
        "AMAZON_CHANNEL_LWA_CLIENT_SECRET": "amzn1.oa2-cs.v1.demo",
    }


def _keys(settings: Settings) -> dict[str, str]:
    """A database elsewhere asks for keys from elsewhere; for a demo, DATA_DIR will do."""
    if settings.database_url is None:
        return {}
    keys = settings.data_dir / "keys"
    return {
        "SECRET_KEY": kept_secret(keys / "secret_key", secrets.token_urlsafe(48)),
        f"{PREFIX}ENCRYPTION_KEYS": kept_secret(
            keys / "encryption", Fernet.generate_key().decode()
        ),
    }


def _start(settings: Settings, supervisor: Supervisor) -> dict[str, str] | None:
    """Bring everything up; the demo user's login, or None when the stop came first."""
    environment = environment_of(settings, os.environ)
    children = children_of(settings, environment)
    _wait_for(supervisor.start(children[0]), f"{settings.sandbox}/_sandbox/calls", supervisor)
    _amazon(settings, environment, "upgrade")
    login: dict[str, str] = json.loads(_amazon(settings, environment, "demo-seed"))
    if supervisor.stopping.is_set():
        return None
    web, *_ = [supervisor.start(child) for child in children[1:]]
    _wait_for(web, f"{settings.web}/healthz", supervisor)
    return None if supervisor.stopping.is_set() else login


def children_of(settings: Settings, environment: Mapping[str, str]) -> list[Child]:
    """The processes, the sandbox first."""
    python = (sys.executable, "-m")
    amazon = (*python, "flask", "--app", "wsgi", "amazon")
    # A database that stays has seen the usual day; another seed has other orders.
    seed = ("--seed", str(int(time.time()))) if settings.database_url else ()
    port = ("--port", str(settings.sandbox_port))
    box = ("channel.sandbox", *port, "--speed", settings.speed, *seed)
    web = ("gunicorn", "--bind", f"127.0.0.1:{settings.port}", "--workers", "2", "--threads", "4")
    quiet = ("--graceful-timeout", "5", "--no-control-socket", "wsgi:app")
    commands = {
        "sandbox": (*python, *box),
        "web": (*python, *web, *quiet),
        **{f"worker-{number + 1}": (*amazon, "worker") for number in range(WORKERS)},
        "clock": (*amazon, "clock"),
    }
    log = settings.data_dir / "log"
    return [
        Child(name, command, log / f"{name}.log", environment, ground=name == "sandbox")
        for name, command in commands.items()
    ]


def _stay(settings: Settings, supervisor: Supervisor, valkey: EmbeddedValkey | None) -> None:
    def keep_valkey_alive() -> None:
        if valkey is not None and valkey.process.poll() is not None:
            _say("The embedded Valkey ended and is started again.")
            valkey.process = embedded_valkey.start(settings.data_dir).process

    supervisor.run(meanwhile=keep_valkey_alive)


def _amazon(settings: Settings, environment: Mapping[str, str], command: str) -> str:
    """Run `flask --app wsgi amazon COMMAND` to its end; its standard output."""
    words = (sys.executable, "-m", "flask", "--app", "wsgi", "amazon", command)
    log = settings.data_dir / "log" / f"{command}.log"
    with log.open("w+b") as errors:
        done = subprocess.run(
            words,
            env=dict(environment),
            stdout=subprocess.PIPE,
            stderr=errors,
            # A Ctrl-C lets it finish: half a migration helps nobody.
            start_new_session=True,
            check=False,
        )
    if done.returncode:
        raise Misconfigured(command, f"it failed:\n{log.read_text()}")
    return done.stdout.decode()


def _wait_for(child: Child, url: str, supervisor: Supervisor) -> None:
    """Return once the child answers at the URL, or a stop is asked for."""
    give_up_at = time.monotonic() + SECONDS_TO_ANSWER
    while not supervisor.stopping.is_set():
        try:
            with urlopen(url, timeout=2):  # noqa: S310 - our own http:// address
                return
        except (URLError, TimeoutError, ConnectionError):
            if child.ended_within(0) or time.monotonic() > give_up_at:
                raise Misconfigured(child.name, f"it does not answer; see {child.log}") from None
            time.sleep(0.1)


def _refuse_if_in_use(variable: str, port: int) -> None:
    with socket.socket() as probe:
        # Without it, the last run's closed connections would look like a listener.
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            raise Misconfigured(
                variable,
                f"port {port} is in use on this machine: choose another, "
                f"for example {variable}={port + 10} make run",
            ) from None


def _number(environ: Mapping[str, str], name: str, default: int) -> int:
    text = environ.get(name) or str(default)
    if not text.isdecimal() or not 0 < int(text) < 65536:
        raise Misconfigured(name, f"{text!r} is no port number")
    return int(text)


def _welcome(settings: Settings, login: Mapping[str, str]) -> str:
    return f"""
  The Amazon channel is running.

    Admin     {settings.web}/amazon/
    Log in    {login["email"]}  password: {login["password"]}
    GraphQL   {settings.web}/graphql
    Sandbox   {settings.sandbox}/_sandbox/calls  (Amazon in a box, {settings.speed} x its pace)
    Data      {settings.data_dir}  (what the processes say: log/)

  Ctrl-C stops all of it.
"""


def _say(sentence: str) -> None:
    print(sentence, flush=True)


if __name__ == "__main__":
    main()
