"""One step of the form on the screen: what is asked, an example, what is there, the ways on."""

from conversations.forms import Kind, Step
from conversations.numbered import NUMBERS_IN_A_ROW
from conversations.proposals.card import as_list
from conversations.proposals.fields import PROPOSAL, heading, name_file, words_of
from conversations.proposals.rights import Manuscript
from conversations.screens import Button, Phrase, Quoted, Row, Screen, Style, deal, say
from conversations.taps.home import ShowHome
from conversations.taps.proposals import (
    AskClearing,
    AskStep,
    BeginAnew,
    LayAside,
    ResumeDraft,
    ShowOwnAttachment,
    ShowPreview,
    TickObjective,
)
from storage.platforms import Platform
from storage.records import Proposal


def step_screen(platform: Platform, manuscript: Manuscript, step: Step, editing: bool) -> Screen:
    """Return the screen of a step; when `editing` it leads back to the preview."""
    proposal = manuscript.proposal
    place = PROPOSAL.steps.index(step) + 1
    name = heading(step)
    title = say("proposal-step", position=place, total=len(PROPOSAL.steps), heading=name)
    return Screen(
        (
            say("proposal-editing", heading=name) if editing else title,
            say(f"proposal-{step.name}-ask"),
            *_example(step),
            *_allowed(step),
            *_present(platform, manuscript, step),
            _how(manuscript, step, editing),
        ),
        (
            *_tick_buttons(platform, manuscript, step, editing),
            *_file_buttons(manuscript, step),
            *(_leaving(manuscript, step) if editing else _stepping(manuscript, step)),
        ),
        here=AskStep(proposal=proposal.id, step=step.name, editing=editing),
    )


def laid_aside(draft: Proposal) -> Screen:
    """Return the screen of a draft that was laid aside: it can be taken up again."""
    named = (say("proposal-aside-called", title=draft.title),) if draft.title else ()
    return Screen(
        (say("proposal-laid-aside"), *named, say("proposal-aside-how")),
        (
            (Button(say("button-resume-draft"), ResumeDraft(proposal=draft.id), Style.PRIMARY),),
            (
                Button(
                    say("button-write-another"),
                    BeginAnew(proposal=draft.id, revision=draft.revision),
                ),
            ),
            (Button(say("button-home"), ShowHome()),),
        ),
        here=LayAside(proposal=draft.id, revision=draft.revision),
    )


def _example(step: Step) -> tuple[Phrase, ...]:
    if step.kind in (Kind.TICKS, Kind.FILE):
        return ()
    return (say(f"proposal-{step.name}-example"),)


def _allowed(step: Step) -> tuple[Phrase, ...]:
    match step.kind:
        case Kind.ENTRIES:
            return (say("proposal-allowed-entries", most=step.most, max=step.longest),)
        case Kind.LINE | Kind.TEXT:
            return (say("proposal-allowed", max=step.longest),)
        case _:
            return ()


def _present(platform: Platform, manuscript: Manuscript, step: Step) -> tuple[Phrase, ...]:
    """Return what is answered so far, and how much of the room it takes."""
    if step.kind is Kind.TICKS:
        return tuple(
            say(
                "proposal-ticked" if objective.id in manuscript.served else "proposal-unticked",
                number=str(number),
                text=objective.name,
            )
            for number, objective in enumerate(platform.objectives, 1)
        )
    if step.name not in manuscript.filled:
        return ()
    if step.kind is Kind.FILE:
        return (say("proposal-present-file", file=name_file(manuscript.proposal.attachment_kind)),)
    words = words_of(manuscript.proposal, step) or ""
    if step.kind is Kind.ENTRIES:
        used = len(words.splitlines())
        return (say("proposal-present-entries", text=as_list(words), used=used, most=step.most),)
    return (say("proposal-present", text=Quoted(words), used=len(words), max=step.longest),)


def _how(manuscript: Manuscript, step: Step, editing: bool) -> Phrase:
    """Say what to write or to press."""
    way = "next" if step.name in manuscript.filled else "skip"
    if editing:
        way = "editing"
    elif _may_end(manuscript, step):
        way += "-or-end"
    elif step.required and way == "skip":
        way = "required"
    kind = "words" if step.kind in (Kind.LINE, Kind.TEXT, Kind.ENTRIES) else step.kind.value
    return say(f"proposal-how-{kind}", way=say(f"proposal-way-{way}"))


def _tick_buttons(
    platform: Platform, manuscript: Manuscript, step: Step, editing: bool
) -> tuple[Row, ...]:
    if step.kind is not Kind.TICKS:
        return ()
    buttons = []
    for number, objective in enumerate(platform.objectives, 1):
        ticked = objective.id in manuscript.served
        tap = TickObjective(
            proposal=manuscript.proposal.id,
            objective=objective.id,
            on=not ticked,
            editing=editing,
        )
        label = "button-ticked" if ticked else "button-unticked"
        buttons.append(Button(say(label, number=str(number)), tap))
    return tuple(deal(buttons, NUMBERS_IN_A_ROW))


def _file_buttons(manuscript: Manuscript, step: Step) -> tuple[Row, ...]:
    if step.kind is not Kind.FILE or step.name not in manuscript.filled:
        return ()
    look = ShowOwnAttachment(proposal=manuscript.proposal.id)
    return ((Button(say("button-attachment"), look),),)


def _stepping(manuscript: Manuscript, step: Step) -> tuple[Row, ...]:
    """Return the ways to the steps beside this one, and out."""
    draft = manuscript.proposal
    row: list[Button] = []
    if before := PROPOSAL.preceding(step):
        row.append(Button(say("button-back"), _to(draft, before)))
    answered = step.name in manuscript.filled
    if answered or not step.required:
        label = say("button-next") if answered else say("button-skip")
        row.append(Button(label, _to(draft, PROPOSAL.following(step))))
    aside = LayAside(proposal=draft.id, revision=draft.revision)
    out = [Button(say("button-aside"), aside)]
    if _may_end(manuscript, step):
        out.append(Button(say("button-to-the-end"), _to(draft, None)))
    return (tuple(row), tuple(out)) if row else (tuple(out),)


def _may_end(manuscript: Manuscript, step: Step) -> bool:
    """Tell whether whoever is at a step can be done with all those that follow."""
    is_enough = all(each.name in manuscript.filled for each in PROPOSAL.steps if each.required)
    return is_enough and not step.required and PROPOSAL.following(step) is not None


def _to(draft: Proposal, step: Step | None) -> AskStep | ShowPreview:
    if step is None:
        return ShowPreview(proposal=draft.id, page=0)
    return AskStep(proposal=draft.id, step=step.name, editing=False)


def _leaving(manuscript: Manuscript, step: Step) -> tuple[Row, ...]:
    """Return the ways back to the preview: with what is there, without it, unchanged."""
    proposal = manuscript.proposal
    back = ShowPreview(proposal=proposal.id, page=0)
    if step.kind is Kind.TICKS:
        return ((Button(say("button-next"), back),),)
    leave = (Button(say("button-cancel"), back),)
    if step.required or step.name not in manuscript.filled:
        return (leave,)
    clear = AskClearing(proposal=proposal.id, step=step.name, revision=proposal.revision)
    return ((Button(say("button-remove"), clear),), leave)
