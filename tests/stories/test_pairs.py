"""`/coppia`: two people of one table answer as one sheet, and neither loses anything."""

import asyncio
import re

import pytest

from conversations.pairing.codes import LETTERS
from conversations.taps.pairing import AskPartner, JoinByCode, TakeBack
from conversations.taps.rating import Rate
from simulator import Message
from storage.records import Phase, Role, Seat
from tests.theatre import Actor, Theatre

TABLE = 2
"""Four objectives are asked there."""


async def asks(asking: Actor, asked: str) -> None:
    await asking.says("/coppia")
    await asking.taps(asked)


async def rates(actor: Actor, *levels: str) -> None:
    await actor.says("/valuta")
    for level in levels:
        await actor.taps(level)


async def two(theatre: Theatre) -> tuple[Actor, Actor]:
    return await theatre.participant("Anna", TABLE), await theatre.participant("Luca", TABLE)


async def pair(theatre: Theatre) -> tuple[Actor, Actor]:
    """Two who answer on the sheet of the first."""
    anna, luca = await two(theatre)
    await asks(anna, "Luca")
    await luca.taps("Accetto")
    return anna, luca


async def whole(theatre: Theatre) -> tuple[Actor, Actor]:
    """A pair whose sheet is complete, both looking at it."""
    anna, luca = await pair(theatre)
    await rates(anna, "4", "4", "5", "3")
    for each in (anna, luca):
        await each.says("/valuta")
    return anna, luca


def letter(actor: Actor, *words: str) -> Message:
    """The newest message that says all of these, wherever it stands."""
    found = [m for m in actor.messages if all(word in m.text for word in words)]
    assert found, f"{words} not in:\n" + "\n---\n".join(m.text for m in actor.messages)
    return found[-1]


async def seat(theatre: Theatre, actor: Actor) -> Seat:
    async with theatre.stored() as unit:
        return (await unit.people.visitor(actor.id)).seats[0]


async def ballot(theatre: Theatre, actor: Actor) -> int:
    found = (await seat(theatre, actor)).ballot_id
    assert found is not None
    return found


async def share_a_ballot(theatre: Theatre, first: Actor, second: Actor) -> bool:
    return await ballot(theatre, first) == await ballot(theatre, second)


def code_of(actor: Actor) -> str:
    found = re.search(r"[A-Z0-9]{3} [A-Z0-9]{3}", actor.screen.text)
    assert found, actor.screen.text
    return found.group()


# Asking by name


