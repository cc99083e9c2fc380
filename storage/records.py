"""What storage gives back: frozen values that know nothing of a database.

Every time is an aware `datetime` in UTC.
"""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Any


class Role(StrEnum):
    """What a seat lets a person do. Staff and observers belong to all tables."""

    PARTICIPANT = "participant"
    COORDINATOR = "coordinator"
    STAFF = "staff"
    OBSERVER = "observer"


class Phase(StrEnum):
    """The moments of a table, in their order."""

    PRESENTATION = "presentation"
    RATING = "rating"
    PROPOSALS = "proposals"
    RANKING = "ranking"
    CLOSED = "closed"


class Wish(StrEnum):
    """Which reminders of meetings somebody wants."""

    ALL = "all"
    DAY_BEFORE = "day-before"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who wrote to the bot; `language` is None while Telegram's own is followed.

    `menu` is the mark of the command menu that Telegram was last told to show them; `screen` is the
    number of the message whose buttons are live. `noticed_at` is when they accepted the informativa
    for the first time; `notice_version` is the version they have read, since `notice_version_at`.
    """

    telegram_id: int
    name: str
    language: str | None
    noticed_at: datetime | None
    unreachable_since: datetime | None
    place: str | None
    reminder_wish: Wish = Wish.ALL
    menu: str | None = None
    screen: int | None = None
    notice_version: str | None = None
    notice_version_at: datetime | None = None

    @property
    def has_read(self) -> bool:
        """Tell whether the informativa was read: nobody is written to before."""
        return self.noticed_at is not None

    @property
    def hears(self) -> bool:
        """Tell whether what is sent to them is read by them: not blocked, the informativa read."""
        return self.has_read and self.unreachable_since is None


@dataclass(frozen=True, slots=True)
class Seat:
    """A place at a table; `roundtable` is None for staff and observers, who sit at all of them.

    `telegram_id`, `registered_at` and (for participants) `ballot_id` are None until it is claimed.
    `confirmed_at` is when one of a pair called the finished sheet theirs; `paper_since` is when
    the coordinator entered the first thing on paper for somebody without Telegram.
    `organisation`, `category` and `contact` are what a list of invited people says of them.
    `claimed_as` is what Telegram called whoever claimed it, then. `freed_in` is the phase in which
    it was taken back from them: since then it is nobody's, and only what counted by then counts.
    `told_of` is the phase a participant's screen speaks of: the last they were told of, or found
    at home; None where that is not known. `nudged_by` is the seat of whoever reminded them last.
    """

    id: int
    roundtable: int | None
    role: Role
    name: str | None
    telegram_id: int | None
    registered_at: datetime | None
    ballot_id: int | None
    withdrawn_at: datetime | None
    nudged_at: datetime | None
    confirmed_at: datetime | None = None
    paper_since: datetime | None = None
    organisation: str | None = None
    category: str | None = None
    contact: str | None = None
    claimed_as: str | None = None
    freed_in: Phase | None = None
    told_of: Phase | None = None
    nudged_by: int | None = None

    @property
    def is_without_telegram(self) -> bool:
        """Tell whether a participant has not come in: what is theirs can be entered on paper.

        Who came in and erased themselves was registered: that seat is nobody's.
        """
        return (
            self.role is Role.PARTICIPANT
            and self.telegram_id is None
            and self.registered_at is None
            and self.withdrawn_at is None
        )

    @property
    def is_erased(self) -> bool:
        """Tell whether somebody sat here and erased themselves: there is nobody to be asked."""
        return self.registered_at is not None and self.telegram_id is None


@dataclass(frozen=True, slots=True)
class TableSeat(Seat):
    """A seat at one table: a participant's or a coordinator's."""

    roundtable: int


@dataclass(frozen=True, slots=True)
class ParticipantSeat(TableSeat):
    """The seat of somebody who takes part: they came in, or something of theirs is on paper."""

    ballot_id: int


def seat_of(row: Sequence[Any]) -> Seat:
    """Return the seat that a row says, its columns in the order of the fields, as what it is."""
    seat = Seat(*row)
    if seat.roundtable is None:
        return seat
    return TableSeat(*row) if seat.ballot_id is None else ParticipantSeat(*row)


@dataclass(frozen=True, slots=True)
class Visitor:
    """Who is writing: the person, None if never seen, and the seats they hold, ordered by id."""

    person: Person | None
    seats: tuple[Seat, ...]


@dataclass(frozen=True, slots=True)
class Invitation:
    """One single-use way to a seat; only the hash of its token is kept, and not here."""

    id: int
    seat_id: int
    created_at: datetime
    expires_at: datetime
    used_at: datetime | None
    revoked_at: datetime | None


@dataclass(frozen=True, slots=True)
class Sealed:
    """What the code of an invitation is made of again, and what it is known by."""

    salt: str
    token_hash: str


@dataclass(frozen=True, slots=True)
class InvitedSeat:
    """A seat with the last invitation to it; None where nobody was ever sent one."""

    seat: Seat
    invitation: Invitation | None


@dataclass(frozen=True, slots=True)
class FreedSeat:
    """A seat taken back from whoever had it, and the number of the seat made in its place.

    `telegram_id` is who had it, None once it is said whose that is which they left there.
    `given_at` is when it was said to be of whoever was invited, who then gets it on coming in.
    """

    seat: Seat
    place_id: int
    telegram_id: int | None
    given_at: datetime | None


@dataclass(frozen=True, slots=True)
class Left:
    """How much was left on a freed seat: answers, proposals, and everything else."""

    answers: int
    proposals: int
    others: int

    def __bool__(self) -> bool:
        return bool(self.answers or self.proposals or self.others)


@dataclass(frozen=True, slots=True)
class OwnObjective:
    """An *altro (specificare)*; `level` None and not `abstained` means not judged yet."""

    id: int
    ballot_id: int
    text: str
    level: int | None
    abstained: bool


@dataclass(frozen=True, slots=True)
class Roundtable:
    """A table and the moment of its work it is in.

    `presented_page` is the page its coordinator is presenting now (from 0), None while nobody
    is led through the pages.
    """

    number: int
    phase: Phase
    phase_since: datetime
    presented_page: int | None = None


class ReleaseKind(StrEnum):
    """What is counted for itself: each has its own answers, releases and yeses."""

    RATING = "rating"
    RANKING = "ranking"
    DISSENT = "dissent"


@dataclass(frozen=True, slots=True)
class Counted:
    """An answer that counts in the releases from `entered` on, before the release `left`.

    What entered one objective with the same release is a group. `open` has entered or left by the
    yes of its people, or has theirs for ever: it is known to everybody, and hides nobody. People
    are numbers of seats, below 0 where somebody was erased.
    """

    objective: str
    answer: Hashable
    people: frozenset[int]
    known_to: frozenset[int]
    entered: int
    left: int | None = None
    open: bool = False

    def counts_in(self, release: int) -> bool:
        """Tell whether it is part of a release's figures."""
        return self.entered <= release and (self.left is None or release < self.left)


