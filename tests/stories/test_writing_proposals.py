"""`/proponi`: a proposal is written step by step, kept at every step, previewed and presented."""

from sqlalchemy import insert

from storage.records import Phase
from storage.tables import coauthors
from tests.stories.proposing import at_the_title, drafts, only, stored
from tests.theatre import Theatre

ANSWERS = (
    ("Orti condivisi", "Obiettivi del tavolo"),
    ("1 2", "Descrizione"),
    ("Aprire i cortili\n\nalle famiglie", "Soggetti attuatori"),
    ("- Comune\n• Scuole\n\n3. Vicini", "Destinatari"),
    ("Bambini", "Risorse"),
    ("Tre cortili", "Strumenti"),
    ("Un patto", "Risultati attesi"),
    ("Tre orti", "Tempi"),
    ("Un anno", "Primo passo"),
    ("Chiedere", "Allegato"),
)


async def test_from_the_title_to_the_table(theatre: Theatre) -> None:
    anna = await at_the_title(theatre)
    assert anna.sees("1 di 11 · Titolo", "Esempio", "Al massimo 120 caratteri", "Scrivi qui")
    assert anna.buttons == ["Metti da parte"]
    for text, following in ANSWERS:
        await anna.says(text)
        assert anna.sees(f"· {following}", "Ho registrato")
    await anna.sends("photo")
    assert anna.sees("Bozza", "È completa", "1. Titolo", "Orti condivisi", "• Vicini")
    assert anna.sees("11. Allegato: c'è una foto")
    draft = await only(theatre, anna)
    assert (draft.title, draft.implementers) == ("Orti condivisi", "Comune\nScuole\nVicini")
    assert draft.description == "Aprire i cortili\n\nalle famiglie"
    assert draft.attachment_kind == "photo"
    assert draft.presented_at is None
    async with theatre.stored() as unit:
        served = (await unit.proposals.served([draft.id]))[draft.id]
    assert served == {each.id for each in theatre.bot.process.platform(3).objectives[:2]}
    await anna.taps("Consegna")
    assert anna.toast == "Consegnata: la vedono tutti in /proposte."
    assert anna.sees("Consegnata", "la vedono tutti in /proposte")
    assert "Consegna" not in anna.buttons
    assert (await only(theatre, anna)).presented_at == theatre.now


async def test_everything_but_the_title_may_be_skipped(theatre: Theatre) -> None:
    anna = await at_the_title(theatre)
    await drafts(anna)
    assert anna.sees("Bozza", "mancano i passi 3, 4, 5, 6, 7, 8.", "4. Soggetti attuatori: –")
    await anna.taps("Consegna")
    assert anna.sees("Consegnata")


async def test_without_a_title_nothing_is_presented(theatre: Theatre) -> None:
    anna = await at_the_title(theatre)
    draft = await only(theatre, anna)
    await anna.forges(f"1:pwstep:{draft.id}:description:1")
    await anna.says("Aprire i cortili")
    assert anna.sees("Bozza", "1. Titolo: –", "Aprire i cortili")
    await anna.taps("Consegna")
    assert anna.reads("Manca il titolo")
    assert (await only(theatre, anna)).presented_at is None
    await anna.taps("1")
    await anna.says("Orti condivisi")
    await anna.taps("Consegna")
    assert anna.sees("Consegnata")


async def test_objectives_are_ticked_and_unticked(theatre: Theatre) -> None:
    anna = await at_the_title(theatre)
    await anna.says("Orti condivisi")
    assert anna.finds("☐ 1", "☐ 2", "Indietro", "Salta", "Metti da parte")
    unticked, on = anna.screen, anna.data("☐ 2")
    await anna.taps("☐ 2")
    assert anna.sees("☑ 2.", "☐ 1.")
    await anna.forges(on, unticked)
    assert anna.sees("☑ 2.")
    await anna.taps("☑ 2")
    assert anna.finds("☐ 2", "Salta")
    for text, why in (("9", "Il numero 9 non c'è"), ("il primo", "servono numeri da 1 a 2")):
        await anna.says(text)
        assert anna.sees(why)
        await anna.taps("Continua")
        assert anna.sees("2 di 11")
    await anna.says("2 e 1")
    assert anna.sees("Descrizione")
    await anna.taps("Indietro")
    assert anna.finds("☑ 1", "☑ 2", "Avanti")