async def test_one_asks_the_other_accepts_and_both_answer_one_sheet(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola", TABLE)
    anna, luca = await two(theatre)
    await asks(anna, "Luca")
    assert anna.sees("Hai chiesto a Luca", "premi Ritira la richiesta")
    assert luca.sees("Anna ti chiede di rispondere insieme", "Premi Accetto oppure No, grazie")
    assert luca.sees("con la scheda di Anna, che è ancora vuota")
    assert luca.misses("da parte")
    await luca.taps("Accetto")
    assert luca.sees("Rispondi insieme ad Anna", "Obiettivi valutati: 0 di 4")
    assert anna.sees("Luca ha accettato: rispondete insieme", "premi Continua")
    await anna.taps("Continua")
    assert anna.sees("Obiettivo 1 di 4 · con Luca")
    await anna.taps("4")
    told = letter(
        luca,
        "Anna ha risposto 4 · molto importante all'obiettivo 1.",
        "Obiettivi valutati: 1 di 4.",
    )
    await luca.taps("Continua", told)
    assert luca.sees("Obiettivo 2 di 4 · con Anna")
    await luca.taps("Non so")
    letter(
        anna,
        "Luca ha risposto non so all'obiettivo 2.",
        "Obiettivi valutati: 2 di 4.",
        "premi Continua",
    )
    assert await theatre.levels(anna, TABLE) == await theatre.levels(luca, TABLE) == [4, None]
    await anna.starts()
    assert anna.sees("insieme a Luca. Obiettivi valutati: 2 di 4.", "Ti mancano 2 obiettivi")
    await paola.says("/stato")
    assert paola.sees("Hanno finito 0 su 2. Finora c'è 1 scheda.")


async def test_the_message_one_goes_on_in_is_not_written_over(theatre: Theatre) -> None:
    anna, luca = await pair(theatre)
    await rates(anna, "4")
    told = letter(luca, "Anna ha risposto 4")
    await anna.taps("5")
    assert told is letter(luca, "Anna ha risposto 5", "all'obiettivo 2")
    await luca.taps("Continua", told)
    assert "Obiettivo 3 di 4" in told.text
    await anna.taps("1")
    assert "Obiettivo 3 di 4" in told.text
    assert letter(luca, "Anna ha risposto 1") is not told


async def test_what_is_done_to_own_objectives_is_told_too(theatre: Theatre) -> None:
    anna, luca = await whole(theatre)
    await anna.taps("Altro (specificare)")
    await anna.taps("Aggiungi obiettivo")
    await anna.says("Più panchine all'ombra")
    letter(luca, "Anna ha aggiunto un obiettivo: «Più panchine all'ombra»")
    await anna.taps("5")
    letter(luca, "Anna ha risposto 5 · indispensabile all'obiettivo aggiunto «Più panchine")
    await luca.says("/valuta")
    assert luca.sees("Più panchine all'ombra")
    await luca.taps("5")
    await luca.taps("Cambia il testo")
    await luca.says("Più alberi")
    letter(anna, "Luca ha cambiato il testo di un obiettivo aggiunto: «Più alberi»")
    await luca.taps("Togli")
    asked = luca.screen
    await luca.taps("Sì, togli", asked)
    letter(anna, "Luca ha tolto un obiettivo aggiunto: «Più alberi»")
    assert await theatre.own(anna, TABLE) == []


async def test_a_tap_that_changes_nothing_is_not_told(theatre: Theatre) -> None:
    anna, luca = await pair(theatre)
    await rates(anna, "4")
    before = len(luca.messages), letter(luca, "Anna ha risposto").text
    await anna.taps("Indietro")
    await anna.taps("4")
    assert (len(luca.messages), letter(luca, "Anna ha risposto").text) == before


async def test_who_answers_alone_tells_nobody(theatre: Theatre) -> None:
    anna, luca = await two(theatre)
    shown = len(luca.messages)
    await rates(anna, "4", "5")
    assert anna.misses("insieme")
    assert len(luca.messages) == shown


async def test_only_who_can_be_asked_is_named(theatre: Theatre) -> None:
    anna, luca = await pair(theatre)
    carla = await theatre.participant("Carla", TABLE)
    await theatre.participant("Ugo", 1)
    await theatre.coordinator("Paola", TABLE)
    await theatre.invites(TABLE, name="Zoe")
    late = theatre.stranger("Late")
    await late.starts(await theatre.invites(TABLE, name="Late"))
    gone = await theatre.participant("Gone", TABLE)
    async with theatre.stored() as unit:
        await unit.people.set_reachable(gone.id, False)
    await theatre.participant("Dora", TABLE)
    await carla.says("/coppia")
    assert carla.sees("1. Dora")
    assert carla.buttons == ["1", "Dammi un codice", "Torna all'inizio"]
    luca_seat = (await seat(theatre, luca)).id
    for forged in (luca_seat, (await seat(theatre, carla)).id, (await seat(theatre, late)).id, 0):
        await carla.forges(AskPartner(roundtable=TABLE, seat=forged).pack())
        assert carla.reads("Adesso non si può chiedere a questa persona")
    await carla.forges(AskPartner(roundtable=1, seat=luca_seat).pack())
    assert carla.reads("A questo tavolo non sei tra i partecipanti")
    assert anna.misses("Carla")


async def test_many_names_are_on_pages(theatre: Theatre) -> None:
    anna = await theatre.participant("Anna", TABLE)
    async with theatre.stored() as unit:
        for number in range(11, 29):
            await unit.people.remember(number, f"Nome {number}")
            await unit.people.notice_read(number)
            made = await unit.seats.create(TABLE, Role.PARTICIPANT, f"N{number}")
            await unit.seats.claim(made.id, number, "x")
    await anna.says("/coppia")
    assert anna.sees("Pagina 1 di 2", "1. N11", "15. N25", "Premi il suo numero")
    assert len(anna.screen.keyboard) <= 6, "the text is seen above them on a small phone"
    await anna.taps("Avanti")
    assert anna.sees("16. N26", "18. N28")


async def test_asking_twice_is_one_request_and_a_second_person_is_refused(
    theatre: Theatre,
) -> None:
    anna, luca = await two(theatre)
    carla = await theatre.participant("Carla", TABLE)
    await anna.says("/coppia")
    shown = anna.screen
    anna.press("Luca", shown)
    anna.press("Luca", shown)
    await theatre.settled()
    assert len([m for m in luca.messages if "ti chiede" in m.text]) == 1
    await anna.forges(AskPartner(roundtable=TABLE, seat=(await seat(theatre, carla)).id).pack())
    assert anna.reads("Hai già una richiesta aperta")
    assert carla.misses("Anna ti chiede")


async def test_declining_is_told_and_leaves_both_alone(theatre: Theatre) -> None:
    anna, luca = await two(theatre)
    await asks(anna, "Luca")
    asked, accept = luca.screen, luca.data("Accetto")
    await luca.taps("No, grazie")
    assert luca.sees("Con chi vuoi rispondere?")
    assert luca.reads("Va bene")
    assert letter(anna, "Luca preferisce rispondere per conto suo")
    await luca.forges(accept, asked)
    assert luca.reads("avevi risposto di no")
    assert not await share_a_ballot(theatre, anna, luca)
    await asks(anna, "Luca")
    await luca.taps("Accetto")
    assert await share_a_ballot(theatre, anna, luca)


async def test_a_withdrawn_request_cannot_be_accepted(theatre: Theatre) -> None:
    anna, luca = await two(theatre)
    await asks(anna, "Luca")
    accept = luca.data("Accetto")
    await anna.taps("Ritira la richiesta")
    assert anna.reads("Richiesta ritirata")
    assert anna.sees("1. Luca")
    letter(luca, "Anna ha ritirato la richiesta")
    await luca.forges(accept)
    assert luca.reads("Questa richiesta non c'è più")
    assert luca.alerted
    assert not await share_a_ballot(theatre, anna, luca)


async def test_old_buttons_say_what_is_the_case(theatre: Theatre) -> None:
    anna, luca = await two(theatre)
    carla = await theatre.participant("Carla", TABLE)
    dino = await theatre.participant("Dino", TABLE)
    await asks(anna, "Luca")
    from_anna = luca.data("Accetto")
    await asks(carla, "Luca")
    from_carla = letter(luca, "Carla ti chiede")
    accepted = luca.data("Accetto", from_carla)
    await asks(dino, "Carla")
    letter(carla, "Dino ti chiede")
    await luca.taps("Accetto", from_carla)
    letter(anna, "Luca risponde ora insieme a un'altra persona")
    letter(dino, "Carla risponde ora insieme a un'altra persona")
    await luca.forges(from_anna)
    assert luca.reads("Rispondi già insieme a Carla")
    await luca.forges(accepted)
    assert luca.sees("Rispondi insieme a Carla")
    await anna.says("/coppia")
    assert anna.sees("1. Dino")
    assert anna.misses("Hai chiesto")


async def test_a_request_that_was_missed_is_found_at_coppia(theatre: Theatre) -> None:
    anna, luca = await two(theatre)
    await asks(anna, "Luca")
    await luca.says("/coppia")
    assert luca.sees("Anna ti chiede di rispondere insieme: premi Ti chiede Anna")
    await luca.taps("Anna")
    assert luca.sees("Premi Accetto oppure No, grazie")
    await luca.says("accetto")
    assert await share_a_ballot(theatre, anna, luca)


async def test_two_who_ask_each_other_meet(theatre: Theatre) -> None:
    anna, luca = await two(theatre)
    await luca.says("/coppia")
    choosing = luca.screen
    await asks(anna, "Luca")
    await luca.taps("Anna", choosing)
    assert luca.screen.text
    assert "Premi Accetto" in choosing.text
    await luca.taps("Accetto", choosing)
    assert await share_a_ballot(theatre, anna, luca)


async def test_somebody_elses_request_is_not_ones_own(theatre: Theatre) -> None:
    anna, luca = await two(theatre)
    eve = await theatre.participant("Eve", TABLE)
    ivo = await theatre.participant("Ivo", 1)
    await asks(anna, "Luca")
    accept, decline = luca.data("Accetto"), luca.data("No, grazie")
    for who in (eve, ivo, anna):
        for forged in (accept, decline, accept.replace("pryes", "prasked")):
            await who.forges(forged)
            assert who.reads("Questa richiesta non c'è più")
    for who in (eve, ivo, luca):
        await who.forges(anna.data("Ritira la richiesta"))
        assert who.reads("Questa richiesta non c'è più")
    await luca.forges(accept)
    assert await share_a_ballot(theatre, anna, luca)


# Codes


async def test_a_code_read_aloud_joins_after_confirming(theatre: Theatre) -> None:
    anna, luca = await two(theatre)
    await rates(anna, "4")
    await anna.says("/coppia")
    await anna.taps("Dammi un codice")
    code = code_of(anna)
    assert set(code) <= {*LETTERS, " "}
    assert anna.sees("fino al 1 dicembre, 16:00")
    await luca.says("/coppia")
    await luca.says(code.lower())
    assert luca.sees("È il codice di Anna", "scheda di Anna, che ha già 1 risposta", "Conferma")
    await luca.taps("Annulla")
    assert not await share_a_ballot(theatre, anna, luca)
    await luca.says(f"/coppia {code}")
    confirming = luca.screen
    luca.press("Conferma", confirming)
    luca.press("Conferma", confirming)
    await theatre.settled()
    assert luca.sees("Rispondi insieme ad Anna")
    assert letter(anna, "Luca ha accettato")
    assert await share_a_ballot(theatre, anna, luca)


async def test_the_same_code_is_shown_until_it_is_withdrawn(theatre: Theatre) -> None:
    anna, luca = await two(theatre)
    await anna.says("/coppia")
    await anna.taps("Dammi un codice")
    code = code_of(anna)
    await anna.says("/coppia")
    assert code_of(anna) == code
    await anna.says(code)
    assert anna.sees("È il tuo codice")
    await anna.taps("Continua")
    await anna.taps("Ritira la richiesta")
    await luca.says(f"/coppia {code}")
    assert luca.sees("Questo codice non vale più")


async def test_a_code_is_used_once_and_for_an_evening(theatre: Theatre) -> None:
    anna, luca = await two(theatre)
    carla = await theatre.participant("Carla", TABLE)
    await anna.says("/coppia")
    await anna.taps("Dammi un codice")
    code = code_of(anna)
    theatre.passes(hours=6)
    await luca.says(f"/coppia {code}")
    assert luca.sees("Questo codice non vale più")
    await anna.says("/coppia")
    assert anna.misses(code)
    await anna.taps("Dammi un codice")
    code = code_of(anna)
    theatre.passes(hours=5, minutes=59)
    for each in (luca, carla):
        await each.says(f"/coppia {code}")
    await luca.taps("Conferma")
    await carla.taps("Conferma")
    assert carla.reads("Anna risponde già insieme a un'altra persona")
    assert await share_a_ballot(theatre, anna, luca)


async def test_wrong_codes_are_said_and_slowed_down(theatre: Theatre) -> None:
    anna, luca = await two(theatre)
    await anna.says("/coppia")
    await anna.taps("Dammi un codice")
    code = code_of(anna)
    await luca.says("/coppia")
    for wrong in ("ABC10O", "BCD234", "BCD235", "BCD236"):
        await luca.says(wrong)
        assert luca.sees("Questo codice non c'è")
        await luca.taps("Continua")
        assert luca.sees("Con chi vuoi rispondere?")
    await luca.says(code)
    assert luca.sees("Troppi codici sbagliati", "tra 1 minuto")
    await luca.forges(JoinByCode(code=code.replace(" ", "").lower()).pack())
    assert not await share_a_ballot(theatre, anna, luca)
    theatre.passes(minutes=1)
    await luca.says(code)
    await luca.taps("Conferma")
    assert await share_a_ballot(theatre, anna, luca)
    await luca.says("/imieidati")
    assert luca.misses("Codici sbagliati")


async def test_a_code_opens_nothing_at_another_table(theatre: Theatre) -> None:
    anna = await theatre.participant("Anna", TABLE)
    ivo = await theatre.participant("Ivo", 1)
    paola = await theatre.coordinator("Paola", TABLE)
    await anna.says("/coppia")
    await anna.taps("Dammi un codice")
    code = code_of(anna)
    for who, why in ((ivo, "Questo codice non c'è"), (paola, "per chi partecipa a un tavolo")):
        await who.says(f"/coppia {code}")
        assert who.sees(why)
        await who.forges(JoinByCode(code=code.replace(" ", "").lower()).pack())
    assert len({await ballot(theatre, who) for who in (anna, ivo)}) == 2


async def test_other_words_at_coppia_are_not_taken_for_a_code(theatre: Theatre) -> None:
    anna = await theatre.participant("Anna", TABLE)
    await anna.says("/coppia")
    await anna.says("con la mia vicina")
    assert anna.sees("Non ho capito")
    await anna.says(await theatre.invites(1))
    assert anna.sees("Ciao, Anna", "Tavolo 1")


async def test_at_two_tables_one_says_at_which(theatre: Theatre) -> None:
    anna = await theatre.participant("Anna", TABLE)
    await anna.starts(await theatre.invites(1))
    await anna.says("/coppia")
    assert anna.sees("A quale tavolo")
    await anna.taps("1")
    assert anna.sees("tavolo 1")
    await anna.says("/pair 2")
    assert anna.sees("tavolo 2")


# Answers one has already


async def test_the_answers_of_who_accepts_are_kept_aside_and_not_counted(
    theatre: Theatre,
) -> None:
    paola = await theatre.coordinator("Paola", TABLE)
    anna, luca = await two(theatre)
    await rates(anna, "4")
    await rates(luca, "1", "2")
    await asks(anna, "Luca")
    asked = letter(luca, "Anna ti chiede")
    assert "Le tue 2 risposte vanno da parte" in asked.text
    assert "con la scheda di Anna, che ha già 1 risposta" in asked.text
    await luca.taps("Accetto", asked)
    assert await theatre.levels(luca, TABLE) == [4]
    await paola.says("/stato")
    assert paola.sees("Hanno finito 0 su 2. Finora c'è 1 scheda.")
    await luca.says("/imieidati")
    told = luca.screen.text
    while "Avanti" in luca.buttons:
        await luca.taps("Avanti")
        told += luca.screen.text
    assert "Rispondi in coppia con Anna" in told
    assert "Risposte messe da parte" in told
    assert "→ 1 · " in told
    assert "→ 4 · " in told


async def test_who_has_answers_is_told_also_where_the_other_has_none(theatre: Theatre) -> None:
    anna, luca = await two(theatre)
    await rates(luca, "3")
    await asks(anna, "Luca")
    asked = letter(luca, "Anna ti chiede")
    assert "scheda di Anna, che è ancora vuota" in asked.text
    assert "La tua risposta va da parte" in asked.text
    await luca.taps("Accetto", asked)
    assert await theatre.levels(luca, TABLE) == []
    await luca.taps("Riprendi le mie")
    assert luca.sees("1 obiettivo valutato, nessuno aggiunto", "lasci la coppia con Anna")
    confirming = luca.screen
    luca.press("Conferma", confirming)
    luca.press("Conferma", confirming)
    await theatre.settled()
    assert await theatre.levels(luca, TABLE) == [3]
    letter(anna, "Luca ha lasciato la coppia")
    assert not await share_a_ballot(theatre, anna, luca)


async def test_taking_back_swaps_and_can_be_taken_back(theatre: Theatre) -> None:
    anna, luca = await two(theatre)
    await rates(luca, "1", "2")
    await asks(anna, "Luca")
    await luca.taps("Accetto", letter(luca, "Anna ti chiede"))
    await rates(anna, "5", "5", "5")
    for levels in ([1, 2], [5, 5, 5], [1, 2]):
        await luca.says("/coppia")
        await luca.taps("Riprendi le mie")
        await luca.taps("Conferma")
        assert await theatre.levels(luca, TABLE) == levels
    assert await theatre.levels(anna, TABLE) == [5, 5, 5]


async def test_pairs_one_after_another_lose_nothing(theatre: Theatre) -> None:
    anna, luca = await two(theatre)
    await rates(luca, "1")
    for level in ("4", "5"):
        await asks(anna, "Luca")
        await luca.taps("Accetto", letter(luca, "Anna ti chiede"))
        await rates(anna, level)
        await luca.says("/coppia")
        await luca.taps("Lascia la coppia")
        await luca.taps("Conferma")
    await asks(anna, "Luca")
    await luca.taps("Accetto", letter(luca, "Anna ti chiede"))
    await luca.taps("Riprendi le mie")
    assert luca.sees("1. 1 obiettivo valutato", "3. 2 obiettivi valutati", "Premi il numero")
    await luca.taps("2")
    assert await theatre.levels(luca, TABLE) == [1]


async def test_nobody_takes_back_what_is_not_theirs_or_too_late(theatre: Theatre) -> None:
    anna, luca = await two(theatre)
    await rates(luca, "1")
    theirs = await ballot(theatre, luca)
    await asks(anna, "Luca")
    await luca.taps("Accetto", letter(luca, "Anna ti chiede"))
    forged = TakeBack(roundtable=TABLE, ballot=theirs).pack()
    await anna.forges(forged)
    assert anna.reads("non sono più da parte")
    await theatre.moves(TABLE, Phase.PROPOSALS)
    await luca.forges(forged)
    assert luca.reads("La valutazione è chiusa")
    assert await share_a_ballot(theatre, anna, luca)


# Both confirm


async def test_both_confirm_the_finished_sheet(theatre: Theatre) -> None:
    anna, luca = await whole(theatre)
    assert anna.sees("La vostra scheda", "premi Conferma: la confermate tutti e due")
    await anna.taps("Conferma")
    assert anna.sees("Tu hai confermato. Manca la conferma di Luca.")
    assert "Conferma" not in anna.buttons
    told = letter(luca, "Anna ha confermato la scheda. Manca la tua conferma.")
    await luca.taps("Rivedi la scheda", told)
    assert "Anna ha confermato. Se va bene anche a te, premi Conferma." in told.text
    await luca.says("conferma")
    assert luca.sees("Avete confermato tutti e due.")
    letter(anna, "Luca ha confermato la scheda: ora è confermata da tutti e due.")


async def test_a_change_takes_both_confirmations_back(theatre: Theatre) -> None:
    anna, luca = await whole(theatre)
    await anna.taps("Conferma")
    await luca.says("/valuta")
    await luca.taps("Conferma")
    await luca.taps("2")
    await luca.taps("1")
    assert luca.sees("premi Conferma: la confermate tutti e due")
    letter(anna, "Luca ha risposto 1 · ", "all'obiettivo 2", "confermatela di nuovo")
    for who in (anna, luca):
        assert (await seat(theatre, who)).confirmed_at is None


async def test_what_one_has_not_seen_one_does_not_confirm(theatre: Theatre) -> None:
    anna, luca = await whole(theatre)
    looking = anna.screen
    await luca.taps("1")
    await luca.taps("1")
    await anna.taps("Conferma", looking)
    assert anna.reads("Nel frattempo Luca ha cambiato la scheda")
    assert (await seat(theatre, anna)).confirmed_at is None
    await anna.taps("Conferma", looking)
    assert (await seat(theatre, anna)).confirmed_at is not None


async def test_only_a_pair_confirms(theatre: Theatre) -> None:
    anna, luca = await whole(theatre)
    confirm = anna.data("Conferma")
    await luca.says("/coppia")
    await luca.taps("Lascia la coppia")
    await luca.taps("Conferma")
    await anna.forges(confirm)
    assert anna.reads("Adesso rispondi per conto tuo")
    await anna.says("/valuta")
    assert "Conferma" not in anna.buttons


# Parting


async def test_parting_leaves_the_answers_with_both(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola", TABLE)
    anna, luca = await whole(theatre)
    await anna.taps("Altro (specificare)")
    await anna.taps("Aggiungi obiettivo")
    await anna.says("Più alberi")
    await anna.taps("5")
    await anna.says("/coppia")
    assert anna.sees("Rispondi insieme a Luca", "Obiettivi valutati: 4 di 4")
    await anna.taps("Lascia la coppia")
    assert anna.sees("La scheda comune resta una", "Premi Conferma")
    await anna.taps("Annulla")
    await anna.taps("Lascia la coppia")
    confirming = anna.screen
    anna.press("Conferma", confirming)
    anna.press("Conferma", confirming)
    await theatre.settled()
    assert anna.sees("Con chi vuoi rispondere?")
    letter(luca, "Anna ha lasciato la coppia. La scheda comune resta una")
    await paola.says("/stato")
    assert paola.misses("Anna", "Luca", "deve confermare")
    for who in (anna, luca):
        assert await theatre.levels(who, TABLE) == [4, 4, 5, 3]
        assert await theatre.own(who, TABLE) == [("Più alberi", 5, False)]
    assert await share_a_ballot(theatre, anna, luca), "it counts once"
    await paola.says("/stato")
    assert paola.sees("Hanno finito 2 su 2. Finora c'è 1 scheda.")
    await rates(luca)
    assert luca.sees("La scheda comune resta una")
    await luca.taps("1")
    await luca.taps("1")
    assert await theatre.levels(anna, TABLE) == [4, 4, 5, 3]
    assert await theatre.levels(luca, TABLE) == [1, 4, 5, 3]
    assert await theatre.own(anna, TABLE) == [("Più alberi", 5, False)]
    assert await theatre.own(luca, TABLE) == [], "it does not double"
    await rates(anna)
    assert anna.misses("La scheda comune")
    await paola.says("/stato")
    assert paola.sees("Hanno finito 2 su 2.")


@pytest.mark.parametrize("first", ["Anna", "Luca"])
async def test_who_wrote_an_own_objective_keeps_it(theatre: Theatre, first: str) -> None:
    anna, luca = await whole(theatre)
    for who, words in ((anna, "Più alberi"), (luca, "Più panchine")):
        await who.says("/valuta")
        await who.taps("Altro (specificare)")
        await who.taps("Aggiungi obiettivo")
        await who.says(words)
        await who.taps("5")
    await luca.says("/coppia")
    await luca.taps("Lascia la coppia")
    assert luca.sees("resta a chi l'ha scritto")
    await luca.taps("Conferma")
    letter(anna, "Luca ha lasciato la coppia", "resta a chi l'ha scritto")
    who = anna if first == "Anna" else luca
    await rates(who)
    await who.taps("1")
    await who.taps("1")
    assert await theatre.own(anna, TABLE) == [("Più alberi", 5, False)]
    assert await theatre.own(luca, TABLE) == [("Più panchine", 5, False)]


async def test_after_parting_no_letter_waits_for_a_confirmation(theatre: Theatre) -> None:
    anna, luca = await whole(theatre)
    await anna.taps("Conferma")
    told = letter(luca, "Anna ha confermato la scheda. Manca la tua conferma.")
    assert told.keyboard
    await anna.says("/coppia")
    await anna.taps("Lascia la coppia")
    await anna.taps("Conferma")
    letter(luca, "Anna ha lasciato la coppia")
    assert not told.keyboard


async def test_who_parts_has_no_letter_that_waits_either(theatre: Theatre) -> None:
    anna, luca = await whole(theatre)
    await anna.taps("Conferma")
    told = letter(luca, "Anna ha confermato la scheda. Manca la tua conferma.")
    await luca.says("/coppia")
    await luca.taps("Lascia la coppia")
    await luca.taps("Conferma")
    assert not told.keyboard
    assert "Manca la tua conferma" not in told.text
    assert "Hai lasciato la coppia" in told.text


async def test_after_the_rating_the_pair_stays_as_it_was_counted(theatre: Theatre) -> None:
    anna, luca = await whole(theatre)
    await luca.says("/coppia")
    shown = luca.screen
    await luca.taps("Lascia la coppia")
    await theatre.moves(TABLE, Phase.PROPOSALS)
    await luca.taps("Conferma", shown)
    assert luca.reads("La valutazione è chiusa")
    assert await share_a_ballot(theatre, anna, luca)
    await anna.says("/coppia")
    assert anna.sees("Hai risposto insieme a Luca", "La valutazione è chiusa")
    carla = await theatre.participant("Carla", TABLE)
    await carla.says("/coppia")
    assert carla.sees("La valutazione è chiusa")


async def test_in_the_presentation_one_can_pair_already(theatre: Theatre) -> None:
    await theatre.moves(TABLE, Phase.PRESENTATION)
    anna, luca = await pair(theatre)
    assert luca.sees("Rispondi insieme ad Anna")
    assert "Continua" not in luca.buttons
    await theatre.moves(TABLE, Phase.RATING)
    await rates(luca, "4")
    assert await theatre.levels(anna, TABLE) == [4]


# Erasing


async def test_erasing_takes_nothing_from_the_other(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola", TABLE)
    anna, luca = await two(theatre)
    await rates(luca, "1")
    await asks(anna, "Luca")
    await luca.taps("Accetto", letter(luca, "Anna ti chiede"))
    await rates(anna, "4", "5")
    await luca.says("/cancellami")
    await luca.taps("Conferma")
    assert luca.sees("i tuoi dati sono cancellati")
    letter(anna, "Luca ha lasciato la coppia")
    assert await theatre.levels(anna, TABLE) == [4, 5]
    await anna.says("/valuta")
    assert anna.misses("insieme")
    await paola.says("/stato")
    assert paola.sees("Hanno finito 0 su 1.")


async def test_erasing_ends_what_was_asked(theatre: Theatre) -> None:
    anna, luca = await two(theatre)
    await asks(anna, "Luca")
    await anna.says("/cancellami")
    await anna.taps("Conferma")
    await luca.taps("Accetto")
    assert luca.reads("Questa richiesta non c'è più")


async def test_who_erases_after_the_rating_stays_counted_with_the_pair(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola", TABLE)
    anna, luca = await whole(theatre)
    await theatre.crowd(TABLE, "5555", "4444")
    await theatre.moves(TABLE, Phase.PROPOSALS)
    await paola.says("/risultati")
    before = paola.screen.text
    assert "Hanno risposto 4" in before
    assert "3 schede" in before
    await luca.says("/cancellami")
    await luca.taps("Conferma")
    await paola.says("/risultati")
    assert paola.screen.text == before
    await anna.says("/valuta")
    assert anna.misses("Luca")


# At once


async def test_taps_of_two_at_once_are_both_kept(theatre: Theatre) -> None:
    anna, luca = await pair(theatre)
    asked = [o.id for o in theatre.bot.process.platform(TABLE).objectives]
    for who in (anna, luca):
        await who.says("/valuta")
    theirs, ours = anna.screen, luca.screen
    for level in (4, 5, 3):
        for who, shown, objectives in ((anna, theirs, asked[:2]), (luca, ours, asked[2:])):
            for objective in objectives:
                tap = Rate(objective=objective, importance=level)
                theatre.simulator.taps_data(who.id, shown.id, tap.pack())
        await theatre.settled()
        assert await theatre.levels(anna, TABLE) == [level] * 4
    letter(anna, "Luca ha risposto 3", "all'obiettivo 4")
    letter(luca, "Anna ha risposto 3", "all'obiettivo 2")


async def test_two_who_accept_at_once_make_no_chain(theatre: Theatre) -> None:
    anna, luca = await two(theatre)
    carla = await theatre.participant("Carla", TABLE)
    await asks(anna, "Luca")
    await asks(carla, "Anna")
    luca.press("Accetto", letter(luca, "Anna ti chiede"))
    anna.press("Accetto", letter(anna, "Carla ti chiede"))
    await theatre.settled()
    held = [await ballot(theatre, who) for who in (anna, luca, carla)]
    assert len(set(held)) == 2
    async with theatre.stored() as unit:
        assert sorted([len(await unit.pairs.of(each)) for each in set(held)]) == [1, 2]


async def test_accepting_while_it_is_withdrawn_ends_one_way(theatre: Theatre) -> None:
    anna, luca = await two(theatre)
    for _ in range(4):
        await asks(anna, "Luca")
        anna.press("Ritira la richiesta")
        luca.press("Accetto", letter(luca, "Anna ti chiede"))
        await asyncio.sleep(0)
        await theatre.settled()
        if await share_a_ballot(theatre, anna, luca):
            await anna.says("/coppia")
            assert anna.sees("Rispondi insieme a Luca")
            await anna.taps("Lascia la coppia")
            await anna.taps("Conferma")
        else:
            await anna.says("/coppia")
            assert anna.sees("1. Luca")


async def test_in_english(theatre: Theatre) -> None:
    anna = await theatre.participant("Anna", TABLE, language="en")
    luca = await theatre.participant("Luca", TABLE)
    await anna.says("/pair")
    assert anna.sees("With whom?")
    await anna.taps("Luca")
    assert anna.sees("press Withdraw the request")
    assert luca.sees("Anna ti chiede")
    await luca.taps("Accetto")
    assert anna.sees("Luca has accepted: you answer together")
    await rates(luca, "4")
    letter(anna, "Luca has answered 4 · ", "to objective 1.", "Objectives rated: 1 of 4.")
