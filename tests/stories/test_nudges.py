"""`/sollecita`: the words and how many people first, then once a day each."""

from storage.records import DeliveryKey, DeliveryOutcome, Phase, Role
from tests.stories.proposing import drafts
from tests.stories.test_ranking_round import propose, ranks
from tests.theatre import Actor, Theatre


async def answers(actor: Actor, levels: str) -> None:
    await actor.says("/valuta")
    for level in levels:
        await actor.taps(level)


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
    assert paola.sees("Sollecito, tavolo 3", "Va a 2 persone", "Ti mancano 2 obiettivi", "Conferma")
    assert [len(who.messages) for who in (anna, ivo, rosa)] == list(seen.values())
    await paola.taps("Conferma")
    assert paola.alerted
    assert paola.toast == "Mando un sollecito a 2 persone."
    assert len(anna.messages) == seen[anna.id]
    assert ivo.sees("Tavolo 3: Polo dell’innovazione", "Ti manca 1 obiettivo", "circa 1 minuto")
    assert ivo.sees("Te lo ricorda Paola, che segue il tavolo.")
    assert ivo.buttons == ["Continua", "Torna all'inizio"]
    assert rosa.sees("Ti mancano 2 obiettivi", "/valuta")
    await rosa.taps("Comincia")
    assert rosa.sees("Obiettivo 1 di 2")

    theatre.passes(hours=23)
    await paola.taps("Ricorda a chi manca")
    assert paola.sees("2 persone non hanno finito, ma hanno già ricevuto", "24 ore")
    await paola.forges("1:rmnudge:3")
    assert paola.reads("Nessun sollecito", "24 ore")
    assert len(ivo.messages) == seen[ivo.id] + 1
    theatre.passes(hours=2)
    await paola.says("/sollecita")
    await paola.taps("Conferma")
    assert paola.toast == "Mando un sollecito a 2 persone."
    assert len(ivo.messages) == seen[ivo.id] + 2


