"""The proxy of compose.yaml, with its own nginx.conf, before replicas on this machine."""

import asyncio
import re
import shutil
from pathlib import Path

import aiohttp

from tests.faults.replicas import free_address
from tests.faults.seen_through import until

ROOT = Path(__file__).parents[2]
NGINX = shutil.which("nginx", path="/usr/sbin:/usr/bin:/usr/local/bin")
MISSING = "nginx is missing, so its nginx.conf was not tried: apt install nginx-light"


class Nginx:
    """nginx, in a process of its own; by http, and without Docker's name server."""

    def __init__(self, folder: Path) -> None:
        self.listen = free_address()
        self.replicas: list[str] = []
        self._folder = folder
        self._process: asyncio.subprocess.Process | None = None

    async def start(self) -> None:
        assert NGINX is not None
        file = self._folder / "nginx.conf"
        file.write_text(self._written())
        with (self._folder / "nginx.log").open("wb") as log:
            self._process = await asyncio.create_subprocess_exec(
                *(NGINX, "-c", str(file), "-p", str(self._folder), "-e", "stderr"),
                *("-g", "daemon off; worker_processes 1;"),
                stderr=log,
            )
        await until((self._folder / "nginx.pid").exists)

    def _written(self) -> str:
        """What is shipped, with the addresses of this machine in the place of Docker's names."""
        text = (ROOT / "deploy" / "nginx.conf").read_text()
        text = re.sub(r"(?m)^ +(?:resolver|zone|ssl_\w+) .*\n", "", text)
        text = text.replace(" resolve ", " ").replace("/tmp/", f"{self._folder}/")
        text = text.replace("listen 8443 ssl", f"listen {self.listen}")
        text = text.replace("127.0.0.1:8081", free_address())
        for number, replica in enumerate(self.replicas, start=1):
            text = text.replace(f"bot-{number}:8080", replica)
        return text

    async def stop(self) -> None:
        assert self._process is not None
        self._process.terminate()
        await self._process.wait()

    @property
    def log(self) -> str:
        """What it has written."""
        return (self._folder / "nginx.log").read_text()

    async def shows(self, path: str) -> int:
        """The status of what anybody outside asks for."""
        async with (
            aiohttp.ClientSession() as session,
            session.get(f"http://{self.listen}{path}") as answer,
        ):
            return answer.status