async def test_too_long_is_said_with_how_much_and_nothing_is_lost(theatre: Theatre) -> None:
    anna = await at_the_title(theatre)
    await anna.says("x" * 130)
    assert anna.sees("130 caratteri, se ne possono usare 120", "rimasto qui sopra")
    await anna.taps("Continua")
    assert anna.sees("1 di 11")
    await anna.says("sì")
    assert anna.sees("troppo corto")
    await anna.says("Orti condivisi")
    for _ in range(2):
        await anna.taps("Salta")
    await anna.says("\n".join(f"voce {n}" for n in range(12)))
    assert anna.sees("Hai scritto 12 voci", "10")
    await anna.says("Comune\n" + "y" * 151)
    assert anna.sees("La voce 2", "151 caratteri", "150")
    await anna.says("Comune")
    await anna.taps("Indietro")
    assert anna.sees("Adesso dice (1 di 10 voci)", "• Comune", "Avanti")
    mine = [each.text for each in theatre.simulator.chat(anna.id).messages if each.mine]
    assert "x" * 130 in mine


async def test_resumed_after_days_another_bot_and_annulla(theatre: Theatre) -> None:
    anna = await at_the_title(theatre)
    await anna.says("Orti condivisi")
    await anna.taps("Salta")
    await anna.says("Aprire i cortili")
    await anna.says("/annulla")
    assert anna.sees("Hai una proposta in bozza: Orti condivisi")
    await theatre.stop_bot()
    theatre.passes(days=9)
    await theatre.start_bot()
    await anna.says("/proponi")
    assert anna.sees("Hai una bozza: Orti condivisi", "mancano i passi 4, 5, 6, 7, 8.")
    await anna.taps("Riprendi la bozza")
    assert anna.sees("4 di 11 · Soggetti attuatori")
    await anna.says("/start")
    await anna.taps("Riprendi la bozza")
    await theatre.stop_bot()
    await theatre.start_bot()
    await anna.says("Comune")
    assert anna.sees("5 di 11 · Destinatari")
    assert (await only(theatre, anna)).implementers == "Comune"


async def test_a_draft_that_was_laid_aside_is_offered_until_another_is_handed_in(
    theatre: Theatre,
) -> None:
    anna = await at_the_title(theatre)
    await anna.says("Orti condivisi")
    await anna.taps("Metti da parte")
    for command in ("/proponi", "/start", "/proponi"):
        await anna.says(command)
        assert anna.sees("Orti condivisi")
        assert anna.finds("Riprendi la bozza")
    await anna.taps("Scrivine un'altra")
    assert anna.sees("1 di 11")
    await anna.says("/start")
    assert anna.sees("Hai una proposta in bozza: Orti condivisi")
    await anna.taps("Riprendi la bozza")
    assert anna.sees("2 di 11")
    await anna.says("/proponi")
    await anna.taps("Ricomincia")
    await drafts(anna, "Sala prove")
    await anna.taps("Consegna")
    await anna.says("/start")
    assert anna.misses("Riprendi la bozza")


async def test_annulla_lays_the_draft_aside_and_it_can_be_taken_up(theatre: Theatre) -> None:
    anna = await at_the_title(theatre)
    await anna.says("Orti condivisi")
    asked, cancel = anna.screen, anna.data("Metti da parte")
    await anna.taps("Metti da parte")
    assert anna.sees("La bozza è da parte", "Riprendi la bozza")
    await anna.forges(cancel, asked)
    assert anna.sees("La bozza è da parte")
    await anna.says("Parole perse")
    assert anna.sees("Non ho capito")
    await anna.taps("Continua")
    assert anna.sees("La bozza è da parte")
    aside, resume = anna.screen, anna.data("Riprendi la bozza")
    await anna.taps("Riprendi la bozza")
    assert anna.sees("2 di 11")
    await anna.forges(cancel, asked)
    assert anna.sees("2 di 11")
    await anna.forges(resume, aside)
    assert anna.sees("2 di 11")
    draft = await only(theatre, anna)
    assert (draft.title, draft.discarded_at) == ("Orti condivisi", None)


