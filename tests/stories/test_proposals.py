"""`/proposte`: cards, who supports and joins them, questions, and the coordinator's care."""

from storage.records import Phase, Role
from tests.stories.proposing import found, opens, proposed, supporters, table_with
from tests.theatre import Theatre

LONG = "😀" * 1000
PAST_PROPOSALS = (Phase.RANKING, Phase.CLOSED)


async def test_a_list_of_cards_with_author_and_support(theatre: Theatre) -> None:
    anna, bea, ivo = await table_with(theatre, "Anna", "Bea", "Ivo")
    await ivo.says("/proposte")
    assert ivo.sees("Le proposte del tavolo 3", "Non ci sono ancora proposte", "premi")
    await proposed(theatre, anna, "Orti nei cortili", description="Aprire i cortili.")
    await proposed(theatre, bea, "Sala prove", implementers="Comune\nScuole")
    await ivo.says("/proposals")
    assert ivo.sees("1. Orti nei cortili", "di Anna · ancora nessun sostegno", "2. Sala prove")
    await ivo.says("2")
    assert ivo.sees("Proposta 2 di 2", "Sala prove", "di Bea", "• Scuole", "Mi associo")
    assert ivo.finds("Sostengo", "Mi associo", "Domanda", "Indietro", "Tutte le proposte")
    await ivo.taps("Indietro")
    assert ivo.sees("Proposta 1 di 2", "Orti nei cortili", "Aprire i cortili.")
    await ivo.says("avanti")
    assert ivo.sees("Sala prove")
    await ivo.taps("Tutte le proposte")
    assert ivo.sees("1. Orti nei cortili")


async def test_support_is_a_switch_and_the_database_decides_doubles(theatre: Theatre) -> None:
    anna, ivo = await table_with(theatre, "Anna", "Ivo")
    orti = await proposed(theatre, anna, "Orti nei cortili")
    await opens(ivo)
    card = ivo.screen
    ivo.press("Sostengo", card)
    ivo.press("Sostengo", card)
    await theatre.settled()
    assert ivo.toast == "Registrato: la sostieni."
    assert await supporters(theatre, orti) == 1
    assert ivo.sees("la sostiene 1 persona", "Anche tu la sostieni", "premi Non sostengo più")
    assert ivo.misses("Ti piace?")
    await opens(anna)
    assert anna.sees("la sostiene 1 persona")
    assert anna.misses("Sostengo", "Mi associo", "Domanda")
    await anna.forges(f"1:pvsupport:{orti.id}:0")
    assert anna.reads("È una proposta tua")
    await ivo.says("non sostengo più")
    assert await supporters(theatre, orti) == 0
    assert ivo.finds("Sostengo")


async def test_a_co_author_is_asked_for_accepted_and_may_edit(theatre: Theatre) -> None:
    anna, bea, ivo = await table_with(theatre, "Anna", "Bea", "Ivo")
    orti = await proposed(theatre, anna, "Orti nei cortili")
    await opens(bea)
    await bea.taps("Sostengo")
    join = bea.data("Mi associo")
    await bea.taps("Mi associo")
    assert bea.reads("ti diremo la risposta")
    assert bea.sees("Hai chiesto di associarti")
    assert bea.misses("Mi associo", "Modifica")
    letters = len(anna.messages)
    await bea.forges(join)
    assert bea.reads("una volta basta")
    assert len(anna.messages) == letters
    assert anna.sees("Bea vuole associarsi", "Orti nei cortili", "Premi Accetto")
    await ivo.forges(anna.data("Accetto"))
    assert ivo.reads("risponde solo chi ha scritto")
    accept = anna.data("Accetto")
    await anna.taps("Accetto")
    await anna.forges(accept)
    assert anna.reads("già stata data")
    assert bea.sees("La tua richiesta è accettata", "Leggi la proposta")
    await bea.taps("Leggi la proposta")
    assert bea.sees("di Anna, Bea", "ancora nessun sostegno")
    assert bea.misses("Sostengo")
    await bea.taps("Modifica")
    assert bea.sees("Consegnata", "Orti nei cortili")
    await opens(ivo)
    await ivo.taps("Mi associo")
    letter = anna.screen.id
    await opens(anna)
    await anna.taps("Da rispondere (1)")
    assert anna.sees("Ivo vuole associarsi")
    decline = anna.data("No, grazie")
    await anna.taps("No, grazie")
    (settled,) = [each for each in anna.messages if each.id == letter]
    assert "La richiesta di Ivo" in settled.text
    assert not settled.keyboard, "what was answered on the card is not asked above it"
    await anna.forges(decline)
    assert anna.reads("già stata data")
    assert ivo.sees("preferisce andare avanti così")
    assert (await found(theatre, orti)).author_id is not None
    await opens(ivo)
    assert ivo.misses("Mi associo", "Ivo")


