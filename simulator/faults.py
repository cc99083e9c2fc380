"""Trouble on order: what goes wrong between a bot and Telegram."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Kind = Literal["429", "500", "drop", "delay", "drop_after"]


@dataclass
class Fault:
    """The next `times` calls of `method` ("*": of any) meet `kind`.

    `429` and `500` are answered and have no effect; `drop` cuts the connection before the effect,
    `drop_after` after it (the effect happens, the answer is lost); `delay` waits `seconds` first.
    `seconds` is also the `retry_after` of `429`.
    """

    method: str
    kind: Kind
    times: int = 1
    seconds: float = 1.0


class Faults:
    """The faults still to happen, oldest first."""

    def __init__(self) -> None:
        self._ordered: list[Fault] = []

    def order(self, fault: Fault) -> None:
        """Add one; ValueError for a kind there is not."""
        if fault.kind not in ("429", "500", "drop", "delay", "drop_after"):
            raise ValueError(f"no such fault: {fault.kind}")
        self._ordered.append(fault)

    def next(self, method: str) -> Fault | None:
        """Take the fault this call of `method` meets."""
        for fault in self._ordered:
            if fault.method in ("*", method) and fault.times > 0:
                fault.times -= 1
                return fault
        return None

    def clear(self) -> None:
        """Nothing goes wrong any more."""
        self._ordered.clear()