async def test_beginning_again_keeps_the_earlier_draft_in_reach(theatre: Theatre) -> None:
    anna = await at_the_title(theatre)
    await anna.says("Orti condivisi")
    await anna.says("/proponi")
    asked, anew = anna.screen, anna.data("Ricomincia")
    await anna.taps("Ricomincia")
    assert anna.sees("La bozza di prima è da parte", "1 di 11 · Titolo")
    await anna.forges(anew, asked)
    assert anna.sees("1 di 11 · Titolo")
    assert len(await stored(theatre, anna)) == 2
    await anna.taps("Riprendi la bozza")
    assert anna.sees("2 di 11")
    await anna.says("/proponi")
    assert anna.sees("Hai una bozza: Orti condivisi")


async def test_every_field_is_edited_from_the_preview(theatre: Theatre) -> None:
    anna = await at_the_title(theatre)
    await drafts(anna)
    await anna.taps("9")
    assert anna.sees("Tempi", "Al massimo 300 caratteri", "Scrivi qui")
    assert anna.buttons == ["Annulla"]
    await anna.taps("Annulla")
    assert anna.sees("Bozza", "9. Tempi: –")
    await anna.says("9")
    await anna.says("Un anno")
    assert anna.sees("Ho registrato: Tempi", "mancano i passi 3, 4, 5, 6, 7, 8.", "Un anno")
    await anna.taps("9")
    shown = anna.screen
    await anna.taps("Togli")
    assert anna.sees("Tempi: vuoi togliere quello che c'è?")
    await anna.taps("No, tienilo")
    assert anna.sees("Un anno")
    await anna.taps("Togli")
    remove = anna.data("Sì, togli")
    await anna.taps("Sì, togli")
    assert anna.toast == "Tolto."
    assert anna.sees("9. Tempi: –")
    await anna.taps("9")
    await anna.says("Due anni")
    await anna.forges(remove, shown)
    assert (await only(theatre, anna)).timing == "Due anni"
    await anna.taps("2", shown)
    await anna.taps("☐ 1", shown)
    await anna.taps("Avanti", shown)
    assert "2. Obiettivi del tavolo\n1. " in shown.text
    await anna.taps("1", shown)
    assert "Togli" not in [button.text for row in shown.keyboard for button in row]
    title = (await only(theatre, anna)).id
    await anna.forges(f"1:pwclear:{title}:title:{(await only(theatre, anna)).revision}")
    assert (await only(theatre, anna)).title == "Orti condivisi"


async def test_whoever_has_said_all_goes_to_the_end(theatre: Theatre) -> None:
    anna = await at_the_title(theatre)
    assert "Ho finito" not in anna.buttons
    await anna.says("Orti condivisi")
    await anna.taps("Salta")
    await anna.says("Tre cortili aperti al quartiere.")
    assert anna.sees("Passo 4 di 11", "se hai detto tutto Ho finito")
    await anna.says("consegna")
    assert anna.sees("Bozza", "4. Soggetti attuatori: –", "premi Consegna")
    assert (await only(theatre, anna)).implementers is None
    await anna.says("consegna")
    assert anna.sees("Consegnata: la vedono tutti in /proposte. Puoi cambiarla")
    assert anna.screen.text.count("Consegnata") == 1


async def test_the_preview_that_is_out_of_date_presents_nothing(theatre: Theatre) -> None:
    anna = await at_the_title(theatre)
    await drafts(anna)
    old, present = anna.screen, anna.data("Consegna")
    await anna.taps("1")
    await anna.says("Orti per tutti")
    await anna.forges(present, old)
    assert anna.reads("è cambiata")
    assert (await only(theatre, anna)).presented_at is None
    present = anna.data("Consegna", old)
    await anna.taps("Consegna", old)
    await anna.forges(present, old)
    assert "Consegnata" in old.text
    assert not anna.alerted


