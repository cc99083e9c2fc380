"""The Dockerfile, as far as it can be tried without Docker."""

import subprocess
import sys
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest

from bot.settings import read_settings
from tests.project.checkout import ROOT, packages, read_pyproject
from tests.project.dockerfile import copied_paths, is_sent, read_dockerfile, the


class Health(HTTPServer):
    """Answers with its `status` and remembers what it was asked."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Answer)
        self.status = 200
        self.asked: list[str] = []


class Answer(BaseHTTPRequestHandler):
    server: Health

    def do_GET(self) -> None:
        self.server.asked.append(self.path)
        self.send_response(self.server.status)
        self.end_headers()

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def health() -> Iterator[Health]:
    with Health() as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        yield server
        server.shutdown()
        thread.join()


def ask_health(port: int) -> int:
    """The exit code of HEALTHCHECK, asking another port than in the container."""
    python, flag, program = the("HEALTHCHECK").command()
    assert (python, flag) == ("python", "-c")
    assert program.count("8080") == 1
    words = [sys.executable, flag, program.replace("8080", str(port))]
    return subprocess.run(words, capture_output=True, check=False).returncode


def test_everything_copied_is_there_and_sent() -> None:
    paths = copied_paths()
    assert set(paths) > set(packages())
    assert [path for path in paths if not (ROOT / path).exists() or not is_sent(path)] == []


def test_nothing_else_is_sent() -> None:
    assert not any(is_sent(name) for name in (".env", ".git", ".venv", "crocevia.db", "tests"))


def test_a_healthy_bot_is_healthy(health: Health) -> None:
    assert ask_health(health.server_port) == 0
    assert health.asked == ["/healthz"]


def test_an_ailing_bot_is_not(health: Health) -> None:
    health.status = 503
    assert ask_health(health.server_port) == 1


def test_a_silent_bot_is_not() -> None:
    with Health() as closed:
        port = closed.server_port
    assert ask_health(port) == 1


def test_its_command_is_the_one_installed() -> None:
    assert the("CMD").rest == '["crocevia", "run"]'
    assert "crocevia" in read_pyproject()["project"]["scripts"]


def test_its_settings_are_understood(monkeypatch: pytest.MonkeyPatch) -> None:
    named = dict(pair.split("=", 1) for pair in the("ENV").rest.split())
    for name, value in named.items():
        if name.startswith("CROCEVIA_"):
            monkeypatch.setenv(name, value)
    settings = read_settings()
    assert settings.database_url.get_secret_value() == "sqlite+aiosqlite:////data/crocevia.db"
    assert settings.listen == "0.0.0.0:8080"


def test_it_is_no_root_and_keeps_its_data_on_a_volume() -> None:
    shipped = {one.word: one.rest for one in read_dockerfile()}
    assert shipped["USER"] == "crocevia"
    assert shipped["VOLUME"] == "/data"
    assert shipped["STOPSIGNAL"] == "SIGTERM"
