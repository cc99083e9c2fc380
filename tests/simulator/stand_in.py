"""A clock in hand, and a client of the stand-in that is as plain as possible."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

import aiohttp

from simulator import Simulator

START = datetime(2026, 11, 22, 10, 0, tzinfo=UTC)


@dataclass
class Clock:
    """Time that passes only when told to."""

    seconds: float = 0.0

    def __call__(self) -> float:
        return self.seconds

    def wall(self) -> datetime:
        return START + timedelta(seconds=self.seconds)


@dataclass
class Refused:
    """What a refused call came back with."""

    status: int
    description: str
    parameters: dict[str, Any] = field(default_factory=dict)


class Client:
    """Calls methods with JSON bodies, as plainly as possible."""

    def __init__(self, session: aiohttp.ClientSession, simulator: Simulator) -> None:
        self.session = session
        self.simulator = simulator

    def url(self, method: str) -> str:
        return f"{self.simulator.url}/bot{self.simulator.token}/{method}"

    def page(self, path: str) -> str:
        """The address of a call of the page's, with its key."""
        return f"{self.simulator.url}{path}?key={self.simulator.key}"

    async def __call__(self, method: str, **params: Any) -> Any:
        """The result; AssertionError when refused."""
        answer = await self.raw(method, **params)
        assert answer["ok"], answer
        return answer["result"]

    async def raw(self, method: str, **params: Any) -> Any:
        async with self.session.post(self.url(method), json=params) as response:
            answer = await response.json()
            assert answer.get("error_code", 200) == response.status
            return answer

    async def refused(self, method: str, **params: Any) -> Refused:
        """The refusal; AssertionError when the call is done."""
        answer = await self.raw(method, **params)
        assert not answer["ok"], answer
        return Refused(answer["error_code"], answer["description"], answer.get("parameters", {}))

    async def updates(self, **params: Any) -> list[dict[str, Any]]:
        result: list[dict[str, Any]] = await self("getUpdates", **params)
        return result


def buttons(*labels: str, **more: Any) -> dict[str, Any]:
    """One row of buttons; each sends its own label."""
    return {"inline_keyboard": [[{"text": one, "callback_data": one, **more} for one in labels]]}