@dataclass(frozen=True, slots=True)
class Released:
    """A release: everything that is read of it, as JSON. It is never changed."""

    number: int
    made_at: datetime
    figures: str


@dataclass(frozen=True, slots=True)
class Written:
    """What stands on a ballot, and who has seen it beside whoever answers with it.

    `ratings` have each a level, None for *non so*, and the seats that have seen it; so have the
    `own` objectives. `seen_by` have seen that there are no others.
    """

    ballot_id: int
    seen_by: frozenset[int]
    ratings: dict[str, tuple[int | None, frozenset[int]]]
    own: tuple[tuple[OwnObjective, frozenset[int]], ...]


@dataclass(frozen=True, slots=True)
class Counts:
    """How many sheets gave each level from 1 to 5, and how many abstained."""

    levels: tuple[int, int, int, int, int]
    abstained: int


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a participant is: objectives `judged` (abstentions too) and `valued` with a level."""

    seat: Seat
    judged: int
    valued: int


@dataclass(frozen=True, slots=True)
class Proposal:
    """A project of a table; a draft until `presented_at`. Lists are written one entry a line.

    `author_id` is the seat whose proposal it is, None where the whole table proposes;
    `writer_id` is the seat of whoever entered it. `attachment_kind` is "photo" or "document",
    `attachment_id` Telegram's file id. `revision` is raised by every change. A merged proposal
    names in `merged_into_id` the one that took its place; one that was presented and discarded
    was such a union, and was undone.
    """

    id: int
    roundtable: int
    author_id: int | None
    writer_id: int
    title: str | None
    description: str | None
    implementers: str | None
    beneficiaries: str | None
    resources: str | None
    instruments: str | None
    expected_results: str | None
    timing: str | None
    first_step: str | None
    attachment_kind: str | None
    attachment_id: str | None
    revision: int
    begun_at: datetime
    presented_at: datetime | None
    discarded_at: datetime | None
    hidden_at: datetime | None
    hidden_because: str | None
    merged_into_id: int | None

    @property
    def is_listed(self) -> bool:
        """Tell whether the table reads and ranks it: presented, not hidden, merged nor undone."""
        gone = self.hidden_at or self.merged_into_id or self.discarded_at
        return bool(self.presented_at) and not gone

    @property
    def words(self) -> dict[str, str | None]:
        """Return what it says, by the field that says it."""
        return {
            "title": self.title,
            "description": self.description,
            "implementers": self.implementers,
            "beneficiaries": self.beneficiaries,
            "resources": self.resources,
            "instruments": self.instruments,
            "expected_results": self.expected_results,
            "timing": self.timing,
            "first_step": self.first_step,
        }


@dataclass(frozen=True, slots=True)
class Version:
    """What a field of a presented proposal said until it was changed; None where it was empty."""

    field: str
    text: str | None
    replaced_at: datetime


@dataclass(frozen=True, slots=True)
class LastMessage:
    """What somebody wrote last, and where: not the words, only by what they are known again.

    `units` is their length as Telegram counts it, `album` what pictures have in common that were
    sent together. `place` is the screen it was written on, `answered` the tap that it was taken
    for, None where it was taken for none, and `led_to` the screen that came of it.
    """

    message_id: int
    sent_at: datetime
    units: int
    digest: str
    album: str | None = None
    place: str | None = None
    answered: str | None = None
    led_to: str | None = None


class Answer(StrEnum):
    """What somebody says to a meeting."""

    YES = "yes"
    NO = "no"
    MAYBE = "maybe"


@dataclass(frozen=True, slots=True)
class Meeting:
    """A table's meeting; half-made until `confirmed_at`, when it must have a start and a length.

    `uid` is what calendars know it by and never changes; `sequence` is raised by every change.
    `reminder_offsets` are minutes before the start, comma separated, None for the content's own.
    `moved_at` is when it was last given another start. `writer_id` is the seat of whoever made it.
    A half-made change of a meeting is a row of its own that names it in `changes_id` and carries
    the sequence it was begun on.
    """

    id: int
    roundtable: int
    writer_id: int
    changes_id: int | None
    starts_at: datetime | None
    minutes: int | None
    place: str | None
    link: str | None
    agenda: str | None
    sequence: int
    uid: str
    reminder_offsets: str | None
    created_at: datetime
    confirmed_at: datetime | None
    cancelled_at: datetime | None
    moved_at: datetime | None = None

    @property
    def is_on(self) -> bool:
        """Tell whether it takes place: confirmed and not cancelled."""
        return self.confirmed_at is not None and self.cancelled_at is None

    @property
    def ends_at(self) -> datetime | None:
        """Return when it ends, None while that is not known."""
        if self.starts_at is None or self.minutes is None:
            return None
        return self.starts_at + timedelta(minutes=self.minutes)

    @property
    def decided(self) -> dict[str, datetime | int | str | None]:
        """Return what whoever makes it decides, by field."""
        return {
            "starts_at": self.starts_at,
            "minutes": self.minutes,
            "place": self.place,
            "link": self.link,
            "agenda": self.agenda,
            "reminder_offsets": self.reminder_offsets,
        }

    def is_over(self, now: datetime) -> bool:
        """Tell whether it has ended, as far as that is known."""
        return self.ends_at is not None and self.ends_at <= now

    def overlaps(self, other: "Meeting") -> bool:
        """Tell whether both take time of one another; one that begins as the other ends not."""
        if not (self.starts_at and self.ends_at and other.starts_at and other.ends_at):
            return False
        return self.starts_at < other.ends_at and other.starts_at < self.ends_at


@dataclass(frozen=True, slots=True)
class Attendance:
    """What somebody said to a meeting and whether they were there.

    `answer` and `answered_at` are None for whoever came without having answered; `reason` and
    `substitute` are their own words, of somebody who cannot come.
    """

    meeting_id: int
    seat_id: int
    answer: Answer | None
    reason: str | None
    substitute: str | None
    answered_at: datetime | None
    present_at: datetime | None

    @property
    def comes(self) -> Answer | None:
        """Return whether they come: whoever is there does, whatever they had answered."""
        return Answer.YES if self.present_at else self.answer


@dataclass(frozen=True, slots=True)
class PairRequest:
    """Somebody's wish to answer as one sheet with the seat `asked_id`, or with whoever has `code`.

    `accepted` is None until it is answered, and where it became void unanswered: withdrawn, or one
    of the two found somebody else. `overtaken` says that the rating closed in between.
    """

    id: int
    roundtable: int
    asking_id: int
    asked_id: int | None
    code: str | None
    asked_at: datetime
    answered_at: datetime | None
    accepted: bool | None
    overtaken: bool


@dataclass(frozen=True, slots=True)
class Aside:
    """A ballot put aside when its owner joined a pair: objectives judged, and own ones added."""

    ballot_id: int
    judged: int
    added: int


@dataclass(frozen=True, slots=True)
class Joining:
    """Somebody who asked to be a proposal's co-author.

    It waits until it is answered, one way or the other; ended without an answer, it was taken back.
    """

    proposal_id: int
    seat_id: int
    accepted: bool | None
    asked_at: datetime
    answered_at: datetime | None

    @property
    def waits(self) -> bool:
        """Tell whether somebody still has to answer it."""
        return self.accepted is None and self.answered_at is None

    @property
    def is_taken_back(self) -> bool:
        """Tell whether whoever asked took it back."""
        return self.accepted is None and self.answered_at is not None


@dataclass(frozen=True, slots=True)
class Question:
    """What a seat asked about a proposal, and what was answered; taken back it has no words."""

    id: int
    proposal_id: int
    seat_id: int
    text: str
    answer: str | None
    withdrawn_at: datetime | None


@dataclass(frozen=True, slots=True)
class UnsentLine:
    """What a seat asks about a proposal, or answers to a question, before it is sent."""

    id: int
    seat_id: int
    proposal_id: int
    question_id: int | None
    text: str


@dataclass(frozen=True, slots=True)
class Dissent:
    """What a seat sets against an objective's result or a proposal: one of the two is given.

    `signed` means that it is read with its author's name.
    """

    id: int
    roundtable: int
    seat_id: int
    objective: str | None
    proposal_id: int | None
    text: str
    signed: bool


class Verdict(StrEnum):
    """What became of a proposal."""

    ACCEPTED = "accepted"
    PARTLY = "partly"
    DECLINED = "declined"
    STUDIED = "studied"
    """Nothing is decided yet: it is looked into until a day that is said."""


@dataclass(frozen=True, slots=True)
class ProposalOutcome:
    """What the office says became of a proposal; a draft until `told_at`.

    `owner` is who sees to it, `next_step` what comes next, `due_on` by which day of the wall
    calendar. `writer_id` is the seat of whoever wrote it, `changes_id` the one that stood before.
    """

    id: int
    proposal_id: int
    writer_id: int
    changes_id: int | None
    verdict: Verdict | None
    reason: str | None
    owner: str | None
    next_step: str | None
    due_on: date | None
    begun_at: datetime
    told_at: datetime | None

    @property
    def said(self) -> tuple[Verdict | str | date | None, ...]:
        """Return all that is said in it."""
        return self.verdict, self.reason, self.owner, self.next_step, self.due_on


@dataclass(frozen=True, slots=True)
class Awaited:
    """A proposal of a table whose work is over, since when an answer is awaited, and which came."""

    proposal: Proposal
    since: datetime
    answer: ProposalOutcome | None


class Shown(StrEnum):
    """What a board shows: the work as it is, or what came out of it."""

    WORK = "work"
    OBJECTIVES = "objectives"
    RANKING = "ranking"


@dataclass(frozen=True, slots=True)
class Readback:
    """A round in which a table reads its minutes back, until `ends_at` or until it is closed.

    The `draft` is what is read, point by point, and the `basis` which releases it tells of; the
    `figures` are what came of it once it is closed.
    """

    id: int
    roundtable: int
    started_at: datetime
    ends_at: datetime
    closed_at: datetime | None
    basis: str
    draft: str
    figures: str | None

    def is_open(self, now: datetime) -> bool:
        """Tell whether one may still say something to it."""
        return self.closed_at is None and now < self.ends_at


@dataclass(frozen=True, slots=True)
class PointAnswer:
    """What a seat said to a point of a draft: without a `text` that it is right, else a dissent."""

    seat_id: int
    point: int
    text: str | None
    signed: bool


@dataclass(frozen=True, slots=True)
class Correction:
    """What a seat wants to have otherwise in a point of a draft.

    Whoever leads reads it once it is sent; `taken` is None until they decide, and `reason` is why
    it is not taken.
    """

    id: int
    readback_id: int
    seat_id: int
    point: int
    text: str
    sent_at: datetime | None
    taken: bool | None
    reason: str | None

    @property
    def is_sent(self) -> bool:
        """Tell whether whoever leads may read it."""
        return self.sent_at is not None

    @property
    def state(self) -> str:
        """Return the word for what was decided: taken, refused, or that it waits."""
        return {None: "waits", True: "taken", False: "refused"}[self.taken]


@dataclass(frozen=True, slots=True)
class Board:
    """A table's board: the hash of the key that opens it, until when, and what is on it.

    What is `shown`, and which `page` (from 0), was chosen in a `phase`: in another one it is the
    work from its first page. `dark` shows nothing; `counted` says how many have answered.
    """

    roundtable: int
    key_hash: str
    expires_at: datetime
    phase: Phase
    shown: Shown
    page: int
    dark: bool
    counted: bool


@dataclass(frozen=True, slots=True)
class Desk:
    """The page of one who leads a table: the hash of the key that opens it, until when.

    It speaks the `language` that they had when its link was made.
    """

    roundtable: int
    seat_id: int
    key_hash: str
    expires_at: datetime
    language: str


class Deeds(StrEnum):
    """What the journal keeps; each is said as `deed-WORD`. A stored word is never changed."""

    PHASE = "phase"
    PRESENT = "present"
    INVITE = "invite"
    REISSUE = "reissue"
    REVOKE = "revoke"
    FREE = "free"
    GIVE_BACK = "giveback"
    DROP_ASIDE = "dropaside"
    PAPER = "paper"
    PAPER_CORRECTED = "papercorrected"
    PAPER_SEAT = "paper-seat"
    PAPER_CONSENT = "paper-consent"
    PAPER_CHECKED = "paper-checked"
    HIDE = "hide"
    SHOW = "show"
    MERGE = "merge"
    UNMERGE = "unmerge"
    PUBLISH = "publish"
    WITHDRAW = "withdraw"
    ASK_YESES = "ask-yeses"
    MINUTES = "minutes"
    ANNEX = "annex"
    KIT = "kit"
    MEETING = "meeting"
    MEETING_CHANGED = "meeting-changed"
    MEETING_CANCELLED = "meeting-cancelled"
    MEETING_RESTORED = "meeting-restored"
    NUDGE = "nudge"
    ANNOUNCE = "announce"
    BOARD = "board"
    BOARD_CLOSED = "board-closed"
    OUTCOME = "outcome"
    READBACK = "readback"
    READBACK_CLOSED = "readback-closed"
    CORRECTION = "correction"
    DESK = "desk"
    DESK_CLOSED = "desk-closed"


@dataclass(frozen=True, slots=True)
class DoubleCheck:
    """How far a sheet from paper, that of `seat_id`, is read a second time by somebody else.

    `authors` are the seats that typed what stands on it since it was checked last. Whoever has the
    seat `checker_id` reads it, or read it; `again` is what they found on the paper so far, by
    objective. `checked_at` is None until both say the same.
    """

    seat_id: int
    authors: frozenset[int]
    checker_id: int | None = None
    again: tuple[tuple[str, int | None], ...] = ()
    checked_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Deed:
    """One line of the journal: who (a seat, None for the console) did what at which table.

    `deed` is one of `Deeds`, or a word of another version of the program. `detail` is what it was
    done to; of a person, whose seat is `about_id`, it is the name they have now, the seat's number
    where it was made without one, and None once they are erased.
    """

    at: datetime
    roundtable: int | None
    seat_id: int | None
    deed: str
    detail: str | None
    about_id: int | None = None


class DeliveryOutcome(StrEnum):
    """What became of something the bot sent by itself."""

    DELIVERED = "delivered"
    UNREACHABLE = "unreachable"
    FAILED = "failed"
    MISSED = "missed"
    """Too late to be of use: not sent."""
    DROPPED = "dropped"
    """It had become pointless before anybody began to send it."""
    UNCERTAIN = "uncertain"
    """Sent twice and never marked, because the program died both times: not sent a third time."""


@dataclass(frozen=True, slots=True)
class DeliveryKey:
    """One message to one person: `kind` and `subject` say what about, `offset` which of several."""

    kind: str
    subject: int
    telegram_id: int
    offset: int


@dataclass(frozen=True, slots=True)
class NewLetter:
    """A letter as it is put into the outbox.

    Of letters `about` one thing that wait for one person the newest is sent. One that `stays` is
    the message of its thread, which changes. It leaves as soon as possible, or when it is `due`: so
    long it is held for a `roundtable`.
    """

    telegram_id: int
    about: str | None
    stays: bool
    page: str
    due: datetime | None = None
    roundtable: int | None = None


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter as it is taken out again; `stands` is the message of the one before about the same.

    What stays changes into it; of any other the buttons go.
    """

    number: int
    telegram_id: int
    about: str | None
    stays: bool
    page: str
    stands: int | None


@dataclass(frozen=True, slots=True)
class Owed:
    """An answer that is owed to somebody: to which update, and in which message they tapped."""

    update_id: int
    message_id: int | None


@dataclass(frozen=True, slots=True)
class Invitee:
    """Somebody a meeting can remind, and what is known of them.

    `answer` is what they said to the meeting; `settled` are the reminders of it that were
    delivered, are being delivered, or were given up.
    """

    seat: Seat
    person: Person
    answer: Answer | None
    settled: frozenset[int]


@dataclass(frozen=True, slots=True)
class Announcement:
    """A coordinator's own words to a table; a draft until `confirmed_at`.

    `text` is None once everybody has them, at `finished_at`. They leave at `due_at`, None for at
    once.
    """

    id: int
    roundtable: int
    seat_id: int
    text: str | None
    created_at: datetime
    confirmed_at: datetime | None
    finished_at: datetime | None
    due_at: datetime | None = None
