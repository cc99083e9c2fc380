"""*Stampa*: letters and sheets on paper, with codes that printing does not change."""

import re
from html import unescape

from storage.records import Deeds, Role
from tests.documents.taking import take
from tests.theatre import Actor, Theatre

CODE = re.compile(r"[0-9A-Z]{4}(?:-[0-9A-Z]{4}){3}")


async def kit(leader: Actor) -> str:
    """The words of the page that comes with *Manda il kit*."""
    await leader.says("/invita")
    await leader.taps("Stampa")
    files = await take_again(leader)
    return unescape(files["html"].decode())


async def take_again(leader: Actor) -> dict[str, bytes]:
    before = len(leader.messages)
    await leader.taps("Manda il kit")
    sent = [each.file for each in leader.messages[before:] if each.file]
    return {each.name.rpartition(".")[2]: each.data for each in sent}


async def invites(leader: Actor, *names: str) -> None:
    await leader.says("/invita")
    await leader.taps("Scrivi i nomi")
    await leader.says("\n".join(names))


def code_in_chat(leader: Actor) -> str:
    """The code of the newest letter that came in the chat."""
    captions = [each.text for each in leader.messages if CODE.search(each.text)]
    found = CODE.search(captions[-1])
    assert found
    return found.group()


async def test_a_letter_has_the_code_that_was_given_out_however_often_it_is_printed(
    theatre: Theatre,
) -> None:
    paola = await theatre.coordinator("Paola", table=3)
    await invites(paola, "Anna Silva")
    given = code_in_chat(paola)
    await paola.says("/invita")
    await paola.taps("Stampa")
    assert paola.sees(
        "Lettere: 1", "Se stampi due volte, il codice non cambia", "Qui il PDF non si può fare"
    )
    page = await kit(paola)
    assert CODE.findall(page) == [given]
    assert "Invito per Anna Silva" in page
    assert "Paola" not in page
    assert CODE.findall(await kit(paola)) == [given]

    await paola.says("/invita")
    await paola.taps("Stampa")
    await paola.taps("Indietro")
    await paola.taps("Inviti")
    await paola.taps("1")
    await paola.taps("Nuovo codice")
    renewed = code_in_chat(paola)
    assert CODE.findall(await kit(paola)) == [renewed]
    assert renewed != given
    anna = theatre.stranger("Anna")
    await anna.starts(renewed.replace("-", "").lower())
    await anna.taps("Accetto e comincio")
    page = await kit(paola)
    assert CODE.findall(page) == []
    assert "Nessuna lettera" in page
    assert "Anna" not in page, "nothing is kept of whoever is in"
    async with theatre.stored() as unit:
        deeds = [each.deed for each, _ in await unit.journal.read(3, 30)]
    assert deeds.count(Deeds.KIT) == 4


async def test_a_code_that_is_not_known_is_said_and_left_as_it_is(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola", table=3)
    names = [f"Persona {number}" for number in range(1, 8)]
    codes = [await theatre.invites(3, name=name) for name in names]
    await paola.says("/invita")
    await paola.taps("Stampa")
    assert paola.sees("Senza lettera", "• Persona 1", "• Persona 5", "e altre 2 persone")
    assert CODE.findall(await kit(paola)) == []
    await paola.says("/invita")
    await paola.taps("Inviti")
    await paola.taps("1")
    await paola.taps("Nuovo codice")
    page = await kit(paola)
    assert CODE.findall(page) == [code_in_chat(paola)]
    first = theatre.stranger("Uno")
    await first.starts(codes[1])
    assert first.sees("tavolo 3"), "what was given out goes on to be valid"


async def test_another_token_prints_no_letter_that_would_not_open(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola", table=3)
    await invites(paola, "Anna Silva")
    theatre.bot._turns._acting._seal = b"another token's"
    await paola.says("/invita")
    await paola.taps("Stampa")
    assert paola.sees("Lettere: nessuna", "• Anna Silva")


async def test_where_there_is_a_browser_a_pdf_comes_too(theatre: Theatre) -> None:
    theatre.bot._turns._acting._prints = lambda page: b"%PDF " + page
    paola = await theatre.coordinator("Paola", table=3)
    await paola.says("/invita")
    await paola.taps("Stampa")
    assert paola.misses("Qui il PDF non si può fare")
    files = await take_again(paola)
    assert files["pdf"] == b"%PDF " + files["html"]

    def fail(page: bytes) -> bytes:
        raise OSError("no memory")

    theatre.bot._turns._acting._prints = fail
    assert set(await take(paola, "/invita", "Stampa")) == set()
    assert set(await take_again(paola)) == {"html"}
    assert "Qui il PDF non si può fare" in paola.messages[-1].text


async def test_only_whoever_leads_a_table_takes_its_kit(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola", table=3)
    await invites(paola, "Anna Silva")
    others = (
        await theatre.coordinator("Luca", table=2),
        await theatre.staff("Ugo", Role.OBSERVER),
        await theatre.participant("Bruno", table=3),
        theatre.stranger(),
    )
    for who in others:
        for forged in ("1:ktshow:3", "1:ktsend:3"):
            before = len(who.messages)
            await who.forges(forged)
            assert not [each for each in who.messages[before:] if each.file]
            if who.messages:
                assert who.misses("Anna Silva", "Lettere")
    ada = await theatre.staff("Ada")
    await ada.says("/invita 3")
    await ada.taps("Stampa")
    assert ada.sees("Lettere: 1")


async def test_in_english_and_too_often(theatre: Theatre) -> None:
    paula = await theatre.coordinator("Paula", table=3, language="en")
    await paula.says("/invite")
    await paula.taps("Print")
    assert paula.sees("To print, table 3", "Letters: none")
    async with theatre.stored() as unit:
        leading = next(seat for seat in await unit.seats.at(3) if seat.role is Role.COORDINATOR)
        for _ in range(40):
            await unit.journal.note(3, leading.id, Deeds.KIT)
    before = len(paula.messages)
    await paula.taps("Send the kit")
    assert not [each for each in paula.messages[before:] if each.file]
    assert paula.reads("40")
