"""What a slip looks like: while choosing, when everything is chosen, and once it counts."""

from conversations.numbered import ON_A_PAGE, numbered_page
from conversations.participation import name_of
from conversations.proposals.card import headline
from conversations.ranking.slip import Slip
from conversations.ranking.tally import FEWEST
from conversations.screens import Button, Phrase, Row, Screen, Style, say
from conversations.taps.home import ShowHome
from conversations.taps.packing import Tap
from conversations.taps.paper import ShowPaperSeats
from conversations.taps.ranking import (
    ChangeRanking,
    ChooseProposal,
    ConfirmRanking,
    KeepRanking,
    OpenRanking,
    ReadCandidate,
    ShowCandidates,
    UndoChoice,
)


def slip_screen(slip: Slip, page: int = 0) -> Screen:
    """Return where a seat is with its ranking; `page` is of the list to choose from."""
    if len(slip.proposals) < FEWEST:
        return Screen(
            (title(slip), say("rank-nothing"), say("page-only")),
            (_out(slip),),
            here=_opened(slip, 0),
        )
    if slip.is_confirmed:
        return _confirmed(slip)
    return _review(slip) if slip.is_full else _choosing(slip, page)


def page_of(slip: Slip, proposal: int) -> int:
    """Return the page of the list that a proposal is on."""
    return (slip.number(proposal) - 1) // ON_A_PAGE


def title(slip: Slip) -> Phrase:
    """Say whose ranking it is."""
    if slip.asked_as:
        return say("rank-title-paper", table=slip.roundtable, name=name_of(slip.seat))
    return say("rank-title", table=slip.roundtable)


def candidates_screen(slip: Slip, wanted: int) -> Screen:
    """Return the list of what can be chosen, to be read one by one."""

    def turn_to(page: int) -> Tap:
        return ShowCandidates(**_taps_of(slip), page=page)

    def read(proposal: int) -> Tap:
        return ReadCandidate(**_taps_of(slip), proposal=proposal, page=0)

    taps = [read(each.id) for each in slip.proposals]
    leaf, numbers = numbered_page(_lines(slip), taps, wanted, turn_to, _titles(slip), apart=True)
    back = Button(say("button-rank-back"), _opened(slip, leaf.number))
    return Screen(
        (title(slip), *leaf.paragraphs, say("rank-read-how")),
        (*numbers, *leaf.buttons, (back,)),
        here=turn_to(leaf.number),
    )


def _choosing(slip: Slip, page: int) -> Screen:
    place = len(slip.choices) + 1

    def choose(proposal: int) -> Tap:
        return ChooseProposal(**_taps_of(slip), place=place, proposal=proposal)

    taps = [None if each.id in slip.choices else choose(each.id) for each in slip.proposals]
    leaf, numbers = numbered_page(
        _lines(slip), taps, page, lambda to: _opened(slip, to), _titles(slip), apart=True
    )
    how = say("rank-choose", place=ordinal(place), places=slip.places)
    if slip.asked_as:
        how = say(
            "rank-choose-paper", place=ordinal(place), places=slip.places, example=example(slip)
        )
    return Screen(
        (title(slip), *_meanwhile(slip), *leaf.paragraphs, how),
        (*numbers, *leaf.buttons, *_undo(slip), *_keep(slip), *_ways_off(slip)),
        here=_opened(slip, leaf.number),
    )


def _review(slip: Slip) -> Screen:
    confirm = Button(
        say("button-confirm"), ConfirmRanking(**_taps_of(slip), mark=slip.mark), Style.PRIMARY
    )
    return Screen(
        (title(slip), *_meanwhile(slip), *_order(slip), say("rank-review")),
        ((confirm,), _change(slip), *_undo(slip), *_keep(slip), *_ways_off(slip)),
        here=_opened(slip, 0),
    )


def _confirmed(slip: Slip) -> Screen:
    done = say("rank-confirmed-paper" if slip.asked_as else "rank-confirmed")
    return Screen(
        (title(slip), *_order(slip), done),
        (_change(slip), *_ways_off(slip)),
        here=_opened(slip, 0),
    )


def example(slip: Slip) -> str:
    """Return an order that could be typed at once, the first place first."""
    return " ".join(map(str, (2, 1, *range(3, slip.places + 1))))


def ordinal(place: int) -> Phrase:
    """Say a place: "1ª"."""
    return say("rank-ordinal", place=place)


def _meanwhile(slip: Slip) -> tuple[Phrase, ...]:
    """Say what counts meanwhile to whoever confirmed something before."""
    if not slip.vote:
        return ()
    return (say("rank-counts-meanwhile" if slip.counts else "rank-counts-no-more"),)


def _order(slip: Slip) -> tuple[Phrase, ...]:
    return tuple(
        say("rank-chosen", place=ordinal(place), title=headline(slip.find(proposal)))
        for place, proposal in enumerate(slip.choices, 1)
    )


def _lines(slip: Slip) -> list[Phrase]:
    return [_line(slip, number) for number in range(1, len(slip.proposals) + 1)]


def _titles(slip: Slip) -> list[Phrase]:
    return [say("rank-titled", title=each.title or "–") for each in slip.proposals]


def _line(slip: Slip, number: int) -> Phrase:
    proposal = slip.proposals[number - 1]
    if proposal.id not in slip.choices:
        return say("rank-line", number=number, title=headline(proposal))
    place = ordinal(slip.choices.index(proposal.id) + 1)
    return say("rank-line-chosen", number=number, title=headline(proposal), place=place)


def _undo(slip: Slip) -> tuple[Row, ...]:
    undo = UndoChoice(**_taps_of(slip), mark=slip.mark)
    return ((Button(say("button-rank-undo"), undo),),) if slip.choices else ()


def _keep(slip: Slip) -> tuple[Row, ...]:
    """Return the way out of a change: what was confirmed stays."""
    keep = KeepRanking(**_taps_of(slip))
    return ((Button(say("button-rank-keep"), keep),),) if slip.counts else ()


def _change(slip: Slip) -> Row:
    return (Button(say("button-rank-change"), ChangeRanking(**_taps_of(slip), mark=slip.mark)),)


def _ways_off(slip: Slip) -> tuple[Row, ...]:
    read = Button(say("button-rank-read"), ShowCandidates(**_taps_of(slip), page=0))
    return ((read,), _out(slip))


def _out(slip: Slip) -> Row:
    if slip.asked_as:
        return (
            Button(say("button-paper-others"), ShowPaperSeats(roundtable=slip.roundtable, page=0)),
        )
    return (Button(say("button-home"), ShowHome()),)


def _opened(slip: Slip, page: int) -> OpenRanking:
    return OpenRanking(**_taps_of(slip), page=page)


def _taps_of(slip: Slip) -> dict[str, int]:
    return {"roundtable": slip.roundtable, "seat": slip.asked_as}