async def test_a_request_to_join_is_taken_back_while_it_waits(theatre: Theatre) -> None:
    anna, bea, ivo = await table_with(theatre, "Anna", "Bea", "Ivo")
    orti = await proposed(theatre, anna, "Orti nei cortili")
    await opens(bea)
    await bea.taps("Mi associo")
    accept, letters = anna.data("Accetto"), len(anna.messages)
    await bea.taps("Ritira la richiesta")
    assert bea.sees("Ritirare la richiesta di associarti a «Orti nei cortili»?")
    back = bea.data("Sì, ritirala")
    await ivo.forges(back)
    await bea.taps("No, lasciala")
    assert bea.sees("Hai chiesto di associarti")
    assert anna.finds("Accetto")
    await bea.taps("Ritira la richiesta")
    await bea.taps("Sì, ritirala")
    assert bea.toast == "Richiesta ritirata."
    assert bea.finds("Mi associo")
    assert bea.misses("Hai chiesto di associarti", "Ritira la richiesta")
    assert len(anna.messages) == letters, "what stood says it"
    assert anna.sees("Bea ha ritirato la richiesta", "non serve più rispondere")
    assert anna.misses("Accetto", "No, grazie")
    await bea.forges(back)
    assert bea.toast == "Richiesta ritirata.", "twice is no mistake"
    await anna.forges(accept)
    assert anna.reads("l'ha ritirata")
    await opens(anna)
    assert anna.misses("Da rispondere")
    await bea.taps("Mi associo")
    assert bea.reads("un giorno dopo la prima volta")
    await bea.says("/imieidati")
    told = bea.screen.text
    while "Avanti" in bea.buttons:
        await bea.taps("Avanti")
        told += bea.screen.text
    assert "a: «Orti nei cortili», e poi hai ritirato la richiesta." in told
    theatre.passes(days=1)
    letters = len(anna.messages)
    await opens(bea)
    await bea.taps("Mi associo")
    assert bea.reads("ti diremo la risposta")
    assert len(anna.messages) == letters + 1
    await anna.taps("Accetto")
    await bea.forges(back)
    assert bea.reads("già stata data")
    async with theatre.stored() as unit:
        (joined,) = (await unit.voices.joinings([orti.id]))[orti.id]
    assert joined.accepted


