"""The walk through the objectives: one at a time, in one message, and nothing is ever lost."""

from storage.records import Phase
from tests.theatre import Theatre

SCALE = " · ".join(
    f"{level}\N{NO-BREAK SPACE}{words}"
    for level, words in enumerate(
        ("per nulla", "poco importante", "abbastanza importante", "molto importante"), 1
    )
)
FORGED: list[str | bytes] = [
    "1:rate:ricucire-quartieri:9",
    "1:rate:ricucire-quartieri:04",
    "1:rate:ricucire-quartieri:-1",
    "1:rate:ricucire-quartieri",
    "1:rate:nessuno:4",
    "2:rate:ricucire-quartieri:4",
    "1:rate:corona-del-verde:4",
    "1:rate:ricucire-quartieri:4\n",
    "1:rate:ricucire-quartieri:٤",
    b"\xff\xfe\x00",
    "x" * 64,
]


async def test_one_objective_at_a_time_with_five_numbers_and_their_words(theatre: Theatre) -> None:
    anna = await theatre.participant("Anna")
    await anna.says("/valuta")
    objectives = theatre.bot.process.platform(1).objectives
    assert anna.sees("Obiettivo 1 di 5", objectives[0].text, "Quanto è importante?")
    assert anna.sees("Premi un numero:", SCALE, "indispensabile")
    rows = [[button.text for button in row] for row in anna.screen.keyboard]
    assert rows == [[*"12345"], ["Non so"], ["Indietro", "Avanti"]]
    assert anna.misses(objectives[1].text)


async def test_the_whole_walk_happens_in_one_message_and_costs_seven_taps(
    theatre: Theatre,
) -> None:
    anna = await theatre.participant("Anna")
    walk, before = anna.screen.id, len(anna.messages)
    labels = ["Comincia", "4", "5", "Non so", "1", "2", "Avanti"]
    for label in labels:
        await anna.taps(label)
        assert anna.screen.id == walk
    assert len(anna.messages) == before
    assert anna.sees("La tua scheda", "Tutto registrato")
    asked = len(theatre.bot.process.platform(1).objectives)
    assert len(labels) <= asked + 2
    assert await theatre.levels(anna) == [4, 5, None, 1, 2]


async def test_typing_does_what_tapping_does(theatre: Theatre) -> None:
    anna = await theatre.participant("Anna")
    await anna.says("comincia")
    assert anna.sees("Obiettivo 1 di 5")
    await anna.says("4")
    assert anna.sees("Obiettivo 2 di 5")
    await anna.says("Molto importante")
    assert anna.sees("Obiettivo 3 di 5")
    await anna.says("5 · indispensabile")
    await anna.says(" non so. ")
    assert anna.sees("Obiettivo 5 di 5")
    await anna.says("indietro")
    assert anna.sees("Obiettivo 4 di 5", "La tua risposta: non so")
    await anna.says("Avanti!")
    assert anna.sees("Obiettivo 5 di 5")
    await anna.says("3 abbastanza importante")
    assert anna.sees("Altro (specificare)")
    await anna.says("avanti")
    assert anna.sees("La tua scheda")
    assert await theatre.levels(anna) == [4, 4, 5, None, 3]


async def test_what_is_no_answer_changes_nothing_and_is_said(theatre: Theatre) -> None:
    anna = await theatre.participant("Anna")
    await anna.says("/valuta")
    for typed in ("6", "0", "44", "٤", "4.5", "quattro e mezzo", "importantissimo", "-4"):
        await anna.says(typed)
        is_number = typed.replace(".", "").isdigit()
        assert anna.sees("numeri vanno da 1 a 5" if is_number else "Non ho capito")
        await anna.taps("Continua")
        assert anna.sees("Obiettivo 1 di 5", "Premi")
    assert await theatre.levels(anna) == []