async def test_a_photo_or_a_document_at_any_step(theatre: Theatre) -> None:
    anna = await at_the_title(theatre)
    await anna.sends("document")
    assert anna.sees("L'allegato è registrato", "1 di 11 · Titolo")
    for media in ("voice", "sticker"):
        await anna.sends(media)
        assert anna.sees("Qui leggo testo, foto e documenti")
        await anna.taps("Continua")
        assert anna.sees("1 di 11")
    await drafts(anna)
    assert anna.sees("11 di 11 · Allegato", "Adesso c'è un documento")
    await anna.says("ecco")
    assert anna.sees("serve una foto o un documento")
    await anna.taps("Continua")
    await anna.taps("Guarda l'allegato")
    preview = next(each for each in reversed(anna.messages) if each.keyboard)
    assert preview is not anna.screen
    assert anna.screen.file is not None
    await anna.taps("11", preview)
    await anna.taps("Togli", preview)
    assert "Allegato: vuoi togliere" in preview.text
    await anna.taps("Sì, togli", preview)
    assert (await only(theatre, anna)).attachment_id is None
    await anna.sends("photo")
    assert (await only(theatre, anna)).attachment_id is None


async def test_presented_it_is_changed_until_the_phase_closes(theatre: Theatre) -> None:
    anna = await at_the_title(theatre)
    await drafts(anna)
    await anna.taps("Consegna")
    await anna.taps("Versioni precedenti")
    assert anna.sees("Non è mai stata cambiata")
    await anna.taps("Torna alla proposta")
    await anna.taps("1")
    await anna.says("Orti per tutti")
    await anna.taps("3")
    await anna.says("Aprire i cortili")
    await anna.taps("Versioni precedenti")
    assert anna.sees("Titolo, fino al 1 dicembre", "Orti condivisi", "Descrizione", "niente")
    await anna.says("/proponi")
    assert anna.sees("Le proposte che hai consegnato", "1. Orti per tutti")
    await anna.taps("1")
    await anna.taps("3")
    await theatre.moves(3, Phase.RANKING)
    await anna.says("Troppo tardi")
    assert anna.sees("Le proposte sono chiuse")
    await anna.says("/proponi")
    assert anna.sees("Le proposte sono chiuse")
    proposal = await only(theatre, anna)
    assert proposal.description == "Aprire i cortili"
    await anna.forges(f"1:pwpast:{proposal.id}:0")
    assert anna.sees("Orti condivisi")
    assert "Torna alla proposta" not in anna.buttons


async def test_a_second_proposal(theatre: Theatre) -> None:
    anna = await at_the_title(theatre)
    await drafts(anna)
    await anna.taps("Consegna")
    await anna.says("/proponi")
    await anna.taps("Scrivine un'altra")
    assert anna.sees("1 di 11 · Titolo")
    await anna.says("Piste ciclabili")
    assert [each.title for each in await stored(theatre, anna)] == [
        "Orti condivisi",
        "Piste ciclabili",
    ]


async def test_only_in_the_phase_of_proposals(theatre: Theatre) -> None:
    anna = await theatre.participant("Anna", table=3)
    for phase, why in (
        (Phase.PRESENTATION, "si aprono più avanti"),
        (Phase.RATING, "si aprono più avanti"),
        (Phase.CLOSED, "Le proposte sono chiuse"),
    ):
        await theatre.moves(3, phase)
        await anna.says("/proponi")
        assert anna.sees(why)
        assert await stored(theatre, anna) == []
    await theatre.moves(3, Phase.PROPOSALS)
    await anna.says("/start")
    await anna.taps("Fai una proposta")
    assert anna.sees("1 di 11 · Titolo")