async def test_a_question_and_its_answer_stand_on_the_card_unsigned(theatre: Theatre) -> None:
    anna, bea, ivo = await table_with(theatre, "Anna", "Bea", "Ivo")
    orti = await proposed(theatre, anna, "Orti nei cortili")
    await opens(ivo)
    await ivo.taps("Domanda")
    assert ivo.sees("al massimo 300 caratteri", "non saprà che la domanda è tua", "Annulla")
    await ivo.says("x" * 301)
    assert ivo.sees("301", "300")
    await ivo.taps("Continua")
    assert ivo.sees("Scrivila qui")
    letters = len(anna.messages)
    await ivo.says("Chi   annaffia\nd'estate?")
    assert ivo.sees(
        "Ecco come la leggerà", "Una domanda sulla tua proposta", "Non è ancora partita"
    )
    assert ivo.sees("Chi annaffia d'estate?")
    assert len(anna.messages) == letters
    await ivo.taps("Conferma")
    assert ivo.sees("Domanda mandata", "Orti nei cortili", "Chi annaffia d'estate?")
    assert anna.sees("Una domanda sulla tua proposta", "Chi annaffia d'estate?", "Rispondi")
    assert anna.misses("Ivo")
    await opens(ivo)
    await ivo.taps("Domanda")
    assert ivo.sees("Domanda mandata", "Chi annaffia d'estate?")
    await ivo.forges(f"1:pvask:{orti.id}")
    assert ivo.reads("aspetta ancora la risposta")
    await opens(bea)
    assert bea.misses("annaffia")
    await opens(anna)
    await anna.taps("Da rispondere (1)")
    reply = anna.data("Rispondi")
    await anna.taps("Rispondi")
    assert anna.sees("La tua risposta", "Chi annaffia d'estate?")
    await bea.forges(reply)
    assert bea.reads("risponde solo chi ha scritto")
    await anna.says("I vicini, a turno.")
    assert anna.sees(
        "Ecco come si leggerà", "Domanda: Chi annaffia", "Risposta: I vicini, a turno."
    )
    assert ivo.misses("I vicini")
    await anna.taps("Conferma")
    assert anna.sees("Risposta mandata", "Chi annaffia d'estate?", "I vicini, a turno.")
    assert ivo.sees("La risposta alla tua domanda", "I vicini, a turno.")
    await anna.forges(reply)
    assert anna.reads("già stata data")
    await opens(bea)
    assert bea.sees("Domanda: Chi annaffia d'estate?", "Risposta: I vicini, a turno.")
    assert bea.misses("Ivo")


async def test_a_question_that_is_left_or_typed_elsewhere(theatre: Theatre) -> None:
    anna, ivo = await table_with(theatre, "Anna", "Ivo")
    orti = await proposed(theatre, anna, "Orti nei cortili")
    await opens(ivo)
    await ivo.taps("Domanda")
    await ivo.says("annulla")
    assert ivo.sees("Orti nei cortili")
    await ivo.says("Chi annaffia?")
    assert ivo.sees("Non ho capito")
    await ivo.taps("Continua")
    await ivo.taps("Domanda")
    await ivo.sends("photo")
    assert ivo.sees("Qui leggo solo testo")
    await theatre.moves(3, Phase.RANKING)
    await ivo.says("Chi annaffia?")
    assert ivo.sees("Le proposte sono chiuse")
    async with theatre.stored() as unit:
        assert await unit.voices.questions(orti.id) == ()


async def test_the_attachment_follows_the_card(theatre: Theatre) -> None:
    anna, ivo = await table_with(theatre, "Anna", "Ivo")
    orti = await proposed(theatre, anna, "Orti nei cortili")
    await opens(ivo)
    assert ivo.misses("Guarda l'allegato")
    await anna.says("/proponi")
    await anna.taps("1")
    await anna.taps("11")
    await anna.sends("photo")
    assert (await found(theatre, orti)).attachment_kind == "photo"
    await opens(ivo)
    await ivo.taps("Guarda l'allegato")
    assert ivo.sees("Allegato di «Orti nei cortili»")
    assert ivo.screen.photo


