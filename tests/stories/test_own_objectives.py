"""*Altro (specificare)*: up to three objectives of one's own, each a text, then its importance."""

from storage.records import Phase
from tests.theatre import Actor, Theatre

LONGEST = ("<b>Più panchine & ombra</b> 🌳👨‍👩‍👧 " * 20)[:300].rstrip().ljust(300, "🌳")


async def at_own_objectives(theatre: Theatre, name: str = "Anna") -> Actor:
    """Somebody who has judged the two objectives of table 3 and stands before *altro*."""
    anna = await theatre.participant(name, table=3)
    await anna.says("/valuta")
    await anna.taps("4")
    await anna.taps("5")
    assert anna.sees("Altro (specificare)", "Puoi aggiungerne 3", "Avanti")
    return anna


async def adds(anna: Actor, text: str, level: str | None = None) -> None:
    await anna.taps("Aggiungi obiettivo")
    await anna.says(text)
    if level:
        await anna.taps(level)


async def test_a_text_then_its_importance(theatre: Theatre) -> None:
    anna = await at_own_objectives(theatre)
    await anna.taps("Aggiungi obiettivo")
    assert anna.sees("Scrivilo qui", "al massimo 300 caratteri", "Annulla")
    await anna.says("  Più   panchine\nall'ombra ")
    assert anna.sees("Un obiettivo aggiunto", "Più panchine all'ombra", "Quanto è importante?")
    assert anna.sees("nei risultati si leggerà così, senza nome", "Cambia il testo", "Togli")
    assert await theatre.own(anna, 3) == [("Più panchine all'ombra", None, False)]
    await anna.says("molto importante")
    assert anna.sees("Più panchine all'ombra", "4 · molto importante", "aggiungerne 2")
    assert await theatre.own(anna, 3) == [("Più panchine all'ombra", 4, False)]


async def test_up_to_three_and_no_fourth(theatre: Theatre) -> None:
    anna = await at_own_objectives(theatre)
    add = anna.data("Aggiungi obiettivo")
    for number, level in enumerate(("1", "Non so", "5"), start=1):
        await adds(anna, f"Obiettivo mio numero {number}", level)
    assert anna.sees("Hai aggiunto 3 obiettivi", "di più non se ne possono aggiungere")
    assert "Aggiungi obiettivo" not in anna.buttons
    await anna.forges(add)
    assert anna.reads("di più non se ne possono")
    await anna.says("Obiettivo mio numero 4")
    stored = await theatre.own(anna, 3)
    assert [(level, abstained) for _, level, abstained in stored] == [
        (1, False),
        (None, True),
        (5, False),
    ]
    await anna.taps("Continua")
    await anna.taps("Avanti")
    assert anna.sees("La tua scheda", "Obiettivo mio numero 2", "non so", "Tutto registrato")


async def test_too_long_a_text_is_kept_in_the_chat_and_its_length_said(theatre: Theatre) -> None:
    anna = await at_own_objectives(theatre)
    await anna.taps("Aggiungi obiettivo")
    await anna.says("parole " * 60)
    assert anna.sees("Il testo è di 419 caratteri, se ne possono usare 300")
    assert anna.sees("È rimasto qui sopra")
    await anna.taps("Continua")
    assert anna.sees("Scrivilo qui")
    assert await theatre.own(anna, 3) == []
    mine = [each.text for each in theatre.simulator.chat(anna.id).messages if each.mine]
    assert mine[-1].startswith("parole parole")
    await anna.says("Parole accorciate")
    assert anna.sees("Un obiettivo aggiunto", "Parole accorciate")


async def test_too_short_a_text_is_asked_for_again(theatre: Theatre) -> None:
    anna = await at_own_objectives(theatre)
    await anna.taps("Aggiungi obiettivo")
    for text in ("4", "sì", "bah.", "…"):
        await anna.says(text)
        assert anna.sees("troppo corto")
        await anna.taps("Continua")
        assert anna.sees("Scrivilo qui")
    assert await theatre.own(anna, 3) == []


