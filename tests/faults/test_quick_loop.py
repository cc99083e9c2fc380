"""The event loop that serves people is not the one of the tests: a tap goes all its way on it."""

import asyncio

from bot.console.runner import quick_loop
from tests.theatre import Theatre


def test_a_tap_on_the_loop_that_serves(database_url: str) -> None:
    async def story() -> str:
        theatre = Theatre(database_url)
        await theatre.open()
        try:
            anna = await theatre.participant("Anna Silva")
            await anna.taps("Comincia")
            await anna.taps("4")
            assert await theatre.levels(anna) == [4]
        finally:
            await theatre.close()
        return type(asyncio.get_running_loop()).__module__

    with asyncio.Runner(loop_factory=quick_loop()) as runner:
        assert runner.run(story()) == "uvloop"