async def test_before_their_phase_nothing_is_seen_and_after_it_only_read(theatre: Theatre) -> None:
    anna, ivo = await table_with(theatre, "Anna", "Ivo")
    orti = await proposed(theatre, anna, "Orti nei cortili")
    await opens(ivo)
    card = ivo.screen
    taps = [ivo.data(each) for each in ("Sostengo", "Mi associo", "Domanda")]
    for phase in PAST_PROPOSALS:
        await theatre.moves(3, phase)
        await opens(ivo)
        assert ivo.sees("Orti nei cortili", "di Anna")
        assert ivo.misses("Sostengo", "Mi associo", "Domanda")
        for tap in taps:
            await ivo.forges(tap, card)
            assert ivo.reads("Le proposte sono chiuse")
    await theatre.moves(3, Phase.RATING)
    await ivo.says("/proposte")
    assert ivo.sees("Le proposte si aprono più avanti")
    await ivo.forges(f"1:pvcard:{orti.id}:0")
    assert ivo.reads("Le proposte si aprono più avanti")
    assert await supporters(theatre, orti) == 0


async def test_another_table_s_proposals_are_nobody_s_here(theatre: Theatre) -> None:
    anna, bea = await table_with(theatre, "Anna", "Bea")
    orti = await proposed(theatre, anna, "Orti nei cortili")
    await theatre.moves(1, Phase.PROPOSALS)
    ada = await theatre.participant("Ada", table=1)
    ugo = await theatre.coordinator("Ugo", table=1)
    read = (f"pvcard:{orti.id}:0", "pvlist:3:0", f"pvfile:{orti.id}", f"pvoriginals:{orti.id}")
    said = (f"pvsupport:{orti.id}:0", f"pvjoin:{orti.id}", f"pvask:{orti.id}")
    lead = (f"pvhide:{orti.id}", f"pvfields:{orti.id}", f"pvwith:{orti.id}:0", "pvtable:3")
    for each in (*read, *said, *lead, "pvalike:3:0:0:0"):
        for who in (ada, ugo):
            await who.forges(f"1:{each}")
            assert who.alerted
            assert who.misses("Orti")
    for each in (*lead, "pvhidden:3:0", "pvalike:3:0:0:0", f"pvshow:{orti.id}"):
        await bea.forges(f"1:{each}")
        assert bea.reads("solo chi coordina")
    await bea.forges("1:pvcard:4711:0")
    assert bea.reads("non c'è più")
    observer = await theatre.staff("Olga", Role.OBSERVER)
    await observer.says("/proposte 3")
    await observer.taps("1")
    assert observer.misses("Sostengo", "Nascondi", "Domanda")
    await observer.forges(f"1:pvhide:{orti.id}")
    assert observer.reads("solo chi coordina")
    assert (await found(theatre, orti)).is_listed


async def test_a_coordinator_asks_for_one_missing_field(theatre: Theatre) -> None:
    anna, bea = await table_with(theatre, "Anna", "Bea")
    paola = await theatre.coordinator("Paola", table=3)
    orti = await proposed(theatre, anna, "Orti nei cortili", resources="Terra")
    async with theatre.stored() as unit:
        (seat,) = (await unit.people.visitor(bea.id)).seats
        await unit.voices.join(orti.id, seat.id)
    await opens(paola)
    assert paola.misses("Sostengo", "Mi associo", "Modifica")
    await paola.taps("Chiedi un passo")
    assert paola.misses("Risorse")
    ask = paola.data("Strumenti")
    await paola.taps("Strumenti")
    assert paola.reads("Richiesta mandata a 2 persone")
    letters = len(anna.messages)
    await paola.forges(ask)
    assert len(anna.messages) == letters
    for author in (anna, bea):
        assert author.sees(
            "Paola ti chiede di completare: Strumenti", "tavolo 3", "Premi Completa il passo"
        )
    await bea.taps("Completa il passo")
    await bea.says("Un patto")
    assert (await found(theatre, orti)).instruments == "Un patto"
    await paola.forges(ask)
    assert paola.reads("già compilato")


