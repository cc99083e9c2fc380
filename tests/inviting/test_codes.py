"""Invitation codes: made to be read and typed, and found however they arrive."""

import re
from urllib.parse import quote

import pytest

from conversations.inviting.codes import LETTERS, find_code, new_code, spell

CODE = "7KQ2M9XD04RTHVWB"
OLD = "-dW9aBq3_xYz0123456789ABCDEFGhi_"
LINK = f"https://t.me/crocevia_bot?start={CODE}"
SAFE = (
    "https://eur01.safelinks.protection.outlook.com/?url={link}&data=05%7C01%7Canna%40x.it%7C{h}%7C"
)
HASH = "0a1b2c3d4e5f60718293a4b5c6d7e8f9"
WEB = "https://web.telegram.org/k/#?tgaddr="


def test_a_new_code_can_be_read_and_typed() -> None:
    codes = {new_code() for _ in range(200)}
    assert len(codes) == 200
    assert all(re.fullmatch(f"[{LETTERS}]{{16}}", code) for code in codes)
    assert len(LETTERS) ** 16 >= 2**80
    assert spell(CODE) == "7KQ2-M9XD-04RT-HVWB"


@pytest.mark.parametrize(
    "typed",
    [
        CODE,
        "7KQ2-M9XD-04RT-HVWB",
        "7kq2-m9xd-04rt-hvwb",
        "7kq2 m9xd 04rt hvwb",
        " 7kq2 - m9xd – 04rt — hvwb. ",
        "7KQ2‑M9XD‑O4RT‑HVWB",
        "7 k q 2 m 9 x d o 4 r t h v w b",
        "7kq2m9xd\n04rthvwb",
    ],
)
def test_a_code_is_typed_as_people_type(typed: str) -> None:
    assert find_code(typed) == CODE


def test_letters_that_look_like_figures_are_those() -> None:
    assert find_code("lKQ2-M9XD-O4RT-HVWi") == "1KQ2M9XD04RTHVW1"


@pytest.mark.parametrize("code", [CODE, OLD])
@pytest.mark.parametrize(
    "wrap",
    [
        lambda link: link,
        lambda link: f"Ciao Anna,\nti aspettiamo\n\n{link}\n\nSi apre Telegram.",
        lambda link: SAFE.format(link=quote(link, safe=""), h=HASH),
        lambda link: SAFE.format(link=quote(quote(link, safe=""), safe=""), h=HASH),
        lambda link: f"Apri <{SAFE.format(link=quote(link, safe=''), h=HASH)}> subito",
        lambda link: f"https://www.google.com/url?q={quote(link)}&sa=D&usg=AOvVaw0",
        lambda link: f"https://urldefense.com/v3/__{link}__;!!{HASH}$",
        lambda link: link.replace(
            "https://t.me/crocevia_bot?", "tg://resolve?domain=crocevia_bot&"
        ),
        lambda link: (
            WEB + quote(f"tg://resolve?domain=crocevia_bot&{link.partition('?')[2]}", safe="")
        ),
        lambda link: link.replace("?", "?a=1&amp;"),
    ],
)
def test_a_code_is_found_in_its_wrapping(code: str, wrap: object) -> None:
    assert callable(wrap)
    assert find_code(wrap(LINK.replace(CODE, code))) == code


def test_a_code_is_found_in_a_letter_where_the_link_was_lost() -> None:
    letter = "Ciao Anna,\nse non si apre scrivi 7KQ2-M9XD-04RT-HVWB al bot.\nVale fino a maggio."
    assert find_code(letter) == CODE
    assert find_code(f"il mio codice: {OLD} grazie") == OLD
    assert find_code(f"Il codice è {CODE}.") == CODE


@pytest.mark.parametrize(
    "text",
    [
        "Vorrei che tutti sapessero quanto conta per noi il parco.",
        "Va bene grazie a",
        "quattro o cinque",
        "https://www.google.com/search?q=orti&start=10 guarda qui",
        "2026-12-01",
        "responsabilmente no",
        "333-1234567",
        "",
    ],
)
def test_other_words_are_no_code(text: str) -> None:
    assert find_code(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "7KQ2-M9XD-04RT",
        CODE[:12],
        f"t.me/crocevia_bot?start={CODE[:9]}",
        OLD[:24],
        quote(LINK[:-3]),
    ],
)
def test_a_code_that_was_cut_is_tried_so_that_its_owner_is_told(text: str) -> None:
    found = find_code(text)
    assert found is not None
    assert found != CODE
