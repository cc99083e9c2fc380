"""The bot in webhook mode, once or several times, on one database and behind one address."""

import asyncio
import socket
from collections.abc import Awaitable, Callable
from contextlib import suppress
from unittest.mock import patch

import aiohttp
from aiohttp import web

from bot.app import Crocevia
from bot.settings import read_settings
from bot.web import SECRET_HEADER
from simulator import Simulator
from storage.engine import Database
from tests.theatre import Theatre

SECRET = "s3cret-of-the-webhook"
PATH = "/telegram"


def free_address() -> str:
    """An address of this machine that nobody but whoever is told of it will listen at.

    A socket that never listens keeps it until this process ends: so the system gives it to no
    other socket meanwhile, and whoever asks for it by name may have it, again and again.
    """
    with socket.socket() as kept:
        kept.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        kept.bind(("127.0.0.1", 0))
        port = kept.getsockname()[1]
        kept.detach()
    return f"127.0.0.1:{port}"


class Balancer:
    """Brings whatever Telegram brings to every replica, `times` times each, all at once."""

    def __init__(self, times: int = 1) -> None:
        self.replicas: list[str] = []
        self.brought = 0
        self._times = times
        self.listen = free_address()
        self._runner: web.AppRunner | None = None

    async def start(self) -> None:
        app = web.Application()
        app.add_routes([web.post(PATH, self._bring)])
        self._runner = web.AppRunner(app, access_log=None)
        await self._runner.setup()
        host, port = self.listen.split(":")
        await web.TCPSite(self._runner, host, int(port)).start()
        self._session = aiohttp.ClientSession()

    async def stop(self) -> None:
        assert self._runner is not None
        await self._session.close()
        await self._runner.cleanup()

    async def _bring(self, request: web.Request) -> web.Response:
        body = await request.read()
        head = {SECRET_HEADER: request.headers[SECRET_HEADER]}

        async def bring(replica: str) -> int:
            async with self._session.post(f"http://{replica}{PATH}", data=body, headers=head) as it:
                return it.status

        return web.Response(status=await self.spread(bring))

    async def spread(self, bring: Callable[[str], Awaitable[int]]) -> int:
        """Bring one update to whom it goes; the worst of the answers."""
        to = self.replicas * self._times
        self.brought += len(to)
        return max(await asyncio.gather(*(bring(each) for each in to)))


class Relay(Balancer):
    """Brings each update to one replica, the next to another, and once more to all the others.

    What comes again comes when the first has confirmed it: Telegram does so after a lost answer.
    """

    async def spread(self, bring: Callable[[str], Awaitable[int]]) -> int:
        first = self.brought % len(self.replicas)
        order = self.replicas[first:] + self.replicas[:first]
        self.brought += 1
        return max([await bring(each) for each in order])


class Replicas(Theatre):
    """A theatre whose bots are brought their updates."""

    def __init__(self, database_url: str, times: int = 1) -> None:
        super().__init__(database_url)
        self.simulator = Simulator(limits=None, webhook_unit=0.02, strict=True)
        self.balancer = Balancer(times)

    async def open(self) -> None:
        await self.simulator.start()
        await self.balancer.start()

    async def close(self) -> None:
        await super().close()
        await self.balancer.stop()

    async def start_replica(self) -> str:
        """Start one more bot behind the balancer; where it listens itself."""
        listen = free_address()
        settings = read_settings(
            bot_token=self.simulator.token,
            api_url=self.simulator.url,
            database_url=self.database_url,
            platforms=self.platforms,
            listen=listen,
            webhook_url=f"https://{self.balancer.listen}{PATH}",
            webhook_secret=SECRET,
            public_url="http://127.0.0.1:0",
        )
        # Telegram insists on https, and so do the settings; the stand-in speaks plain http.
        plain = settings.model_copy(update={"webhook_url": f"http://{self.balancer.listen}{PATH}"})
        bot = Crocevia(plain, lambda: self.now, stopwatch=self.stopwatch)
        started = asyncio.Event()
        self.bots.append(bot)
        with patch.object(Database, "examine"):  # as in the theatre
            self._running.append(asyncio.create_task(bot.run(started.set)))
            await started.wait()
        self.balancer.replicas.append(listen)
        return listen

    async def kill_replica(self, place: int) -> None:
        """Drop a replica with all it does: nothing is finished, what is not committed is lost."""
        bot, running = self.bots.pop(place), self._running.pop(place)
        self.balancer.replicas.pop(place)
        await bot._turns.abandon()
        await bot._rounds.abandon()
        running.cancel()
        await asyncio.wait({running})


class Door(Balancer):
    """Brings each update to one of the replicas that can take it, to another one each time."""

    async def spread(self, bring: Callable[[str], Awaitable[int]]) -> int:
        self.brought += 1
        first = self.brought % len(self.replicas)
        for each in self.replicas[first:] + self.replicas[:first]:
            with suppress(aiohttp.ClientError):
                if (status := await bring(each)) != 503:
                    return status
        return 503
