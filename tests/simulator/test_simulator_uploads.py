"""Files as clients send them: under the parameter's name, or attached under one of their own."""

import json
from typing import Any

import aiohttp
import pytest

from simulator import Person, Simulator
from simulator.files import SMALL_PICTURE
from tests.simulator.stand_in import Client, buttons

Parts = list[tuple[str, str | bytes]]


async def _post(call: Client, method: str, parts: Parts) -> Any:
    form = aiohttp.FormData(default_to_multipart=True)
    for name, part in parts:
        form.add_field(name, part, filename="uno.png" if isinstance(part, bytes) else None)
    async with call.session.post(call.url(method), data=form) as response:
        return await response.json()


FOUND: list[Parts] = [
    [("FILE", SMALL_PICTURE)],
    [("FILE", ""), ("FILE", SMALL_PICTURE)],
    [("FILE", "attach://a7"), ("a7", SMALL_PICTURE)],
    [("a7", SMALL_PICTURE), ("FILE", "attach://a7")],
    [("FILE", "attach://FILE"), ("FILE", SMALL_PICTURE)],
]
METHODS = pytest.mark.parametrize(
    ("method", "field"), [("sendDocument", "document"), ("sendPhoto", "photo")]
)


def _named(parts: Parts, field: str) -> Parts:
    return [
        (name.replace("FILE", field), it.replace("FILE", field) if isinstance(it, str) else it)
        for name, it in parts
    ]


@METHODS
@pytest.mark.parametrize("parts", FOUND, ids=[str(n) for n in range(len(FOUND))])
async def test_a_file_is_found(
    call: Client, simulator: Simulator, anna: Person, *, method: str, field: str, parts: Parts
) -> None:
    answer = await _post(call, method, [("chat_id", str(anna.id)), *_named(parts, field)])
    assert answer["ok"], answer
    assert answer["result"][field]
    assert simulator.world.remarks.listing() == []


MISSED: list[tuple[Parts, str]] = [
    ([], "there is no {} in the request"),
    ([("a7", SMALL_PICTURE)], "there is no {} in the request"),
    ([("FILE", "attach://a8"), ("a7", SMALL_PICTURE)], "there is no {} in the request"),
    ([("FILE", "a7"), ("a7", SMALL_PICTURE)], "wrong file identifier/HTTP URL specified"),
    ([("FILE", "a7"), ("FILE", SMALL_PICTURE)], "wrong file identifier/HTTP URL specified"),
]


@METHODS
@pytest.mark.parametrize(("parts", "sentence"), MISSED, ids=[str(n) for n in range(len(MISSED))])
async def test_a_file_is_missed(
    call: Client, anna: Person, *, method: str, field: str, parts: Parts, sentence: str
) -> None:
    answer = await _post(call, method, [("chat_id", str(anna.id)), *_named(parts, field)])
    assert answer["description"] == f"Bad Request: {sentence.format(field)}"


async def test_a_file_nobody_asks_for_is_said(
    call: Client, simulator: Simulator, anna: Person
) -> None:
    parts: Parts = [("chat_id", str(anna.id)), ("text", "x"), ("a7", SMALL_PICTURE)]
    assert (await _post(call, "sendMessage", parts))["ok"]
    said = 'file "a7" is asked for by no parameter'
    assert simulator.world.remarks.listing() == [("sendMessage", said, 1)]


async def test_what_comes_first_counts(call: Client, simulator: Simulator, anna: Person) -> None:
    address = f"{call.url('sendMessage')}?text=prima"
    body = {"chat_id": anna.id, "text": "dopo"}
    async with call.session.post(address, json=body) as response:
        assert response.status == 200
    parts: Parts = [("chat_id", str(anna.id)), ("text", "prima"), ("text", "dopo")]
    assert (await _post(call, "sendMessage", parts))["ok"]
    assert [one.text for one in simulator.chat(anna).messages[-2:]] == ["prima", "prima"]


async def test_a_part_may_say_that_it_is_json(
    call: Client, simulator: Simulator, anna: Person
) -> None:
    form = aiohttp.FormData(default_to_multipart=True)
    form.add_field("chat_id", str(anna.id))
    form.add_field("text", "x")
    markup = json.dumps(buttons("4"))
    form.add_field("reply_markup", markup, content_type="application/json")
    async with call.session.post(call.url("sendMessage"), data=form) as response:
        assert response.status == 200
    assert simulator.chat(anna).last.keyboard[0][0].text == "4"