async def test_a_proposal_in_the_name_of_the_table(theatre: Theatre) -> None:
    (anna,) = await table_with(theatre, "Anna")
    paola = await theatre.coordinator("Paola", table=3)
    await paola.says("/proposte")
    await paola.taps("Proposta del tavolo")
    await paola.says("Una festa di tutti")
    while "Salta" in paola.buttons:
        await paola.taps("Salta")
    await paola.taps("Consegna")
    await anna.says("/proposte")
    assert anna.sees("Una festa di tutti", "proposta del tavolo")
    await anna.taps("1")
    await anna.taps("Domanda")
    await anna.says("Quando si fa?")
    await anna.taps("Conferma")
    assert paola.sees("Quando si fa?", "Rispondi")
    await paola.taps("Rispondi")
    await paola.says("A giugno.")
    await paola.taps("Conferma")
    assert anna.sees("A giugno.")
    await anna.taps("Leggi la proposta")
    await anna.taps("Mi associo")
    await paola.taps("Accetto")
    await opens(anna)
    assert anna.sees("di Anna")
    assert anna.finds("Modifica")


async def test_hiding_has_a_reason_that_the_author_is_told(theatre: Theatre) -> None:
    anna, ivo = await table_with(theatre, "Anna", "Ivo")
    paola = await theatre.coordinator("Paola", table=3)
    orti = await proposed(theatre, anna, "Orti nei cortili")
    await opens(ivo)
    card = ivo.screen
    await opens(paola)
    await paola.taps("Nascondi")
    assert paola.sees("Scrivi qui il motivo", "Annulla")
    await paola.says("È pubblicità di un'impresa.")
    await paola.taps("Conferma")
    assert paola.sees("Nascosta", "Motivo: È pubblicità", "È pubblicità di un'impresa.")
    assert anna.sees("è stata nascosta", "È pubblicità di un'impresa.")
    await anna.taps("Leggi la proposta")
    assert anna.sees("Nascosta da chi coordina", "Orti nei cortili")
    await ivo.taps("Sostengo", card)
    assert ivo.reads("non c'è più")
    await ivo.says("/proposte")
    assert ivo.misses("Orti", "Nascoste")
    await paola.says("/proposte")
    await paola.taps("Nascoste (1)")
    assert paola.sees("Orti nei cortili", "Motivo: È pubblicità di un'impresa.")
    await paola.taps("1")
    shown = paola.data("Mostra di nuovo")
    await paola.taps("Mostra di nuovo")
    await paola.forges(shown)
    assert anna.sees("si vede di nuovo")
    assert (await found(theatre, orti)).is_listed
    await opens(ivo)
    assert ivo.sees("Orti nei cortili")
    async with theatre.stored() as unit:
        deeds = [(deed.deed, deed.detail, name) for deed, name in await unit.journal.read(3, 9)]
    assert deeds == [("show", "Orti nei cortili", "Paola"), ("hide", "Orti nei cortili", "Paola")]


async def test_a_reason_is_shown_as_its_author_will_read_it_before_it_goes(
    theatre: Theatre,
) -> None:
    (anna,) = await table_with(theatre, "Anna")
    paola = await theatre.coordinator("Paola", table=3)
    orti = await proposed(theatre, anna, "Orti nei cortili")
    await opens(paola)
    await paola.taps("Nascondi")
    heard = len(anna.messages)
    await paola.says("È pubblicità.")
    as_read = (
        "«Orti nei cortili» è stata nascosta da chi coordina il tavolo. Il motivo: È pubblicità"
    )
    assert paola.sees("che cosa leggerà", as_read, "Non è ancora nascosta", "Cambia il testo")
    await paola.taps("Annulla")
    assert paola.reads("non ho mandato nulla")
    await paola.taps("Nascondi")
    await paola.says("È pubblicità.")
    stale = paola.data("Conferma")
    await paola.taps("Cambia il testo")
    assert paola.sees("Adesso dice: «È pubblicità.»")
    await paola.says("È pubblicità di un'impresa.")
    await paola.forges(stale)
    assert paola.sees("Non è ancora nascosta", "di un'impresa"), "other words than were read"
    await opens(paola)
    await paola.taps("Nascondi")
    assert paola.sees("Non è ancora nascosta", "di un'impresa"), "it waits where it was left"
    assert (await found(theatre, orti)).is_listed
    assert len(anna.messages) == heard
    await paola.says("/imieidati")
    while "Avanti" in paola.buttons:
        await paola.taps("Avanti")
    assert paola.sees("motivo", "scritto e non mandato: «È pubblicità di un'impresa.»")
    await opens(paola)
    await paola.taps("Nascondi")
    confirm = paola.data("Conferma")
    for _ in range(2):
        await paola.forges(confirm)
    assert len(anna.messages) == heard + 1
    assert anna.sees(as_read)


