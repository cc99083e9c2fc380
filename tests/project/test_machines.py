"""The files a server is set up with, as far as they can be tried without Docker and systemd."""

import re
import shutil
import subprocess
from configparser import ConfigParser
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

from bot.app import GRACE
from bot.settings import read_settings
from bot.watchdog import HUNG
from tests.project.checkout import ROOT
from tests.project.dockerfile import read_stages, the
from tests.project.health import Health, ask
from tests.project.outline import Reader, scalar

ENVIRONMENT = {
    "DOMAIN": "bot.example.org",
    "CROCEVIA_BOT_TOKEN": "42:token",
    "CROCEVIA_WEBHOOK_SECRET": "0123abcd",
    "POSTGRES_PASSWORD": "4567ef",
}
"""What compose.yaml says has to stand in `.env`."""
BOTS = ("bot-1", "bot-2")
SECONDS = {"s": 1, "m": 60}
NGINX_CONF = (ROOT / "deploy" / "nginx.conf").read_text()


def filled_in(value: Any) -> Any:
    """A value with what `.env` says in it; KeyError for what nobody said has to stand there."""
    if isinstance(value, str):
        return re.sub(r"\$\{(\w+)(?::\?[^}]*)?\}", lambda named: ENVIRONMENT[named[1]], value)
    if isinstance(value, dict):
        return {key: filled_in(each) for key, each in value.items()}
    return [filled_in(each) for each in value] if isinstance(value, list) else value


@pytest.fixture(scope="module")
def compose() -> dict[str, Any]:
    whole: dict[str, Any] = Reader((ROOT / "compose.yaml").read_text()).read()
    return whole


