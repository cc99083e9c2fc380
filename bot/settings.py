"""The settings: environment or `.env`, prefix `CROCEVIA_`, read once."""

import hmac
import os
import re
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Iterator
from difflib import SequenceMatcher
from io import StringIO
from ipaddress import ip_address
from pathlib import Path
from typing import Annotated, Literal, Self
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, available_timezones

from dotenv.parser import Binding, parse_stream
from pydantic import AfterValidator, Field, SecretStr, ValidationError, model_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from storage.platforms import PACKAGED
from storage.sealing import Keys

TELEGRAM = "https://api.telegram.org"
ENV_FILE = Path(".env")
_PREFIX = "CROCEVIA_"
_SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")
_CALLED = {None, 443, 80, 88, 8443}
"""The ports of a webhook (setWebhook of the Bot API); a server of one's own may call any."""
_ENDING = "_SERVICE_HOST"
_SAVE = "save it again as UTF-8 (in an editor: Save as, Encoding: UTF-8)"


class SettingsError(Exception):
    """The settings cannot be used; the message names each one and says what to write."""


def _keys(written: SecretStr | None) -> SecretStr | None:
    try:
        if written is not None:
            Keys.of(written.get_secret_value())
    except ValueError:
        raise ValueError(
            "expected keys as `crocevia seal --new-key` makes them, with commas between"
        ) from None
    return written


def _secret(written: SecretStr | None) -> SecretStr | None:
    """Hold it to what `setWebhook` of the Bot API takes as `secret_token`."""
    if written is not None and not _SECRET.fullmatch(written.get_secret_value()):
        raise ValueError("expected 1 to 256 characters of A-Z a-z 0-9 _ -")
    return written


def _listening(address: str) -> str:
    host, colon, port = address.rpartition(":")
    if not (colon and host and port.isascii() and port.isdigit() and int(port) < 2**16):
        raise ValueError("expected HOST:PORT, such as 127.0.0.1:8080")
    return address


def _known_zone(name: str) -> str:
    if name not in available_timezones():
        raise ValueError("expected the name of a time zone, such as Europe/Rome")
    return name


def _without_slash(url: str) -> str:
    if not _is_address(url):
        raise ValueError("expected an address that begins with https:// or http://")
    if "@" in urlsplit(url).netloc:
        raise ValueError("write the address without user and password")
    return url.rstrip("/")


def _is_address(url: str) -> bool:
    try:
        parts = urlsplit(url)
        _ = parts.port  # it is read only here
    except ValueError:
        return False
    named = parts.scheme in {"http", "https"} and bool(parts.hostname)
    return named and not any(map(str.isspace, url))


Url = Annotated[str, AfterValidator(_without_slash)]


def _without_bot(url: str) -> str:
    if "/bot" in urlsplit(url).path:
        raise ValueError("write the address without /bot and what follows it")
    return url


class Settings(BaseSettings):
    """What the one who runs the server decides. Field names without prefix, in capitals outside."""

    model_config = SettingsConfigDict(
        env_prefix=_PREFIX,
        env_file=ENV_FILE,
        env_file_encoding="utf-8-sig",  # some editors begin UTF-8 with a mark
        frozen=True,
        extra="ignore",
        env_ignore_empty=True,
        hide_input_in_errors=True,
    )

    bot_token: SecretStr | None = Field(None, description="The bot's token; required by `run`.")
    api_url: Annotated[Url, AfterValidator(_without_bot)] = Field(
        TELEGRAM, description="The Bot API server, without `/bot`."
    )
    allow_insecure_api_url: bool = Field(
        False, description="Accept an API_URL that is neither https nor on this machine."
    )
    database_url: SecretStr = Field(
        SecretStr("sqlite+aiosqlite:///crocevia.db"), description="Or `postgresql+asyncpg://…`."
    )
    encryption_key: Annotated[SecretStr | None, AfterValidator(_keys)] = Field(
        None,
        description="Seals names, contacts and drafts in the database; a new key before the old "
        "one, with a comma.",
    )
    platforms: Path = Field(PACKAGED, description="The content file.")
    timezone: Annotated[str, AfterValidator(_known_zone)] = Field(
        "Europe/Rome", description="The wall clock people read."
    )
    language: Literal["it", "en"] = Field(
        "it", description="What a person hears whose own language has no catalogue."
    )
    webhook_url: Url | None = Field(
        None, description="Public https address; set, updates come by webhook."
    )
    webhook_secret: Annotated[SecretStr | None, AfterValidator(_secret)] = Field(
        None, description="Required with WEBHOOK_URL: 1 to 256 of A-Z a-z 0-9 _ -."
    )
    listen: Annotated[str, AfterValidator(_listening)] = Field(
        "127.0.0.1:8080", description="Where webhook, `/healthz`, `/readyz` and `/metrics` answer."
    )
    public_url: Url | None = Field(
        None,
        description="Where the office exposes LISTEN to browsers, as the boards' links begin; "
        "its port 0 is the one listened on.",
    )
    log_format: Literal["text", "json"] = Field("text", description="`text` or `json`.")

    @property
    def zone(self) -> ZoneInfo:
        """Return the time zone."""
        return ZoneInfo(self.timezone)

    @property
    def keys(self) -> Keys | None:
        """Return what the database is sealed with, None where nothing is."""
        return Keys.of(self.encryption_key.get_secret_value()) if self.encryption_key else None

    @property
    def seal(self) -> bytes:
        """Return what invitations are sealed with: drawn from the token, empty without one."""
        token = self.bot_token.get_secret_value() if self.bot_token else ""
        return hmac.digest(token.encode(), b"crocevia: invitations", "sha256") if token else b""

    @property
    def listen_host(self) -> str:
        """Return the host part of LISTEN."""
        return self.listen.rpartition(":")[0].strip("[]")

    @property
    def listen_port(self) -> int:
        """Return the port part of LISTEN."""
        return int(self.listen.rpartition(":")[2])

    @model_validator(mode="after")
    def _agree(self) -> Self:
        if not (
            self.allow_insecure_api_url
            or urlsplit(self.api_url).scheme == "https"
            or is_loopback(urlsplit(self.api_url).hostname or "")
        ):
            raise ValueError(
                "API_URL: expected https:// or an address of this machine; "
                "ALLOW_INSECURE_API_URL=true accepts it all the same"
            )
        if self.webhook_url:
            if urlsplit(self.webhook_url).scheme != "https":
                raise ValueError("WEBHOOK_URL: expected an address that begins with https://")
            if self.api_url == TELEGRAM and urlsplit(self.webhook_url).port not in _CALLED:
                raise ValueError("WEBHOOK_URL: Telegram calls the ports 443, 80, 88 and 8443 only")
            if self.webhook_secret is None:
                raise ValueError("WEBHOOK_SECRET: required with WEBHOOK_URL")
        return self


