from __future__ import annotations

import signal
import stat
from pathlib import Path

import pytest
from redis import Redis
from rq import Queue, SimpleWorker

from channel.adapters import embedded_valkey
from channel.adapters.embedded_valkey import EmbeddedValkey
from channel.errors import Misconfigured


def test_it_listens_on_a_socket_inside_the_data_folder_and_on_no_port(
    data_dir: Path, valkey: EmbeddedValkey, redis: Redis
) -> None:
    assert embedded_valkey.url_for(data_dir) == f"unix://{data_dir}/valkey/valkey.sock"
    assert redis.config_get("port") == {"port": "0"}


def test_what_was_written_is_still_there_after_a_stop(data_dir: Path) -> None:
    server = embedded_valkey.start(data_dir)
    Redis.from_url(server.url).set("job", "waiting")
    server.stop()

    server = embedded_valkey.start(data_dir)
    kept = Redis.from_url(server.url).get("job")
    server.stop()
    assert kept == b"waiting"


def test_it_starts_again_after_a_kill(data_dir: Path) -> None:
    server = embedded_valkey.start(data_dir)
    server.process.send_signal(signal.SIGKILL)
    server.process.wait()

    server = embedded_valkey.start(data_dir)
    answered = Redis.from_url(server.url).ping()
    server.stop()
    assert answered


def test_a_second_server_of_the_same_folder_is_refused(data_dir: Path) -> None:
    server = embedded_valkey.start(data_dir)
    with pytest.raises(Misconfigured) as refusal:
        embedded_valkey.start(data_dir)
    server.stop()
    assert refusal.value.values["setting"] == "DATA_DIR"


def test_a_folder_too_deep_for_a_socket_gets_a_private_one_elsewhere(tmp_path: Path) -> None:
    deep = tmp_path / ("d" * 60) / ("e" * 60)
    server = embedded_valkey.start(deep)
    answered = Redis.from_url(server.url).ping()
    folder = Path(server.url.removeprefix("unix://")).parent
    mode = stat.S_IMODE(folder.stat().st_mode)
    server.stop()
    assert answered
    assert mode == 0o700
    assert not folder.exists()


def test_a_folder_with_blanks_and_letters_beyond_ascii_works(tmp_path: Path) -> None:
    server = embedded_valkey.start(tmp_path / 'mina "ordrar" på Åland')
    answered = Redis.from_url(server.url).ping()
    server.stop()
    assert answered


def test_a_worker_takes_a_job_from_it(redis: Redis) -> None:
    job = Queue(connection=redis).enqueue("math.factorial", 5)
    SimpleWorker(["default"], connection=redis).work(burst=True)
    assert job.return_value() == 120


def test_stopping_twice_is_harmless(data_dir: Path) -> None:
    server = embedded_valkey.start(data_dir)
    server.stop()
    server.stop()
    assert server.process.returncode == 0