@pytest.fixture(scope="module")
def services(compose: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """Each service as Compose starts it: what it goes on from is in it."""
    written = compose["services"]
    found = {}
    for name, service in written.items():
        base = written[service["extends"]["service"]] if "extends" in service else {}
        own = {key: value for key, value in service.items() if key != "extends"}
        found[name] = filled_in({**base, **own})
    return found


def seconds(duration: str) -> int:
    return int(duration[:-1]) * SECONDS[duration[-1]]


def test_two_replicas_a_database_and_a_proxy(services: dict[str, Any]) -> None:
    assert set(services) == {"database", *BOTS, "proxy"}
    assert services["bot-1"] == services["bot-2"]


def test_only_the_proxy_is_reached_from_outside(
    services: dict[str, Any], compose: dict[str, Any]
) -> None:
    assert [name for name, service in services.items() if "ports" in service] == ["proxy"]
    assert compose["networks"]["inside"] == {"internal": True}
    assert services["database"]["networks"] == ["inside"]
    assert services["proxy"]["networks"] == ["outside"]


def test_each_is_held_as_tightly_as_it_can_be(services: dict[str, Any]) -> None:
    for name, service in services.items():
        assert service["read_only"] is True, name
        assert service["cap_drop"] == ["ALL"], name
        assert service["security_opt"] == ["no-new-privileges:true"], name
        assert service["restart"] == "unless-stopped", name
        assert service["healthcheck"]["test"][0] == "CMD", name
        assert "cap_add" not in service, name


def test_what_is_written_lies_in_memory_or_on_a_volume(
    services: dict[str, Any], compose: dict[str, Any]
) -> None:
    kept = {
        volume.partition(":")[0]
        for service in services.values()
        for volume in service.get("volumes", ())
        if not volume.startswith("./")
    }
    assert kept == set(compose["volumes"])
    assert all("/tmp" in service["tmpfs"] for service in services.values())
    mounted = [each.split(":") for each in services["proxy"]["volumes"]]
    assert [mode for _, _, mode in mounted] == ["ro", "ro"]
    assert (ROOT / mounted[0][0]).is_file()


def test_no_secret_stands_in_the_file(compose: dict[str, Any]) -> None:
    for service in compose["services"].values():
        for name, value in service.get("environment", {}).items():
            if re.search("TOKEN|SECRET|PASSWORD", name):
                assert re.fullmatch(r"\$\{\w+:\?.+\}", value), name
            assert not re.search(r"://[^/]*:[^/]+@", re.sub(r"\$\{[^}]*\}", "", value)), name
    told = (ROOT / "compose.yaml").read_text().partition("\nname:")[0]
    assert set(re.findall(r"^#     (\w+)=", told, re.MULTILINE)) == set(ENVIRONMENT)


def test_the_bots_understand_their_settings(
    services: dict[str, Any], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    assert services["bot-1"]["env_file"] == [".env"]
    for name, value in {**ENVIRONMENT, **services["bot-1"]["environment"]}.items():
        monkeypatch.setenv(name, value)
    settings = read_settings()
    database = urlsplit(settings.database_url.get_secret_value())
    stored = services["database"]["environment"]
    assert (database.hostname, database.path) == ("database", f"/{stored['POSTGRES_DB']}")
    assert (database.username, database.password) == (
        stored["POSTGRES_USER"],
        stored["POSTGRES_PASSWORD"],
    )
    assert settings.webhook_url == "https://bot.example.org/telegram"
    assert settings.public_url == "https://bot.example.org"


def test_the_bots_are_built_for_production_and_asked_whether_they_are_ready(
    services: dict[str, Any], health: Health
) -> None:
    bot = services["bot-1"]
    assert bot["build"]["target"] in read_stages()
    assert bot["build"]["target"] == "production"
    assert bot["depends_on"] == {"database": {"condition": "service_healthy"}}
    assert ask(bot["healthcheck"]["test"][1:], health.server_port) == 0
    health.status = 503
    assert ask(bot["healthcheck"]["test"][1:], health.server_port) == 1
    assert health.asked == ["/readyz"] * 2


def test_a_bot_gets_the_time_it_takes_to_stop(services: dict[str, Any]) -> None:
    assert seconds(services["bot-1"]["stop_grace_period"]) > GRACE + 10


def test_the_proxy_publishes_the_webhook_and_the_boards_and_nothing_else(
    services: dict[str, Any],
) -> None:
    locations = dict(re.findall(r"location (.+) \{\s+([^;]+);", NGINX_CONF))
    webhook = urlsplit(services["bot-1"]["environment"]["CROCEVIA_WEBHOOK_URL"])
    assert locations == {
        f"= {webhook.path}": "proxy_pass http://bots",
        "/board/": "proxy_pass http://bots",
        "/": "return 404",
    }
    port = services["bot-1"]["environment"]["CROCEVIA_LISTEN"].rpartition(":")[2]
    servers = re.findall(r"server (bot\S+) ", NGINX_CONF)
    assert servers == [f"{bot}:{port}" for bot in BOTS]


def test_the_proxy_listens_and_writes_where_it_may_without_root(services: dict[str, Any]) -> None:
    proxy = services["proxy"]
    assert proxy["user"] == "nginx"
    [(_, inside)] = [each.split(":") for each in proxy["ports"]]
    listens = re.findall(r"listen ([\d.:]+)( ssl)?;", NGINX_CONF)
    assert listens == [(inside, " ssl"), (urlsplit(proxy["healthcheck"]["test"][-1]).netloc, "")]
    written = re.findall(r"(?:pid|\w+_temp_path) (/\w+)/", NGINX_CONF)
    assert (len(written), set(written)) == (6, {"/tmp"})
    mounted = {each.split(":")[1] for each in proxy["volumes"]}
    read = re.findall(r"ssl_certificate(?:_key)? (/\w+)/", NGINX_CONF)
    assert {"/etc/nginx/nginx.conf", *read} == mounted


@pytest.mark.parametrize(
    "text", ["a: 1\na: 2", "a\n", "a:\n    - b: c: d", "a: &b", "a:\n  b: 1\n c: 2"]
)
def test_what_is_read_is_read_whole_or_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        Reader(text).read()


def test_yaml_is_read() -> None:
    text = 'a:\n  - x:y\n  - "1:2"\nb:\n  c: true\n  d:\n# no\ne: ["f", "g"]\n'
    assert Reader(text).read() == {
        "a": ["x:y", "1:2"],
        "b": {"c": True, "d": None},
        "e": ["f", "g"],
    }
    assert scalar("128mb") == "128mb"


UNIT = ROOT / "deploy" / "crocevia.service"


@pytest.fixture(scope="module")
def unit() -> ConfigParser:
    read = ConfigParser(strict=False, interpolation=None)
    read.optionxform = str  # type: ignore[assignment, method-assign]
    read.read(UNIT)
    return read


def test_the_unit_starts_what_is_installed_in_its_own_folder(unit: ConfigParser) -> None:
    service = unit["Service"]
    assert service["ExecStart"] == "/opt/crocevia/bin/crocevia run"
    assert the("CMD").command() == ["crocevia", "run"]
    assert service["WorkingDirectory"] == f"/var/lib/{service['StateDirectory']}"
    assert service["User"] not in ("", "root")
    assert f"useradd --system --home-dir {service['WorkingDirectory']}" in UNIT.read_text()


def test_the_unit_waits_as_long_as_the_program_takes(unit: ConfigParser) -> None:
    service = unit["Service"]
    assert service["Type"] == "notify"
    assert service["Restart"] == "always"
    assert int(service["WatchdogSec"]) > HUNG
    assert int(service["TimeoutStopSec"]) > GRACE + 10


def test_the_unit_is_hardened(unit: ConfigParser) -> None:
    service = unit["Service"]
    assert service["ProtectSystem"] == "strict"
    assert service["CapabilityBoundingSet"] == ""
    assert service["UMask"] == "0077"
    for name in (
        *("NoNewPrivileges", "PrivateTmp", "PrivateDevices", "PrivateUsers", "ProtectHome"),
        *("ProtectClock", "ProtectHostname", "ProtectKernelLogs", "ProtectKernelModules"),
        *(
            "ProtectKernelTunables",
            "ProtectControlGroups",
            "RestrictNamespaces",
            "RestrictRealtime",
        ),
        *("RestrictSUIDSGID", "LockPersonality"),
    ):
        assert service[name] == "yes", name


@pytest.mark.skipif(not shutil.which("systemd-analyze"), reason="systemd-analyze is missing")
def test_systemd_understands_the_unit_and_finds_it_safe(tmp_path: Path) -> None:
    """Less than 2.5 of 10 is exposed, as systemd counts."""
    here = tmp_path / UNIT.name
    # What it starts, and the user, are only on a machine that was set up.
    text = UNIT.read_text().replace("/opt/crocevia/bin/crocevia", "/bin/true")
    here.write_text(re.sub(r"(?m)^(User|Group)=.*$", r"\1=daemon", text))

    def analyze(*words: str) -> str:
        done = subprocess.run(
            ["systemd-analyze", *words, str(here)], capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stderr

    assert analyze("verify", "--man=no", "--recursive-errors=no") == ""
    analyze("security", "--offline=yes", "--threshold=25", "--no-pager")