def read_settings(**given: object) -> Settings:
    """Read the settings once; `given` goes before the environment.

    Raises SettingsError, which names every wrong one and repeats no secret.
    """
    _must_be_readable(ENV_FILE)
    try:
        return Settings(**given)  # type: ignore[arg-type]  # pydantic converts and checks
    except ValidationError as error:
        raise SettingsError("\n".join(_told(error))) from None


def _must_be_readable(file: Path) -> None:
    """Raise SettingsError unless this is UTF-8, or not there; nothing of it is repeated."""
    if not file.exists():
        return
    try:
        written = file.read_bytes()
    except OSError as error:
        raise SettingsError(
            f"{file} cannot be read ({error.strerror}): give it to the user the bot runs as"
        ) from None
    if written.startswith((BOM_UTF16_LE, BOM_UTF16_BE)) or b"\0" in written:
        raise SettingsError(f"{file} is UTF-16: {_SAVE}")
    try:
        written.decode()
    except UnicodeDecodeError as error:
        line = written.count(b"\n", 0, error.start) + 1
        raise SettingsError(f"{file}, line {line}: a letter is not UTF-8: {_SAVE}") from None
    for each in _lines_of(file):
        if each.error:
            row = each.original.string
            line = each.original.line + row.count("\n", 0, -len(row.lstrip()))
            raise SettingsError(f"{file}, line {line}: expected NAME=VALUE, or # before a remark")


def _lines_of(file: Path) -> list[Binding]:
    """Return what stands in a file of settings, as it is read."""
    return [*parse_stream(StringIO(file.read_text(encoding="utf-8-sig")))]


def unknown_settings() -> Iterator[str]:
    """Yield what `.env` and the environment set and is no setting, with the one most like it."""
    known = [f"{_PREFIX}{name.upper()}" for name in Settings.model_fields]
    written = [each.key or "" for each in _lines_of(ENV_FILE)] if ENV_FILE.exists() else []
    places = dict.fromkeys(map(str.upper, written), str(ENV_FILE))
    for name in map(str.upper, os.environ):
        places.setdefault(name, "the environment")
    # Kubernetes tells each container where every service is: CROCEVIA_DB_PORT and the like.
    services = tuple(
        name.removesuffix(_ENDING) + told
        for name in places
        if name.endswith(_ENDING)
        for told in ("_SERVICE_", "_PORT")
    )
    for name, place in places.items():
        if name.startswith(_PREFIX) and name not in known and not name.startswith(services):
            nearest = max(known, key=lambda one: SequenceMatcher(None, name, one).ratio())
            yield f"{place}: {name} is no setting: {nearest} is one, README.md lists them all"


def with_port(url: str, port: int) -> str:
    """Return an address whose port 0 stands for `port`, any other as it is."""
    parts = urlsplit(url)
    if parts.port != 0:
        return url
    return parts._replace(netloc=f"{parts.netloc.removesuffix(':0')}:{port}").geturl()


def _told(error: ValidationError) -> list[str]:
    return [
        _PREFIX
        + "".join(f"{name}: ".upper() for name in found["loc"][:1])
        + found["msg"].removeprefix("Value error, ")
        for found in error.errors()
    ]


def is_loopback(host: str) -> bool:
    """Whether `host` is this machine itself."""
    if host == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False
