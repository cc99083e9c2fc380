"""`/stato`: who has not finished, by name, never what anybody answered; one tap reminds them."""

from theatre import Actor, Theatre

from storage.records import Phase, Role


async def answers(actor: Actor, levels: str) -> None:
    await actor.says("/valuta")
    for level in levels:
        await actor.taps(level)


async def test_names_without_answers(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola", table=3)
    anna = await theatre.participant("Anna", table=3)
    ivo = await theatre.participant("Ivo", table=3)
    await theatre.participant("Rosa", table=3)
    await theatre.invites(3, name="Elsa Nova")
    await theatre.invites(3)
    await theatre.invites(2, name="Altrove")
    await answers(anna, "45")
    await answers(ivo, "2")
    await paola.says("/stato")
    assert paola.sees("Chi manca, tavolo 3: Polo dell’innovazione", "aperta")
    assert paola.sees("Invitati 5 → entrati 3 → hanno risposto 2 → validi 2")
    assert paola.sees("4 persone non hanno finito", "• Ivo\n", "• Rosa\n")
    assert paola.sees("• Elsa Nova: invito non ancora usato", "• senza nome (posto ")
    assert paola.misses("Anna", "Altrove", "Paola", "importante", "indispensabile", "non so")


async def test_everybody_has_finished(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola", table=3)
    anna = await theatre.participant("Anna", table=3)
    await answers(anna, "45")
    await paola.says("/stato")
    assert paola.sees("Hanno finito tutti")
    assert paola.misses("0 persone", "Ricorda a chi manca", "Anna")


async def test_nobody_was_invited_yet(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola", table=3)
    await paola.says("/stato")
    assert paola.sees("Invitati 0", "Nessuno è ancora invitato")
    assert paola.misses("Hanno finito tutti", "Ricorda a chi manca")


async def test_one_tap_reminds_once_a_day(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola", table=3)
    anna = await theatre.participant("Anna", table=3)
    ivo = await theatre.participant("Ivo", table=3)
    rosa = await theatre.participant("Rosa", table=3)
    await theatre.invites(3, name="Elsa")
    await answers(anna, "45")
    await answers(ivo, "2")
    seen = {who.id: len(who.messages) for who in (anna, ivo, rosa)}

    await paola.says("/stato")
    await paola.taps("Ricorda a chi manca")
    assert paola.alerted
    assert paola.toast == "Mando un promemoria a 2 persone."
    assert len(anna.messages) == seen[anna.id]
    assert ivo.sees("Tavolo 3: Polo dell’innovazione", "Ti manca 1 obiettivo", "circa 1 minuto")
    assert rosa.sees("Ti mancano 2 obiettivi", "Premi Continua", "/valuta")
    await rosa.taps("Continua")
    assert rosa.sees("Obiettivo 1 di 2")

    theatre.passes(hours=23)
    await paola.taps("Ricorda a chi manca")
    assert paola.reads("Nessun promemoria", "24 ore")
    assert len(ivo.messages) == seen[ivo.id] + 1
    theatre.passes(hours=2)
    await paola.taps("Ricorda a chi manca")
    assert paola.toast == "Mando un promemoria a 2 persone."
    assert len(ivo.messages) == seen[ivo.id] + 2


async def test_a_reminder_does_not_lose_ones_place(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola", table=3)
    anna = await theatre.participant("Anna", table=3)
    await anna.says("/valuta")
    await paola.says("/stato")
    await paola.taps("Ricorda a chi manca")
    assert anna.sees("Ti mancano 2 obiettivi")
    await anna.says("4")
    assert await theatre.levels(anna, 3) == [4]


async def test_an_english_person_is_reminded_in_english(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola", table=3)
    eve = await theatre.participant("Eve", table=3, language="en")
    await paola.says("/stato")
    await paola.taps("Ricorda a chi manca")
    assert paola.toast == "Mando un promemoria a 1 persona."
    assert eve.sees("2 objectives are left", "Press Go on", "/rate")


async def test_two_coordinators_at_once_remind_each_person_once(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola", table=3)
    luca = await theatre.coordinator("Luca", table=3)
    anna = await theatre.participant("Anna", table=3)
    seen = len(anna.messages)
    for who in (paola, luca):
        await who.says("/stato")
    paola.press("Ricorda a chi manca")
    luca.press("Ricorda a chi manca")
    await theatre.settled()
    assert len(anna.messages) == seen + 1


async def test_who_has_blocked_the_bot_is_flagged_and_not_reminded(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola", table=3)
    anna = await theatre.participant("Anna", table=3)
    theatre.simulator.blocks(anna.id)
    await theatre.settled()
    await paola.says("/stato")
    assert paola.sees("• Anna: ha bloccato il bot, meglio una telefonata")
    assert paola.misses("Ricorda a chi manca")
    await paola.forges("1:nudge:3")
    assert paola.reads("Nessun promemoria")
    await anna.starts()
    await paola.says("/stato")
    assert paola.sees("• Anna\n")
    await paola.taps("Ricorda a chi manca")
    assert anna.sees("Ti mancano 2 obiettivi")


async def test_after_closing_nobody_is_reminded(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola", table=3)
    anna = await theatre.participant("Anna", table=3)
    await paola.says("/stato")
    asked, seen = paola.screen, len(anna.messages)
    await theatre.moves(3, Phase.PROPOSALS)
    await paola.taps("Ricorda a chi manca", asked)
    assert paola.reads("La valutazione è chiusa")
    assert len(anna.messages) == seen
    await paola.says("/stato")
    assert paola.sees("La valutazione è chiusa", "• Anna")
    assert paola.misses("Ricorda a chi manca")


async def test_who_erased_everything_after_closing_is_nobody_to_call(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola", table=3)
    anna = await theatre.participant("Anna", table=3)
    await answers(anna, "4")
    await theatre.moves(3, Phase.PROPOSALS)
    await anna.says("/cancellami")
    await anna.taps("Conferma")
    await paola.says("/stato")
    assert paola.sees("Invitati 1 → entrati 1", "Hanno finito tutti")
    assert paola.misses("Anna", "senza nome", "invito non ancora usato")


async def test_a_long_list_of_names_is_turned_in_pages(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola", table=3)
    names = [f"Persona dal nome piuttosto lungo numero {n}." for n in range(60)]
    async with theatre.stored() as unit:
        for name in names:
            await unit.seats.create(3, Role.PARTICIPANT, name)
    await paola.says("/stato")
    told = paola.screen.text
    assert paola.sees("60 persone non hanno finito")
    while "Avanti" in paola.buttons:
        await paola.taps("Avanti")
        told += paola.screen.text
    assert all(told.count(name) == 1 for name in names)


async def test_from_status_to_results_and_back(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola", table=3)
    await paola.says("/stato")
    message = paola.screen.id
    await paola.taps("Risultati 3")
    assert paola.sees("Risultati, tavolo 3")
    await paola.taps("Chi manca 3")
    assert paola.sees("Chi manca, tavolo 3")
    await paola.taps("Torna all'inizio")
    assert paola.sees("Coordini il tavolo 3")
    assert paola.screen.id == message