async def test_the_longest_text_with_emoji_and_html_is_shown_as_it_was_written(
    theatre: Theatre,
) -> None:
    assert len(LONGEST) == 300
    paola = await theatre.coordinator("Paola", table=3)
    anna = await at_own_objectives(theatre)
    for _ in range(3):
        await adds(anna, LONGEST, "5")
    assert [text for text, _, _ in await theatre.own(anna, 3)] == [LONGEST] * 3
    assert anna.sees("<b>Più panchine & ombra</b>")
    await anna.taps("Avanti")
    assert anna.sees("<b>Più panchine & ombra</b> 🌳👨‍👩‍👧")
    await anna.taps("3")
    assert anna.sees(LONGEST)
    await anna.taps("Togli")
    assert anna.sees(LONGEST)
    await anna.taps("No, tienilo")
    await anna.taps("Cambia il testo")
    assert anna.sees(f"Adesso dice: «{LONGEST}»")
    await anna.says("/imieidati")
    await anna.taps("Avanti")
    assert anna.sees(LONGEST)
    await theatre.crowd(3, "55", "44", "33", own=[("🌳" * 300, 5)] * 3)
    await theatre.moves(3, Phase.PROPOSALS)
    await paola.says("/risultati")
    await paola.taps("Dettagli")
    await paola.taps("Obiettivi aggiunti")
    told = paola.screen.text
    while "Avanti" in paola.buttons:
        await paola.taps("Avanti")
        told += paola.screen.text
    assert told.count(LONGEST) == 3
    assert told.count("🌳" * 300) == 3


async def test_one_can_be_reworded_and_keeps_its_importance(theatre: Theatre) -> None:
    anna = await at_own_objectives(theatre)
    await adds(anna, "Più panchine", "4")
    await anna.taps("3")
    await anna.taps("Cambia il testo")
    assert anna.sees("Adesso dice: «Più panchine»")
    await anna.says("Più panchine all'ombra")
    assert anna.sees("Più panchine all'ombra", "La tua risposta: 4 · molto importante")
    assert await theatre.own(anna, 3) == [("Più panchine all'ombra", 4, False)]
    await anna.taps("Cambia il testo")
    await anna.taps("Annulla")
    assert anna.sees("Un obiettivo aggiunto", "Più panchine all'ombra")
    await anna.taps("Indietro")
    assert anna.sees("Altro (specificare)")


async def test_one_is_removed_only_after_a_confirmation(theatre: Theatre) -> None:
    anna = await at_own_objectives(theatre)
    await adds(anna, "Più panchine", "4")
    await adds(anna, "Più fontanelle", "3")
    await anna.taps("3")
    await anna.taps("Togli")
    assert anna.sees("Vuoi togliere", "Più panchine")
    await anna.taps("No, tienilo")
    assert anna.sees("Un obiettivo aggiunto", "Più panchine")
    await anna.taps("Togli")
    asked = anna.screen
    confirm = anna.data("Sì, togli")
    await anna.taps("Sì, togli")
    assert anna.toast == "Tolto dalla scheda."
    assert anna.sees("Più fontanelle", "aggiungerne 2")
    assert anna.misses("Più panchine")
    await anna.forges(confirm, asked)
    assert [text for text, _, _ in await theatre.own(anna, 3)] == ["Più fontanelle"]


async def test_an_unjudged_one_says_so_and_can_be_judged_from_everywhere(theatre: Theatre) -> None:
    anna = await at_own_objectives(theatre)
    await adds(anna, "Più panchine")
    await anna.taps("Indietro")
    assert anna.sees("Più panchine", "importanza ancora da dire")
    await anna.taps("Avanti")
    assert anna.sees("La tua scheda", "importanza ancora da dire")
    assert anna.misses("Tutto registrato")
    await anna.taps("3")
    await anna.taps("2")
    assert await theatre.own(anna, 3) == [("Più panchine", 2, False)]
    await anna.taps("Avanti")
    assert anna.sees("Tutto registrato")
    await anna.taps("Altro (specificare)")
    await anna.taps("3")
    await anna.taps("Non so")
    assert await theatre.own(anna, 3) == [("Più panchine", None, True)]