async def test_going_back_and_on_shows_the_present_choice_in_words(theatre: Theatre) -> None:
    anna = await theatre.participant("Anna")
    await anna.says("/valuta")
    assert anna.misses("La tua risposta")
    await anna.taps("4")
    assert anna.misses("La tua risposta")
    await anna.taps("Indietro")
    assert anna.sees("Obiettivo 1 di 5", "La tua risposta: 4 · molto importante")
    await anna.taps("5")
    assert anna.toast == "Registrato: 5 · indispensabile"
    assert anna.sees("Obiettivo 2 di 5")
    await anna.taps("Avanti")
    assert anna.sees("Obiettivo 3 di 5")
    assert await theatre.levels(anna) == [5]


async def test_the_ends_of_the_walk_lead_home_and_to_the_own_objectives(theatre: Theatre) -> None:
    anna = await theatre.participant("Anna", table=3)
    await anna.says("/valuta")
    await anna.taps("Indietro")
    assert anna.sees("Ciao, Anna")
    await anna.taps("Comincia")
    await anna.taps("Avanti")
    await anna.taps("Avanti")
    assert anna.sees("Altro (specificare)")
    await anna.taps("Indietro")
    assert anna.sees("Obiettivo 2 di 2")


async def test_skipping_to_the_end_the_sheet_says_what_is_missing(theatre: Theatre) -> None:
    anna = await theatre.participant("Anna", table=3)
    await anna.says("/valuta")
    for _ in range(3):
        await anna.taps("Avanti")
    assert anna.sees("La tua scheda", "ancora senza risposta", "Mancano ancora 2 risposte")
    await anna.taps("Continua")
    assert anna.sees("Obiettivo 1 di 2")
    await anna.taps("Avanti")
    await anna.taps("3")
    assert anna.sees("Obiettivo 1 di 2")
    await anna.taps("2")
    assert await theatre.levels(anna, 3) == [2, 3]


async def test_non_so_is_an_answer_of_its_own(theatre: Theatre) -> None:
    anna = await theatre.participant("Anna", table=3)
    await anna.says("/valuta")
    await anna.taps("Non so")
    assert anna.toast == "Registrato: non so"
    assert anna.sees("Obiettivo 2 di 2")
    await anna.taps("Indietro")
    assert anna.sees("La tua risposta: non so")
    await anna.taps("2")
    await anna.taps("Non so")
    assert await theatre.levels(anna, 3) == [2, None]


async def test_leaving_loses_nothing_and_coming_back_goes_on_at_the_first_unanswered(
    theatre: Theatre,
) -> None:
    anna = await theatre.participant("Anna")
    await anna.says("/valuta")
    await anna.taps("4")
    await anna.taps("Avanti")
    await anna.taps("2")
    theatre.passes(days=9)
    await theatre.stop_bot()
    await theatre.start_bot()
    await anna.says("/start")
    assert anna.sees("Ti mancano 3 obiettivi", "circa 2 minuti")
    await anna.taps("Continua")
    assert anna.sees("Obiettivo 2 di 5")
    await anna.says("/privacy")
    await anna.says("/valuta")
    assert anna.sees("Obiettivo 2 di 5")
    await anna.says("3")
    assert anna.sees("Obiettivo 4 di 5")
    assert await theatre.levels(anna) == [4, 3, 2]


async def test_a_double_tap_is_one_answer(theatre: Theatre) -> None:
    anna = await theatre.participant("Anna")
    await anna.says("/valuta")
    first = anna.screen
    anna.press("4", first)
    anna.press("4", first)
    await theatre.settled()
    assert anna.sees("Obiettivo 2 di 5")
    assert await theatre.levels(anna) == [4]
    anna.press("2")
    anna.press("5")
    anna.press("3")
    await theatre.settled()
    sheet = await theatre.sheet(anna)
    second = theatre.bot.process.platform(1).objectives[1].id
    assert sheet[second] == 3
    assert len(sheet) == 2


async def test_an_old_screen_still_answers_for_its_own_objective(theatre: Theatre) -> None:
    anna = await theatre.participant("Anna")
    await anna.says("/valuta")
    first, one = anna.screen, anna.data("1")
    await anna.says("/valuta")
    await anna.taps("4")
    await anna.taps("5")
    await anna.forges(one, first)
    assert await theatre.levels(anna) == [1, 5]
    assert "Obiettivo 3 di 5" in first.text


