"""The library's way to the Bot API, on aiohttp: its own HTTP client is the dearest part of a tap.

The token is a part of every address, and aiohttp writes addresses into its errors. So an error
of aiohttp ends here: what leaves has no text, cause or context that came from it.
"""

import asyncio
import errno
import json
import re
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from email.utils import parsedate_to_datetime
from io import BytesIO
from typing import Any

import aiohttp
from telegram import InputFile
from telegram._utils.defaultvalue import DefaultValue
from telegram._utils.types import ODVInput
from telegram.error import NetworkError, TelegramError, TimedOut
from telegram.request import BaseRequest, RequestData
from telegram.request._requestparameter import RequestParameter

from bot.proxies import without_password

_TOKEN = re.compile(r"/bot(\d+:[^/?#]+)")
_LONGEST_WAIT = 24 * 3600
"""Seconds beyond which `retry_after` is no wait any more."""


class Unreadable(NetworkError):
    """Telegram took a call and answered it as it never does: what became of it is not known."""


@contextmanager
def reading(method: str) -> Iterator[None]:
    """Say which method it was whose answer cannot be read, be it here or in the library.

    Raises Unreadable in the place of whatever the library stumbles over; it quotes no answer.
    """
    try:
        yield
    except Unreadable as error:
        said = str(error)
    except TelegramError:
        raise
    except Exception as error:
        said = f"an answer of a wrong shape ({type(error).__name__})"
    else:
        return
    raise Unreadable(f"{method}: {said}")  # out here: what the library raises may quote people


class _Answer(dict[str, Any]):
    """What Telegram answered; what the library looks for and does not find is trouble."""

    def __missing__(self, name: str) -> Any:
        raise Unreadable(f"an answer without {name}")


class AiohttpRequest(BaseRequest):
    """One aiohttp session and its connections; timeouts are in seconds, None waits for ever.

    As in the library's client, `read_timeout` is the longest silence while an answer is awaited.
    A write timeout counts for uploads only: nothing else is large enough to be stuck half sent.
    `proxy` is the address of the one through which everything goes, `answered` is told the status
    of each answer.
    """

    def __init__(
        self,
        connection_pool_size: int = 256,
        read_timeout: float | None = 5.0,
        connect_timeout: float | None = 5.0,
        proxy: str | None = None,
        answered: Callable[[int], None] = lambda status: None,
    ) -> None:
        self._connection_pool_size = connection_pool_size
        self._read_timeout = read_timeout
        self._connect_timeout = connect_timeout
        self._proxy = proxy
        self._answered = answered
        self._session: aiohttp.ClientSession | None = None
        self._dated: tuple[str | None, float] = (None, 0.0)

    @property
    def read_timeout(self) -> float | None:
        """The default read timeout in seconds."""
        return self._read_timeout

    @property
    def clock_error(self) -> float | None:
        """How many seconds this machine's clock is ahead of the server's; None where it said none.

        What it said last has gone on by as much as went by, wherever the clock was put meanwhile.
        """
        date, seen = self._dated
        try:
            said = parsedate_to_datetime(date).timestamp() if date else None
        except ValueError:
            return None
        return None if said is None else time.time() - said - (time.monotonic() - seen)

    async def initialize(self) -> None:
        """Open the session, unless it is open."""
        if self._session is None:
            self._session = aiohttp.ClientSession(
                connector=aiohttp.TCPConnector(limit=self._connection_pool_size),
                cookie_jar=aiohttp.DummyCookieJar(),
                headers={"User-Agent": self.USER_AGENT},
                proxy=self._proxy,  # the environment is read once, not at every request
            )

    async def shutdown(self) -> None:
        """Close the session and its connections, if it is open."""
        if self._session is not None:
            session, self._session = self._session, None
            await session.close()

    async def call(
        self,
        url: str,
        payload: Mapping[str, Any],
        *,
        timeout: float | None = None,  # noqa: ASYNC109 - what is raised must be the library's error
    ) -> Any:
        """Post `payload` as JSON, or with its files as a form; the answer's `result` as decoded.

        `timeout` bounds the whole call. Raises what the library's methods raise: RetryAfter,
        Forbidden, BadRequest, ChatMigrated, Conflict, InvalidToken, TimedOut, NetworkError;
        Unreadable where the answer has no result.
        """
        data = RequestData([_parameter(name, value) for name, value in payload.items()])
        read_timeout = self._read_timeout if timeout is None else timeout
        try:
            async with asyncio.timeout(timeout):
                result = await self.post(url, data, read_timeout)
        except TimeoutError:
            raise TimedOut from None
        if result is None:
            raise Unreadable("an empty result")
        return result

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        """Return an answer as decoded; one that cannot be read is neither logged nor quoted."""
        answer = _decode(payload)
        if answer is None:
            raise Unreadable("an answer that is no JSON object")
        return _Answer(answer)

    async def do_request(  # noqa: PLR0917 - the signature is the library's
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
        write_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
        connect_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
        pool_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
    ) -> tuple[int, bytes]:
        """Send a request; its answer's status and body, the token struck out of it.

        Raises TimedOut, NetworkError for every other failure on the way, and RuntimeError
        before `initialize`.
        """
        if self._session is None:
            raise RuntimeError("AiohttpRequest is not initialized")
        upload = request_data is not None and request_data.contains_files
        read = _chosen(read_timeout, self._read_timeout)
        connect = _chosen(connect_timeout, self._connect_timeout)
        pooled = _total(connect, _chosen(pool_timeout, 1.0))
        whole = _total(pooled, _chosen(write_timeout, 20.0), read) if upload else None
        timeout = aiohttp.ClientTimeout(whole, pooled, sock_read=read, sock_connect=connect)
        body = _body(request_data) if request_data is not None else {}
        try:
            async with self._session.request(
                method, url, **body, timeout=timeout, allow_redirects=False
            ) as response:
                answer = await response.read()
                self._dated = response.headers.get("Date"), time.monotonic()
                self._answered(response.status)
                if not 200 <= response.status < 300:
                    refusal = _decode(answer)
                    if refusal is None and response.status < 500:
                        # A filter on the way: nobody blocked the bot, nobody mistook a token.
                        raise Unreadable(f"{response.status}, and not in the Bot API's words")
                    answer = _refusal(refusal or {})
                return response.status, _without_token(answer, url)
        except TimeoutError:
            trouble: NetworkError = TimedOut()
        except Unreadable as error:
            trouble = error
        except Exception as error:
            trouble = NetworkError(self._why(error))
        raise trouble  # out here, where the error of aiohttp does not become its context

    def _why(self, error: Exception) -> str:
        """Say what aiohttp stumbled over, without its words: they hold the address."""
        words = [type(error).__name__, errno.errorcode.get(getattr(error, "errno", None) or 0, "")]
        if isinstance(error, aiohttp.ClientConnectorCertificateError):
            words.append(getattr(error.certificate_error, "verify_message", ""))
        if isinstance(error, aiohttp.ClientHttpProxyError):
            words.append(str(error.status))
        if self._proxy:
            words.append(f"by the proxy {without_password(self._proxy)}")
        return " ".join(filter(None, words))