async def test_the_longest_card_has_pages_and_other_words(theatre: Theatre) -> None:
    await theatre.moves(3, Phase.PROPOSALS)
    anna = await theatre.participant("Anna", table=3, language="en")
    ivo = await theatre.participant("Ivo", table=3, language="en")
    entries = "\n".join(["<&>" * 50] * 10)
    await proposed(
        theatre, anna, "T" * 120, description=LONG, implementers=entries, resources=entries
    )
    await proposed(theatre, anna, "Another")
    await opens(ivo)
    assert ivo.sees("Proposal 1 of 2", "Press Next")
    pages = 0
    while "Another" not in ivo.screen.text:
        await ivo.taps("Next")
        pages += 1
    assert 2 < pages < 10
    await ivo.taps("Back")
    assert ivo.sees("Proposal 1 of 2")
    await ivo.taps("Next")
    await ivo.taps("I support it")
    assert ivo.sees("You support it too", "Page 2")


async def test_what_one_said_is_in_one_s_data_and_goes_with_oneself(theatre: Theatre) -> None:
    anna, ivo = await table_with(theatre, "Anna", "Ivo")
    orti = await proposed(theatre, anna, "Orti nei cortili")
    prove = await proposed(theatre, anna, "Sala prove")
    await opens(ivo)
    await ivo.taps("Sostengo")
    await ivo.taps("Mi associo")
    await ivo.taps("Domanda")
    await ivo.says("Chi annaffia?")
    await ivo.taps("Conferma")
    await ivo.says("/imieidati")
    told = ivo.screen.text
    while "Avanti" in ivo.buttons:
        await ivo.taps("Avanti")
        told += ivo.screen.text
    assert "Proposta che sostieni: «Orti nei cortili»" in told
    assert "Hai chiesto di associarti a: «Orti nei cortili»" in told
    assert "Una tua domanda: «Chi annaffia?»" in told
    await opens(ivo, "2")
    await ivo.taps("Mi associo")
    await anna.taps("Accetto")
    await ivo.says("/cancellami")
    assert ivo.sees("vanno via i tuoi sostegni")
    await ivo.taps("Conferma")
    async with theatre.stored() as unit:
        assert await unit.voices.questions(orti.id) == ()
        assert (await unit.voices.joinings([orti.id]))[orti.id] == ()
        assert [each.accepted for each in (await unit.voices.joinings([prove.id]))[prove.id]] == [
            True
        ]
    assert await supporters(theatre, orti) == 0
    await opens(anna, "2")
    assert anna.sees("di Anna")
    assert anna.misses("Ivo")


async def test_when_the_author_is_gone_the_coordinator_answers(theatre: Theatre) -> None:
    anna, ivo = await table_with(theatre, "Anna", "Ivo")
    paola = await theatre.coordinator("Paola", table=3)
    await proposed(theatre, anna, "Orti nei cortili")
    await anna.says("/cancellami")
    await anna.taps("Conferma")
    await ivo.says("/proposte")
    assert ivo.sees("Orti nei cortili", "senza nome")
    await ivo.taps("1")
    await ivo.taps("Domanda")
    await ivo.says("Si fa ancora?")
    await ivo.taps("Conferma")
    assert paola.sees("Si fa ancora?")
    await paola.taps("Rispondi")
    await paola.says("Sì.")
    await paola.taps("Conferma")
    assert ivo.sees("La risposta alla tua domanda", "Sì.")
