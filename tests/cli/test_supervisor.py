from __future__ import annotations

import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from channel.cli.supervisor import Child, Supervisor
from tests.rig.ports import wait_until

STAYS = "import time; print('up', flush=True); time.sleep(60)"
DEAF = f"import signal; signal.signal(signal.SIGTERM, signal.SIG_IGN); {STAYS}"


@pytest.fixture
def told() -> list[str]:
    return []


@pytest.fixture
def supervisor(told: list[str]) -> Iterator[Supervisor]:
    supervisor = Supervisor(told.append)
    yield supervisor
    supervisor.stop()


def child(folder: Path, program: str, *, name: str = "child", ground: bool = False) -> Child:
    command = (sys.executable, "-c", program)
    return Child(name, command, folder / f"{name}.log", os.environ, ground=ground)


def up(child: Child) -> bool:
    return "up" in child.log.read_text()


def test_a_child_that_ends_is_started_again_and_said_so(
    supervisor: Supervisor, told: list[str], tmp_path: Path
) -> None:
    one = supervisor.start(child(tmp_path, "print('up', flush=True)"))
    look = threading.Thread(target=supervisor.run, args=(lambda: None,))
    look.start()
    wait_until(lambda: one.log.read_text().count("up") == 2)
    supervisor.stopping.set()
    look.join()
    assert told[0].startswith("child ended (0) and is started again")


def test_the_pause_grows_while_a_child_keeps_ending(
    supervisor: Supervisor, told: list[str], tmp_path: Path
) -> None:
    one = child(tmp_path, "")
    for _ in range(3):
        one.start()
        assert one.ended_within(10)
        one.look_after(told.append)
    assert one.pause == 8


def test_stop_ends_a_child_that_heeds_no_signal_and_its_own_children(
    supervisor: Supervisor, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("channel.cli.supervisor.SECONDS_TO_STOP", 0.2)
    monkeypatch.setattr("channel.cli.supervisor.SECONDS_TO_STOP_AT_ONCE", 0.2)
    brood = f"import os; print(os.fork(), flush=True); {DEAF}"
    one = supervisor.start(child(tmp_path, brood))
    wait_until(lambda: one.log.read_text().count("up") == 2)
    supervisor.stop()
    assert one.process is not None
    assert one.process.returncode == -signal.SIGKILL
    born = max(int(word) for word in one.log.read_text().split() if word.isdecimal())
    wait_until(lambda: not alive(born))


def test_what_the_others_stand_on_is_stopped_last(supervisor: Supervisor, tmp_path: Path) -> None:
    ground = supervisor.start(child(tmp_path, STAYS, name="ground", ground=True))
    other = supervisor.start(child(tmp_path, STAYS, name="other"))
    wait_until(lambda: up(ground) and up(other))
    order: list[str] = []
    for one in (ground, other):
        one.ask_to_stop = noting(one, order)  # type: ignore[method-assign]
    supervisor.stop()
    assert order == ["other", "ground"]


def test_a_log_that_has_grown_long_is_set_aside(tmp_path: Path) -> None:
    one = child(tmp_path, "print('new')")
    one.log.write_text("x" * 5_000_001)
    one.start()
    assert one.ended_within(10)
    assert one.log.read_text() == "new\n"
    assert one.log.with_suffix(".log.1").stat().st_size == 5_000_001


def alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    state = Path(f"/proc/{pid}/stat")
    # An orphan that nobody has buried yet is dead all the same.
    return not state.exists() or " Z " not in state.read_text()


def noting(one: Child, order: list[str]) -> Callable[[], None]:
    ask = one.ask_to_stop

    def ask_and_note() -> None:
        order.append(one.name)
        ask()

    return ask_and_note
