"""The stand-in alone, with three invented people."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from simulator.server import Simulator


def invite_three(simulator: Simulator) -> None:
    """Three people who do not exist."""
    simulator.add_person(1001, "Anna", last_name="Rossi", note="partecipante")
    simulator.add_person(1002, "Bruno", last_name="Galli", note="partecipante")
    simulator.add_person(1003, "Carla", last_name="Mariani", note="coordinatrice")


async def serve(host: str, port: int, say: Callable[[str], None]) -> None:
    """Run until cancelled; `say` is given the lines to print: address, token, settings."""
    simulator = Simulator()
    invite_three(simulator)
    url = await simulator.start(host, port)
    say(f"Chat page: {url}/")
    say(f"CROCEVIA_API_URL={url}")
    say(f"CROCEVIA_BOT_TOKEN={simulator.token}")
    try:
        await asyncio.Event().wait()
    finally:
        await simulator.stop()
