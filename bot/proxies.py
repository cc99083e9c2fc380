"""The way out of an office: which proxy, if any, the environment puts before an address.

Read once at the start. A machine's own addresses are reached without one, whatever it says.
"""

from typing import Final
from urllib.parse import urlsplit
from urllib.request import getproxies, proxy_bypass

from bot.settings import SettingsError, is_loopback

SPOKEN: Final = ("http", "https")


def proxy_to(url: str) -> str | None:
    """Return the address of the proxy by which `url` is reached, None where there is none.

    `ALL_PROXY` counts where there is none for the scheme; what `NO_PROXY` lists needs none.
    Raises SettingsError, which repeats no password, for a proxy that cannot be used.
    """
    parts = urlsplit(url)
    host = parts.hostname or ""
    if is_loopback(host) or proxy_bypass(host):
        return None
    proxies = getproxies()
    name = parts.scheme if parts.scheme in proxies else "all"
    if not (given := proxies.get(name, "")):
        return None
    return _usable(f"{name.upper()}_PROXY", given if "://" in given else f"http://{given}")


def without_password(proxy: str) -> str:
    """Return the host and port of a proxy, as they may be shown."""
    return urlsplit(proxy).netloc.rpartition("@")[2]


def _usable(name: str, proxy: str) -> str:
    try:
        parts = urlsplit(proxy)
        is_whole = bool(parts.hostname) and parts.port != 0
    except ValueError:
        is_whole = False
    if not is_whole:
        raise SettingsError(
            f"{name} in the environment is no address of a proxy: write http://HOST:PORT, "
            "or take it away"
        )
    if parts.scheme not in SPOKEN:
        raise SettingsError(
            f"{name} in the environment is a {parts.scheme} proxy, which is not spoken here: write "
            "an http one, http://HOST:PORT, or take it away and write Telegram's host into NO_PROXY"
        )
    return proxy