async def test_who_leads_and_takes_part_is_not_nudged_by_themselves(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola", table=3)
    await paola.starts(await theatre.invites(3, name="Paola"))
    await paola.says("/stato")
    assert paola.sees("• Paola: deve ancora cominciare"), "she is missing, as everybody"
    assert "Ricorda a chi manca" not in paola.buttons
    await paola.says("/sollecita")
    assert paola.sees("Non c'è nessuno da avvisare")
    anna = await theatre.participant("Anna", table=3)
    luca = await theatre.coordinator("Luca", table=3)
    await paola.says("/sollecita")
    assert paola.sees("Va a 1 persona")
    seen = len(paola.messages)
    await paola.taps("Conferma")
    assert paola.toast == "Mando un sollecito a 1 persona."
    assert anna.sees("Te lo ricorda Paola")
    assert not [each for each in paola.messages[seen:] if "Te lo ricorda" in each.text]
    await luca.says("/sollecita")
    assert luca.sees("Va a 1 persona"), "somebody else may remind her"
    await luca.taps("Conferma")
    assert paola.sees("Te lo ricorda Luca")


async def test_a_nudge_is_overtaken_by_the_next_one_and_by_the_next_phase(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola", table=3)
    ivo = await theatre.participant("Ivo", table=3)
    home = ivo.screen
    nudges = []
    for _ in range(2):
        await paola.says("/sollecita")
        await paola.taps("Conferma")
        nudges.append(ivo.screen)
        assert [each for each in ivo.messages if each.keyboard] == [home, nudges[-1]]
        theatre.passes(hours=25)
    await paola.says("/fase")
    await paola.taps("Passa alle proposte")
    await paola.taps("Conferma")
    assert ivo.sees("È il momento delle proposte")
    assert [each for each in ivo.messages if each.keyboard] == [home, ivo.screen]
    assert [each.text for each in nudges] == [each.text for each in ivo.messages[-3:-1]]


async def test_a_letter_asks_no_more_what_is_done(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola", table=3)
    ivo = await theatre.participant("Ivo", table=3)

    def letter(label: str) -> int:
        """What stands with this button above what Ivo goes on in."""
        assert ivo.finds(label)
        return ivo.screen.id

    def says_only(stands: int, *words: str) -> bool:
        (message,) = [each for each in ivo.messages if each.id == stands]
        return not message.keyboard and all(each in message.text for each in words)

    async def moves(label: str) -> None:
        await paola.says("/fase")
        await paola.taps(label)
        await paola.taps("Conferma")

    await answers(ivo, "2")
    await paola.says("/sollecita")
    await paola.taps("Conferma")
    nudge = letter("Continua")
    await answers(ivo, "4")
    assert says_only(nudge, "Tavolo 3", "Hai risposto a tutti gli obiettivi")

    await moves("Passa alle proposte")
    news = letter("Fai una proposta")
    await ivo.says("/proponi")
    await drafts(ivo, "Orti")
    await ivo.taps("Consegna")
    assert says_only(news, "Hai consegnato una proposta")

    await propose(theatre, "Panchine")
    await moves("Passa alla classifica")
    news = letter("Fai la classifica")
    await ranks(ivo, "Orti", "Panchine")
    assert says_only(news, "La tua classifica è registrata")


async def test_a_reminder_does_not_lose_ones_place(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola", table=3)
    anna = await theatre.participant("Anna", table=3)
    await anna.says("/valuta")
    await paola.says("/stato")
    await paola.taps("Ricorda a chi manca")
    await paola.taps("Conferma")
    assert anna.sees("Ti mancano 2 obiettivi")
    await anna.says("4")
    assert await theatre.levels(anna, 3) == [4]


async def test_an_english_person_is_reminded_in_english(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola", table=3)
    eve = await theatre.participant("Eve", table=3, language="en")
    await paola.says("/stato")
    await paola.taps("Ricorda a chi manca")
    assert paola.sees("Va a 1 persona")
    await paola.taps("Conferma")
    assert paola.toast == "Mando un sollecito a 1 persona."
    assert eve.sees("2 objectives are left", "/rate")


async def test_two_coordinators_at_once_remind_each_person_once(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola", table=3)
    luca = await theatre.coordinator("Luca", table=3)
    anna = await theatre.participant("Anna", table=3)
    seen = len(anna.messages)
    for who in (paola, luca):
        await who.says("/sollecita")
    paola.press("Conferma")
    luca.press("Conferma")
    await theatre.settled()
    assert len(anna.messages) == seen + 1


async def test_who_has_blocked_the_bot_is_flagged_and_not_reminded(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola", table=3)
    anna = await theatre.participant("Anna", table=3)
    theatre.simulator.blocks(anna.id)
    await theatre.settled()
    await paola.says("/stato")
    assert paola.sees("• Anna: deve ancora cominciare. Ha bloccato il bot, meglio telefonare")
    assert paola.misses("Ricorda a chi manca")
    await paola.forges("1:nudge:3")
    assert paola.sees("Non c'è nessuno da avvisare")
    await paola.forges("1:rmnudge:3")
    assert paola.reads("Nessun sollecito")
    await anna.starts()
    await paola.says("/stato")
    assert paola.sees("• Anna: deve ancora cominciare\n")
    await paola.taps("Ricorda a chi manca")
    await paola.taps("Conferma")
    assert anna.sees("Ti mancano 2 obiettivi")


async def test_the_phase_decides_of_what_people_are_reminded(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola", table=3)
    anna = await theatre.participant("Anna", table=3)
    ivo = await theatre.participant("Ivo", table=3)
    await theatre.moves(3, Phase.PROPOSALS)
    async with theatre.stored() as unit:
        seat = {each.telegram_id: each.id for each in await unit.seats.at(3)}
        await unit.proposals.begin(3, seat[ivo.id], seat[ivo.id])
    await paola.says("/sollecita")
    assert paola.sees("Va a 2 persone")
    await paola.taps("Conferma")
    assert anna.sees("È il momento delle proposte", "Te lo ricorda Paola", "/proponi")
    assert anna.finds("Fai una proposta")
    assert ivo.sees("La tua proposta è a metà", "Te lo ricorda Paola")
    assert ivo.finds("Riprendi la bozza")

    theatre.passes(hours=1)
    await theatre.moves(3, Phase.RANKING)
    theatre.passes(hours=1)
    await paola.says("/sollecita")
    assert paola.sees("Non c'è nessuno da avvisare"), "there is nothing to be put in order"
    async with theatre.stored() as unit:
        for title in ("Orti", "Bosco"):
            made = await unit.proposals.begin(3, None, seat[anna.id])
            await unit.proposals.write(made, "title", title)
            await unit.proposals.present(made.id)
    await paola.says("/sollecita")
    await paola.taps("Conferma")
    assert anna.sees("Non hai ancora scelto le proposte", "Te lo ricorda Paola", "/classifica")
    await anna.taps("Fai la classifica")
    assert anna.sees("Orti", "Bosco")
    await anna.taps("1")
    theatre.passes(days=1)
    await paola.says("/sollecita")
    await paola.taps("Conferma")
    assert anna.sees("Hai cominciato a scegliere", "manca ancora la conferma")
    assert anna.finds("Continua")
    await paola.says("/sollecita")
    assert paola.sees("già ricevuto un sollecito nelle ultime 24 ore"), "once a day in a phase"


async def test_after_closing_nobody_is_reminded(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola", table=3)
    anna = await theatre.participant("Anna", table=3)
    await paola.says("/stato")
    asked, seen = paola.screen, len(anna.messages)
    await theatre.moves(3, Phase.CLOSED)
    await paola.taps("Ricorda a chi manca", asked)
    assert paola.sees("In questa fase non c'è niente da ricordare")
    await paola.forges("1:rmnudge:3")
    assert paola.reads("Nessun sollecito")
    assert len(anna.messages) == seen


async def test_by_night_it_waits_for_the_morning_or_goes_at_once(theatre: Theatre) -> None:
    paola = await theatre.coordinator("Paola", table=3)
    anna = await theatre.participant("Anna", table=3)
    ivo = await theatre.participant("Ivo", table=3)
    theatre.passes(hours=13)
    seen = len(anna.messages)
    await paola.says("/sollecita")
    assert paola.sees("Di notte non scriviamo: parte il 2 dicembre, 08:00", "Manda subito")
    await paola.taps("Conferma")
    assert paola.reads("2 persone ricevono il sollecito", "parte il 2 dicembre, 08:00")
    assert len(anna.messages) == seen
    await answers(ivo, "45")
    theatre.passes(hours=9)
    theatre.bot.make_rounds()
    await theatre.settled()
    assert anna.sees("Ti mancano 2 obiettivi", "Te lo ricorda Paola")
    assert ivo.misses("Te lo ricorda"), "Ivo finished in the night"

    theatre.passes(hours=15)
    seen = len(anna.messages)
    await paola.says("/sollecita")
    await paola.taps("Manda subito")
    assert len(anna.messages) == seen + 1


async def test_what_was_ordered_and_not_sent_is_sent_when_the_bot_is_back(
    theatre: Theatre,
) -> None:
    await theatre.coordinator("Paola", table=3)
    anna = await theatre.participant("Anna", table=3)
    ivo = await theatre.participant("Ivo", table=3)
    await answers(ivo, "45")
    seen = len(anna.messages), len(ivo.messages)
    now = int(theatre.now.timestamp() // 60)
    await theatre.stop_bot()
    async with theatre.stored() as unit:
        for who in (anna, ivo):
            await unit.deliveries.plan([DeliveryKey("nudge", 3, who.id, now)])
        await unit.deliveries.plan([DeliveryKey("nudge", 3, anna.id, now - 24 * 60)])
    await theatre.start_bot()
    for _ in range(2):
        theatre.bot.make_rounds()
        await theatre.settled()
    assert anna.sees("Ti mancano 2 obiettivi")
    assert (len(anna.messages), len(ivo.messages)) == (seen[0] + 1, seen[1]), "Ivo has finished"
    async with theatre.stored() as unit:
        counted = await unit.deliveries.counts("nudge", 3)
    assert counted == {DeliveryOutcome.DELIVERED: 1, DeliveryOutcome.MISSED: 2}


async def test_only_who_leads_nudges(theatre: Theatre) -> None:
    luca = await theatre.coordinator("Luca", table=2)
    olga = await theatre.staff("Olga", Role.OBSERVER)
    anna = await theatre.participant("Anna", table=3)
    seen = len(anna.messages)
    for who in (luca, olga, anna):
        for data in ("nudge:3", "rmnudge:3"):
            await who.forges(f"1:{data}")
            assert who.reads("solo chi coordina")
    assert len(anna.messages) == seen
    await olga.says("/sollecita")
    assert olga.sees("solo chi coordina")