async def test_a_line_of_the_sheet_can_be_changed_and_leads_back_to_it(theatre: Theatre) -> None:
    anna = await theatre.participant("Anna")
    await anna.says("/valuta")
    for level in "45543":
        await anna.taps(level)
    await anna.taps("Avanti")
    assert anna.sees("Per cambiare una risposta, premi il suo numero o scrivilo")
    for number in range(1, 6):
        assert anna.sees(f"{number}. ")
    await anna.taps("2")
    assert anna.sees("Obiettivo 2 di 5", "La tua risposta: 5 · indispensabile")
    await anna.taps("1")
    assert anna.sees("La tua scheda", "1 · per nulla")
    await anna.says("5")
    assert anna.sees("Obiettivo 5 di 5")
    await anna.says("non so")
    assert anna.sees("La tua scheda", "non so")
    assert await theatre.levels(anna) == [4, 1, 5, 4, None]
    await anna.says("/start")
    assert anna.sees("Hai risposto a tutto")
    await anna.taps("Rivedi la scheda")
    assert anna.sees("La tua scheda")


async def test_after_closing_the_sheet_is_read_only_and_says_since_when(theatre: Theatre) -> None:
    anna = await theatre.participant("Anna")
    await anna.says("/valuta")
    await anna.taps("4")
    old = anna.screen
    theatre.passes(hours=2)
    await theatre.moves(1, Phase.PROPOSALS)

    await anna.taps("5", old)
    assert anna.alerted
    assert anna.toast == "La valutazione è chiusa dal 1 dicembre, 12:00."
    await anna.says("/valuta")
    assert anna.sees("La tua scheda", "4 · molto importante", "La valutazione è chiusa")
    assert anna.buttons == [
        "Contala lo stesso",
        "Aggiungi un dissenso",
        "Obiettivi per intero",
        "Torna all'inizio",
    ]
    await anna.says("5")
    await anna.taps("Continua")
    assert anna.sees("La valutazione è chiusa")
    await anna.says("/start")
    assert anna.sees("La valutazione è chiusa")
    assert anna.finds("Guarda la scheda")
    await anna.taps("Guarda la scheda")
    assert anna.sees("4 · molto importante")
    assert await theatre.levels(anna) == [4]

    await theatre.moves(1, Phase.RATING)
    await anna.says("/valuta")
    assert anna.sees("Obiettivo 2 di 5")


async def test_before_the_rating_opens_nobody_can_answer(theatre: Theatre) -> None:
    await theatre.moves(1, Phase.PRESENTATION)
    anna = await theatre.participant("Anna")
    assert anna.sees("non è ancora aperta")
    objective = theatre.bot.process.platform(1).objectives[0].id
    await anna.forges(f"1:rate:{objective}:4")
    assert anna.reads("non è ancora aperta")
    await anna.says("/valuta")
    assert anna.sees("non è ancora aperta")
    assert await theatre.levels(anna) == []


async def test_forged_data_changes_nothing_and_shows_where_one_is(theatre: Theatre) -> None:
    anna = await theatre.participant("Anna")
    await anna.says("/valuta")
    await anna.taps("3")
    for data in FORGED:
        await anna.forges(data)
        assert anna.sees("Obiettivo 2 di 5")
        assert anna.toast
    assert await theatre.levels(anna) == [3]
    async with theatre.stored() as unit:
        assert await unit.ballots.sheets(2) == 0


async def test_a_tap_on_a_message_that_is_gone_still_counts_and_is_answered_below(
    theatre: Theatre,
) -> None:
    anna = await theatre.participant("Anna")
    await anna.says("/valuta")
    gone = anna.screen
    four = anna.data("4", gone)
    theatre.simulator.loses_message(anna.id, gone.id)
    await anna.forges(four, gone)
    assert anna.screen.id != gone.id
    assert anna.sees("Obiettivo 2 di 5")
    assert await theatre.levels(anna) == [4]
