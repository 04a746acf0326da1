"""The day that goes on by itself."""

from __future__ import annotations

from channel.sandbox.world import World


class Living:
    def __init__(self, world: World) -> None:
        self._world = world

    def begin(self, goes_on: bool) -> None:
        """Lay out the orders of the last day; with `goes_on`, let more arrive."""

    def stop(self) -> None:
        """Nothing more happens by itself."""

    def tick(self) -> None:
        """Let everything happen that is due. The caller holds the world's lock."""
