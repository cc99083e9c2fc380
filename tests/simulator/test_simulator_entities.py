"""Entities that a bot gives itself: those that fit are kept, the others refused where they end."""

from typing import Any

from simulator import Person
from tests.simulator.stand_in import Client

HEAD = "can't parse MessageEntity: "
BOLD = {"type": "bold", "offset": 0, "length": 2}


def at(offset: Any, length: Any, kind: Any = "bold", **more: Any) -> dict[str, Any]:
    return {"type": kind, "offset": offset, "length": length, **more}


REFUSED: list[tuple[str, Any, str]] = [
    ("Ciao", ["bold"], HEAD + "expected an Object"),
    ("Ciao", [{"type": "bold", "offset": 2}], HEAD + 'Can\'t find field "length"'),
    ("Ciao", [at("x", 1)], HEAD + 'Field "offset" must be a valid Number'),
    ("Ciao", [at(1.5, 1)], HEAD + 'Field "offset" must be a valid Number'),
    ("Ciao", [at(True, 1)], HEAD + 'Field "offset" must be a Number'),
    ("Ciao", [at(0, 1, None)], HEAD + 'Field "type" must be of type String'),
    ("Ciao", [at(0, 1, "")], HEAD + "Type is not specified"),
    ("Ciao", [at(0, 1, "huge")], HEAD + "Unsupported type specified"),
    ("Ciao", [at(0, 1, "text_link")], HEAD + 'Can\'t find field "url"'),
    ("Ciao", [at(0, 1, "text_link", url=None)], HEAD + 'Field "url" must be of type String'),
    (
        "Ciao",
        [at(0, 1, "text_link", url="http://qui/")],
        "entity URL 'http://qui/' is invalid: Wrong HTTP URL",
    ),
    (
        "Ciao",
        [at(0, 1, "custom_emoji", custom_emoji_id="5")],
        'the stand-in does not serve field of MessageEntity "custom_emoji_id"',
    ),
    ("Ciao", [at(-1, 1)], "receive an entity with incorrect offset -1"),
    ("Ciao", [at(0, -1)], "receive an entity with incorrect length -1"),
    ("Ciao", [at(0, 1_000_001)], "receive an entity with incorrect length 1000001"),
    ("Ciao", [at(5, 1)], "entity begins after the end of the text at UTF-16 offset 5"),
    (
        "Ciao",
        [at(2, 9)],
        "entity beginning at UTF-16 offset 2 ends after the end of the text at UTF-16 offset 11",
    ),
    ("è😀", [at(2, 1)], "entity begins in a middle of a UTF-16 symbol at byte offset 6"),
    (
        "😀",
        [at(0, 1)],
        "entity beginning at UTF-16 offset 0 ends in a middle of a UTF-16 symbol at byte offset 4",
    ),
]


async def test_what_is_refused(call: Client, anna: Person) -> None:
    for text, entities, sentence in REFUSED:
        for method, words, marks in (
            ("sendMessage", "text", "entities"),
            ("sendPhoto", "caption", "caption_entities"),
        ):
            params = {"chat_id": anna.id, words: text, marks: entities}
            params |= {"photo": "x"} if method == "sendPhoto" else {}
            refused = await call.refused(method, **params)
            said = (refused.status, refused.description)
            assert said == (400, f"Bad Request: {sentence}"), (method, entities)


KEPT: list[tuple[dict[str, Any], list[Any] | None]] = [
    ({"entities": [{**BOLD, "url": None, "user": None}]}, [BOLD]),
    ({"entities": [at("0", "2")]}, [BOLD]),
    ({"entities": [at(0, 0)]}, None),
    ({"entities": [at(0, 2, "mention"), at(2, 1, "bank_card_number")]}, None),
    ({"entities": [at(0, 4, "pre", language="python")]}, [at(0, 4, "pre", language="python")]),
    (
        {"entities": [at(0, 2, "text_link", url="Seregno.IT")]},
        [at(0, 2, "text_link", url="http://seregno.it/")],
    ),
    ({"entities": None}, None),
    ({"entities": "["}, None),
    ({"entities": {}}, None),
    ({"entities": [at(0, 2, "italic")], "parse_mode": "HTML"}, None),
]


async def test_what_is_kept(call: Client, anna: Person) -> None:
    for params, kept in KEPT:
        sent = await call("sendMessage", chat_id=anna.id, text="Ciao", **params)
        assert sent.get("entities") == kept, params