async def test_annulla_in_the_middle_writes_nothing(theatre: Theatre) -> None:
    anna = await at_own_objectives(theatre)
    for way_out in ("/annulla", "annulla", "Annulla"):
        await anna.says("/valuta")
        await anna.taps("Altro (specificare)")
        await anna.taps("Aggiungi obiettivo")
        if way_out == "Annulla":
            await anna.taps(way_out)
        else:
            await anna.says(way_out)
        await anna.says("Niente obiettivo")
        assert anna.sees("Non ho capito")
        assert await theatre.own(anna, 3) == []


async def test_other_commands_and_media_in_the_middle_keep_the_place(theatre: Theatre) -> None:
    anna = await at_own_objectives(theatre)
    await anna.taps("Aggiungi obiettivo")
    for media in ("photo", "voice", "sticker", "document"):
        await anna.sends(media)
        assert anna.sees("Qui leggo solo testo e pulsanti")
        await anna.taps("Continua")
        assert anna.sees("Scrivilo qui")
    await anna.says("/nonesiste")
    assert anna.sees("Questo comando non c'è")
    await theatre.stop_bot()
    await theatre.start_bot()
    await anna.says("Più panchine")
    assert anna.sees("Un obiettivo aggiunto", "Più panchine")


async def test_a_label_of_the_screen_is_a_button_and_never_an_objective(theatre: Theatre) -> None:
    anna = await at_own_objectives(theatre)
    await anna.taps("Aggiungi obiettivo")
    await anna.says("Annulla")
    assert anna.sees("Altro (specificare)")
    assert await theatre.own(anna, 3) == []


async def test_nobody_touches_anybody_elses(theatre: Theatre) -> None:
    anna = await at_own_objectives(theatre)
    await adds(anna, "Più panchine", "4")
    ivo = await at_own_objectives(theatre, "Ivo")
    async with theatre.stored() as unit:
        (mine,) = await unit.own_objectives.at(3)
    for tap in ("own:3:{}", "rateown:3:{}:1", "write:3:{}", "unwrite:3:{}", "remove:3:{}"):
        await ivo.forges("1:" + tap.format(mine.id))
        assert ivo.misses("panchine")
        await ivo.says("Parole altrui")
    assert await theatre.own(anna, 3) == [("Più panchine", 4, False)]
    assert await theatre.own(ivo, 3) == []


async def test_after_closing_nothing_can_be_added_or_changed(theatre: Theatre) -> None:
    anna = await at_own_objectives(theatre)
    await adds(anna, "Più panchine", "4")
    await anna.taps("Aggiungi obiettivo")
    asked = anna.screen
    await theatre.moves(3, Phase.PROPOSALS)
    await anna.says("Più fontanelle")
    assert anna.sees("La valutazione è chiusa")
    assert anna.misses("Non ho capito")
    async with theatre.stored() as unit:
        (mine,) = await unit.own_objectives.at(3)
    for tap in ("write:3:0", f"rateown:3:{mine.id}:1", f"remove:3:{mine.id}", "others:3"):
        await anna.forges(f"1:{tap}", asked)
        assert anna.reads("La valutazione è chiusa")
    assert await theatre.own(anna, 3) == [("Più panchine", 4, False)]


async def test_another_city_has_other_words_another_room_and_another_length(
    borough: Theatre,
) -> None:
    await borough.moves(1, Phase.RATING)
    rosa = await borough.participant("Rosa")
    await rosa.says("/valuta")
    for answer in ("subito", "passo", "Può aspettare"):
        await rosa.says(answer)
    assert rosa.sees("Manca qualcosa", "aggiungerne 1")
    await rosa.taps("Aggiungi obiettivo")
    assert rosa.sees("al massimo 120 caratteri")
    await rosa.says("x" * 121)
    assert rosa.sees("121", "120")
    await rosa.says("Un forno per tutti")
    await rosa.taps("5")
    assert rosa.sees("Un forno per tutti", "5 · subito", "Hai aggiunto 1 obiettivo:")
    assert await borough.levels(rosa) == [5, None, 2]