async def test_nobody_touches_anybody_elses(theatre: Theatre) -> None:
    anna = await at_the_title(theatre)
    await drafts(anna)
    await anna.taps("11")
    await anna.sends("photo")
    draft = await only(theatre, anna)
    others = [
        await theatre.participant("Ivo", table=3),
        await theatre.participant("Eva", table=1),
        await theatre.coordinator("Paola", table=3),
        await theatre.coordinator("Piero", table=1),
        await theatre.staff("Ada"),
    ]
    (objective, *_) = theatre.bot.process.platform(3).objectives
    for other in others:
        for tap in (
            "pwstep:{}:title:0",
            f"pwtick:{{}}:{objective.id}:1:0",
            f"pwclear:{{}}:attachment:{draft.revision}",
            f"pwaside:{{}}:{draft.revision}",
            f"pwanew:{{}}:{draft.revision}",
            f"pwpresent:{{}}:{draft.revision}",
            "pwview:{}:0",
            "pwfile:{}",
            "pwdraft:{}",
            "pwresume:{}",
            "pwpast:{}:0",
        ):
            await other.forges("1:" + tap.format(draft.id))
            assert "Orti" not in other.screen.text
            await other.says("Parole di un altro")
    assert await only(theatre, anna) == draft


async def test_a_coordinator_is_told_the_way(theatre: Theatre) -> None:
    await theatre.moves(3, Phase.PROPOSALS)
    paola = await theatre.coordinator("Paola", table=3)
    await paola.says("/proponi")
    assert paola.sees("Chi coordina le inserisce")


async def test_an_objective_of_another_table_and_a_step_there_is_not(theatre: Theatre) -> None:
    anna = await at_the_title(theatre)
    await drafts(anna)
    draft = await only(theatre, anna)
    (foreign, *_) = theatre.bot.process.platform(1).objectives
    for tap in (f"pwtick:{draft.id}:{foreign.id}:1:0", f"pwstep:{draft.id}:nothing:0"):
        await anna.forges(f"1:{tap}")
        assert anna.reads("Questa schermata è vecchia")
    await anna.forges("1:pwview:999999:0")
    assert anna.reads("non è tua")
    assert await only(theatre, anna) == draft


async def test_erasing_takes_drafts_and_leaves_what_is_presented(theatre: Theatre) -> None:
    anna = await at_the_title(theatre)
    await drafts(anna, "Orti condivisi")
    await anna.taps("Consegna")
    await anna.says("/proponi")
    await anna.taps("Scrivine un'altra")
    await anna.says("Piste ciclabili")
    await anna.says("/imieidati")
    await anna.taps("Avanti")
    assert anna.sees("che hai consegnato", "Orti condivisi", "bozza", "Piste ciclabili")
    first, second = await stored(theatre, anna)
    await anna.says("/cancellami")
    assert anna.sees("le bozze vanno via, quelle consegnate restano")
    await anna.taps("Conferma")
    async with theatre.stored() as unit:
        assert await unit.proposals.get(second.id) is None
        assert await unit.proposals.get(first.id) is not None
        assert set((await unit.proposals.authors([first.id]))[first.id].values()) == {None}


async def test_in_english_too(theatre: Theatre) -> None:
    eve = await at_the_title(theatre, "Eve", "en")
    assert eve.sees("1 of 11 · Title", "At most 120 characters", "Write here")
    await eve.says("/start")
    await eve.says("Write a proposal")
    await eve.says("Shared gardens")
    while "Skip" in eve.buttons:
        await eve.says("skip")
    await eve.says("hand it in")
    assert eve.sees("Handed in", "Shared gardens")


async def test_somebody_at_two_tables_chooses(theatre: Theatre) -> None:
    anna = await at_the_title(theatre)
    await anna.starts(await theatre.invites(1))
    await theatre.moves(1, Phase.PROPOSALS)
    await anna.says("/proponi")
    assert anna.sees("Per quale tavolo")
    await anna.taps("1")
    assert anna.sees("1 di 11 · Titolo")
    await anna.says("/proponi 2")
    assert anna.sees("non sei tra i partecipanti")