def _decode(payload: bytes) -> dict[str, Any] | None:
    try:
        answer = json.loads(payload.decode(errors="replace"))
    except (ValueError, RecursionError):
        return None
    return answer if isinstance(answer, dict) else None


def _refusal(answer: dict[str, Any]) -> bytes:
    """Keep of a refusal what the library reads, as far as it is what it should be."""
    kept: dict[str, Any] = {}
    if isinstance(description := answer.get("description"), str):
        kept["description"] = description
    if isinstance(given := answer.get("parameters"), dict):
        moved, after = given.get("migrate_to_chat_id"), given.get("retry_after")
        if type(moved) is int:
            kept["parameters"] = {"migrate_to_chat_id": moved}
        elif type(after) is int and 0 < after <= _LONGEST_WAIT:
            kept["parameters"] = {"retry_after": after}
    return json.dumps(kept).encode()


def _parameter(name: str, value: Any) -> RequestParameter:
    files = [value] if isinstance(value, InputFile) else None
    return RequestParameter(name, None if files else value, files)


def _chosen(given: ODVInput[float], default: float | None) -> float | None:
    return default if isinstance(given, DefaultValue) else given


def _total(*parts: float | None) -> float | None:
    known = [part for part in parts if part is not None]
    return sum(known) if len(known) == len(parts) else None


def _body(data: RequestData) -> dict[str, Any]:
    if not data.contains_files:
        head = {"Content-Type": "application/json"}
        return {"data": json.dumps(data.parameters).encode(), "headers": head}
    form = aiohttp.FormData(data.json_parameters)
    for name, (filename, content, mimetype) in data.multipart_data.items():
        file = BytesIO(content) if isinstance(content, bytes) else content  # goes out in pieces
        form.add_field(name, file, filename=filename, content_type=mimetype)
    return {"data": form}


def _without_token(body: bytes, url: str) -> bytes:
    """Strike the token out of an answer: the library logs and quotes those it cannot read."""
    token = _TOKEN.search(url)
    return body.replace(token[1].encode(), b"[token]") if token else body
