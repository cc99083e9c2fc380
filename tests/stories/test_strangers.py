"""Somebody nobody invited is told so kindly, and learns nothing about tables or people."""

from datetime import date
from typing import get_args

import pytest
from pydantic.fields import FieldInfo

from conversations.commands import COMMANDS
from conversations.taps.dissent import About
from conversations.taps.outcomes import OutcomePart
from conversations.taps.packing import Tap
from conversations.taps.vocabulary import VOCABULARY, unpack
from storage.records import Phase, Verdict
from tests.theatre import Actor, Theatre

WORDS = {
    "language": "it",
    "asked_by": "risultati",
    "step": "title",
    "field": "title",
    "code": "bcdfgh",
    "order": "ba",
    "mark": "00000000",
    "second": "2",
    "offset": "120",
    "month": "2026-12-03",
    "day": "2026-12-03",
    "then": "on",
    "part": "place",
    "answer": "yes",
    "reading": "20261203-1080-120",
    "other": "20261204--",
    "minutes": "60",
    "wish": "none",
    "kind": "rating",
    "shown": "work",
}
"""What a field may say; other numbers are 1."""


def forged(theatre: Theatre) -> list[str]:
    """Every button there is, as a modified client could send it for table 1."""
    words = {**WORDS, "objective": theatre.bot.process.platform(1).objectives[0].id}

    def data(kind: type[Tap]) -> str:
        packed = ":".join(["1", kind.prefix, *(value(*each) for each in kind.model_fields.items())])
        assert unpack(packed), packed
        return packed

    def value(name: str, field: FieldInfo) -> str:
        if field.annotation is Phase:
            return Phase.RATING.value
        if field.annotation is About:
            return About.PROPOSAL.value
        if field.annotation is date:
            return "2026-12-03"
        if field.annotation in (OutcomePart, Verdict):
            return next(iter(field.annotation)).value
        return next(iter(get_args(field.annotation)), words.get(name, "1"))

    return [data(kind) for kind in VOCABULARY.values()]


def secrets_of(theatre: Theatre) -> list[str]:
    process = theatre.bot.process
    secrets = ["Paola", "Anna", "pensilina"]
    for platform in process.platforms:
        secrets += [platform.title, platform.motto]
        secrets += [f"avolo {platform.number}", f"able {platform.number}"]
        secrets += [objective.text[:25] for objective in platform.objectives]
    return secrets


async def people_at_work(theatre: Theatre) -> tuple[Actor, Actor]:
    paola = await theatre.coordinator("Paola Riva")
    anna = await theatre.participant("Anna Silva")
    await theatre.crowd(1, "55555", "44444", "33333", own=[("Una pensilina", 5)])
    return paola, anna


def learned(theatre: Theatre, ivo: Actor) -> list[str]:
    chat = theatre.simulator.chat(ivo.id)
    told = [message.text for message in ivo.messages]
    told += [button.text for each in ivo.messages for row in each.keyboard for button in row]
    told += [toast.text or "" for toast in chat.toasts]
    everything = "\n".join(told)
    return [secret for secret in secrets_of(theatre) if secret in everything]


async def test_a_stranger_is_welcomed_and_told_how_to_come_in(theatre: Theatre) -> None:
    ivo = theatre.stranger("Ivo")
    await ivo.starts()
    assert ivo.sees("Benvenuto", "invito", "incolla", "/privacy")
    await ivo.says("Buonasera, che cosa posso fare qui?")
    assert ivo.sees("Per entrare serve un invito", "scrivi qui il codice")
    await ivo.sends("photo")
    assert ivo.sees("Per entrare serve un invito")
    assert "\n" not in ivo.screen.text


@pytest.mark.parametrize("language", ["it", "en"])
async def test_no_word_command_or_forged_tap_teaches_a_stranger_anything(
    theatre: Theatre, language: str
) -> None:
    await people_at_work(theatre)
    await theatre.moves(1, Phase.PROPOSALS)
    ivo = theatre.stranger("Ivo", language)
    for command in COMMANDS:
        for word in {command.name, command.alias}:
            await ivo.says(f"/{word}")
            await ivo.says(f"/{word} 1")
    await ivo.says("/risultati 99")
    await ivo.says("/altro")
    for text in ("4", "avanti", "Comincia", "Risultati", "Chi manca", "Tavolo 1"):
        await ivo.says(text)
    for media in ("photo", "voice", "sticker", "document", "forward"):
        await ivo.sends(media)
    for data in (*forged(theatre), "2:home", "nonsense", "1:res:1:0:9"):
        await ivo.forges(data)
    assert learned(theatre, ivo) == []
    async with theatre.stored() as unit:
        assert (await unit.people.visitor(ivo.id)).person is None
        assert (await unit.roundtables.get(1)).phase is Phase.PROPOSALS


async def test_who_has_not_accepted_sees_only_which_table_it_is(theatre: Theatre) -> None:
    await people_at_work(theatre)
    ada = theatre.stranger("Ada")
    await ada.starts(await theatre.invites(1))
    for command in COMMANDS:
        await ada.says(f"/{command.name} 1")
        assert ada.misses("Obiettivo", "Anna", "pensilina")
    screen = ada.screen
    read = [data for data in forged(theatre) if data not in ("1:read", "1:erase")]
    for data in read:
        await ada.forges(data, screen)
        assert ada.misses("Obiettivo", "Anna", "pensilina")
    assert await theatre.levels(ada) == []


async def test_somebody_who_erased_everything_is_a_stranger_again(theatre: Theatre) -> None:
    _, anna = await people_at_work(theatre)
    await anna.says("/valuta")
    old, four = anna.screen, anna.data("4")
    await anna.says("/cancellami")
    await anna.taps("Conferma")
    seen = len(anna.messages)
    await anna.forges(four, old)
    await anna.says("/valuta")
    await anna.says("/risultati 1")
    assert anna.sees("Benvenuto")
    for message in anna.messages[seen:]:
        assert "Obiettivo" not in message.text
