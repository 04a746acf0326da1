"""`python -m channel.sandbox`: Amazon in a box as a process of its own."""

from __future__ import annotations

import argparse
import logging
import os
import signal
import sys
import time
from threading import Thread
from types import FrameType

from werkzeug.serving import make_server

from channel.sandbox.queues import ACCOUNT, DEMO_QUEUE
from channel.sandbox.server import DEFAULT_SEED, Life, create_sandbox
from channel.sandbox.sqs_api import PATH as SQS_PATH
from channel.sandbox.world import DEMO_REFRESH_TOKEN, DEMO_SELLER


def main(arguments: list[str] | None = None) -> None:
    options = _options(arguments)
    logging.getLogger("werkzeug").setLevel(logging.WARNING)
    app = create_sandbox(
        speed=options.speed,
        seed=options.seed,
        living=options.living,
        sqs_endpoint=options.sqs_endpoint,
    )
    server = make_server("127.0.0.1", options.port, app, threaded=True)
    if options.sqs_endpoint:
        Thread(target=_live, args=(app.extensions["sandbox_life"],), daemon=True).start()
    signal.signal(signal.SIGTERM, _leave)
    sys.stdout.write(
        f"Amazon in a box: http://127.0.0.1:{server.server_port}/\n"
        f"Seller {DEMO_SELLER}, refresh token {DEMO_REFRESH_TOKEN}\n"
        f"Queue http://127.0.0.1:{server.server_port}{SQS_PATH}/{ACCOUNT}/{DEMO_QUEUE}\n"
    )
    sys.stdout.flush()
    try:
        server.serve_forever()
    except KeyboardInterrupt:
        pass
    finally:
        server.server_close()


def _live(life: Life) -> None:
    """Nobody asks the box when its notifications go elsewhere, so it has to look by itself."""
    while True:
        time.sleep(0.5)
        life.tick()


def _leave(number: int, frame: FrameType | None) -> None:
    sys.exit(0)


def _options(arguments: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m channel.sandbox", description=__doc__)
    parser.add_argument("--port", type=int, default=8081, help="0 for any free one")
    parser.add_argument(
        "--speed", type=float, default=10, help="how many times as fast as published (1: as Amazon)"
    )
    parser.add_argument("--seed", type=int, default=DEFAULT_SEED, help="another day")
    parser.add_argument(
        "--sqs-endpoint",
        default=os.environ.get("SANDBOX_SQS_ENDPOINT") or None,
        help="deliver notifications to this SQS, not to the queues of the box "
        "(or SANDBOX_SQS_ENDPOINT)",
    )
    world = parser.add_mutually_exclusive_group()
    world.add_argument(
        "--living", action="store_true", default=True, help="orders arrive by themselves (default)"
    )
    world.add_argument(
        "--empty", action="store_false", dest="living", help="nothing but what the control API does"
    )
    return parser.parse_args(arguments)


if __name__ == "__main__":
    main()