async def test_the_tables_own_is_written_by_whoever_leads_it(theatre: Theatre) -> None:
    await theatre.moves(3, Phase.PROPOSALS)
    anna = await theatre.participant("Anna", table=3)
    paola = await theatre.coordinator("Paola", table=3)
    others = [anna, await theatre.coordinator("Piero", table=1)]
    async with theatre.stored() as unit:
        (seat,) = (await unit.people.visitor(paola.id)).seats
        draft = await unit.proposals.begin(3, None, seat.id)
    for leader in (paola, await theatre.staff("Ada")):
        await leader.forges(f"1:pwstep:{draft.id}:title:1")
        await leader.says(f"Orti di {leader.id}")
        assert leader.sees("proposta del tavolo", f"Orti di {leader.id}")
    for other in others:
        await other.forges(f"1:pwview:{draft.id}:0")
        assert other.reads("non è tua")
    await paola.forges(f"1:pwview:{draft.id}:0")
    await paola.taps("Consegna")
    assert paola.sees("Consegnata")


async def test_what_was_entered_from_paper_is_its_authors_too(theatre: Theatre) -> None:
    anna = await at_the_title(theatre)
    paola = await theatre.coordinator("Paola", table=3)
    async with theatre.stored() as unit:
        (hers,) = (await unit.people.visitor(anna.id)).seats
        (leading,) = (await unit.people.visitor(paola.id)).seats
        draft = await unit.proposals.begin(3, hers.id, leading.id)
    for writer in (paola, anna):
        await writer.forges(f"1:pwstep:{draft.id}:title:1")
        await writer.says("Orti di carta")
        assert writer.sees("di Anna", "Orti di carta")


async def test_an_accepted_coauthor_writes_too_and_no_other(theatre: Theatre) -> None:
    anna = await at_the_title(theatre)
    await drafts(anna)
    await anna.taps("Consegna")
    proposal = await only(theatre, anna)
    bruno = await theatre.participant("Bruno", table=3)
    carla = await theatre.participant("Carla", table=3)
    async with theatre.stored() as unit:
        for actor, accepted in ((bruno, True), (carla, None)):
            (seat,) = (await unit.people.visitor(actor.id)).seats
            row = {"proposal_id": proposal.id, "seat_id": seat.id, "accepted": accepted}
            await unit.proposals._connection.execute(
                insert(coauthors), {**row, "asked_at": theatre.now}
            )
    await carla.forges(f"1:pwview:{proposal.id}:0")
    assert carla.reads("non è tua")
    await bruno.forges(f"1:pwstep:{proposal.id}:title:0")
    await bruno.says("Orti per tutti")
    assert bruno.sees("di Anna, Bruno", "Orti per tutti")


async def test_two_taps_at_once_begin_one_proposal(theatre: Theatre) -> None:
    await theatre.moves(3, Phase.PROPOSALS)
    anna = await theatre.participant("Anna", table=3)
    home = anna.screen
    anna.press("Fai una proposta", home)
    anna.press("Fai una proposta", home)
    await theatre.settled()
    assert anna.sees("1 di 11")
    assert len(await stored(theatre, anna)) == 1


async def test_another_replica_takes_the_next_answer(theatre: Theatre) -> None:
    anna = await at_the_title(theatre)
    await theatre.start_bot()
    for text, following in ANSWERS:
        await anna.says(text)
        assert anna.sees(f"· {following}")
    assert (await only(theatre, anna)).first_step == "Chiedere"


async def test_earlier_objectives_and_files_are_told_too(theatre: Theatre) -> None:
    anna = await at_the_title(theatre)
    await anna.says("Orti condivisi")
    await anna.says("1")
    await anna.sends("photo")
    while "Salta" in anna.buttons or "Avanti" in anna.buttons:
        await anna.taps("Salta" if "Salta" in anna.buttons else "Avanti")
    await anna.taps("Consegna")
    await anna.taps("2")
    await anna.says("2")
    await anna.taps("11")
    await anna.sends("document")
    await anna.taps("Versioni precedenti")
    assert anna.sees("Obiettivi del tavolo, fino al", "1. ", "Allegato, fino al", "c'è una foto")
