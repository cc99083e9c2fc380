"""A bot that only says how it is, and the checks of containers that ask it."""

import subprocess
import sys
from http.server import BaseHTTPRequestHandler, HTTPServer


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


def ask(command: list[str], port: int) -> int:
    """The exit code of a check of a container's, asking another port than in it."""
    python, flag, program = command
    assert (python, flag) == ("python", "-c")
    assert program.count("8080") == 1
    words = [sys.executable, flag, program.replace("8080", str(port))]
    return subprocess.run(words, capture_output=True, check=False).returncode
