"""The tables, their keys and the type of a moment. Migrations are held equal to this by a test."""

import json
from collections.abc import Hashable
from dataclasses import fields
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    Date,
    DateTime,
    Dialect,
    Enum,
    Float,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    SmallInteger,
    Table,
    Text,
    TypeDecorator,
    UniqueConstraint,
    false,
    func,
    text,
    true,
)

from storage.records import Answer, Phase, ReleaseKind, Role, Shown, Verdict, Wish
from storage.sealing import Private


class Moment(TypeDecorator[datetime]):
    """A time: aware in, aware UTC out, on both databases.

    SQLite keeps no zone and gives back naive times, so UTC is what is written there.
    A naive time raises ValueError (SQLAlchemy wraps it in a StatementError).
    """

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Refuse what has no zone; write UTC."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError(f"naive datetime: {value!r}")
        return value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Give UTC back, whatever the driver made of it."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


class Numbers(TypeDecorator[frozenset[int]]):
    """Numbers of seats, as JSON: `[3, 7]`; NULL where there are none to be told apart."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: frozenset[int] | None, dialect: Dialect) -> str | None:
        """Write them in their order."""
        return None if value is None else str(sorted(value))  # as JSON has it, and quicker

    def process_result_value(self, value: str | None, dialect: Dialect) -> frozenset[int] | None:
        """Read them back."""
        return None if value is None else frozenset(json.loads(value))


_write = json.JSONEncoder(ensure_ascii=False).encode


class Given(TypeDecorator[Hashable]):
    """An answer of any kind, as JSON: numbers and words, in tuples within tuples."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Hashable, dialect: Dialect) -> str:
        """Write it."""
        return _write(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> Hashable:
        """Read it back, so that it equals what was written."""
        return _frozen(json.loads(value or "null"))


def _frozen(value: Any) -> Hashable:
    return tuple(_frozen(each) for each in value) if isinstance(value, list) else value


def _word(words: type[StrEnum]) -> Enum:
    return Enum(
        words, native_enum=False, length=16, values_callable=lambda known: [w.value for w in known]
    )


def columns(table: Table, record: type[Any]) -> tuple[Column[Any], ...]:
    """List the columns of `table` in the order of the fields of the dataclass `record`."""
    return tuple(table.c[field.name] for field in fields(record))


metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)

people = Table(
    "people",
    metadata,
    Column("telegram_id", BigInteger, primary_key=True, autoincrement=False),
    Column("name", Private, nullable=False),
    Column("language", Text),
    Column("noticed_at", Moment),
    Column("unreachable_since", Moment),
    Column("place", Text),
    Column("reminder_wish", _word(Wish), nullable=False, server_default=Wish.ALL.value),
    Column("asked_back", Private),
    # A list of people, as its sender is shown it and has not said yet to invite them.
    Column("roster", Private),
    # When they last wrote one of these two, which wait for what they say to it.
    Column("unsent_at", Moment),
    Column("menu", Text),
    Column("screen", BigInteger),
    # Which version of the informativa they have read, and of which they were told; "" is one from
    # before there were any.
    Column("notice_version", Text),
    Column("notice_version_at", Moment),
    Column("notice_told", Text),
)

ballots = Table(
    "ballots",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("roundtable", Integer, nullable=False, index=True),
    Column("paired_at", Moment),
    # Beside whoever answers with it: who has seen that it has no *altro*, or no other one.
    Column("seen_by", Numbers),
    # Since when two who still have it are a pair no more: the first to answer anew gets a copy.
    Column("parted_at", Moment),
    # Buttons carry ids and live for ever: an id is never given twice.
    sqlite_autoincrement=True,
)

seats = Table(
    "seats",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("roundtable", Integer, index=True),
    Column("role", _word(Role), nullable=False),
    Column("name", Private),
    Column("telegram_id", BigInteger, ForeignKey("people.telegram_id")),
    Column("registered_at", Moment),
    Column("ballot_id", Integer, ForeignKey("ballots.id"), index=True),
    Column("withdrawn_at", Moment),
    Column("erased_at", Moment),
    Column("nudged_at", Moment),
    Column("confirmed_at", Moment),
    Column("paper_since", Moment),
    Column("organisation", Private),
    Column("category", Private),
    Column("contact", Private),
    Column("claimed_as", Private),
    Column("freed_in", _word(Phase)),
    Column("told_of", _word(Phase)),
    Column("told_before", _word(Phase)),
    # The seat of whoever reminded them last.
    Column("nudged_by", Integer),
    CheckConstraint("roundtable IS NOT NULL OR role IN ('staff', 'observer')", name="at_a_table"),
    sqlite_autoincrement=True,
)
# One seat of a kind for a person. NULLs would be distinct, so "all tables" is written 0 here;
# who was withdrawn may be invited again.
Index(
    "uq_seats_one_of_a_kind",
    seats.c.telegram_id,
    func.coalesce(seats.c.roundtable, text("0")),
    seats.c.role,
    unique=True,
    sqlite_where=seats.c.withdrawn_at.is_(None),
    postgresql_where=seats.c.withdrawn_at.is_(None),
)

invitations = Table(
    "invitations",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("seat_id", Integer, ForeignKey("seats.id"), nullable=False, index=True),
    Column("token_hash", Text, nullable=False, unique=True),
    Column("created_at", Moment, nullable=False),
    Column("expires_at", Moment, nullable=False),
    Column("used_at", Moment),
    Column("revoked_at", Moment),
    # What the code is made of again, to be printed; none where it was left to chance.
    Column("salt", Text),
    sqlite_autoincrement=True,
)

# A sheet from paper, read a second time: by seats, of which none is kept once somebody comes in.
double_checks = Table(
    "double_checks",
    metadata,
    Column("seat_id", Integer, ForeignKey("seats.id"), primary_key=True, autoincrement=False),
    Column("authors", Numbers, nullable=False),
    Column("checker_id", Integer),
    Column("again", Given, nullable=False),
    Column("checked_at", Moment),
)

# A seat that was taken back from whoever had it, with what they left, and the seat in its place.
freed_seats = Table(
    "freed_seats",
    metadata,
    Column("seat_id", Integer, ForeignKey("seats.id"), primary_key=True, autoincrement=False),
    Column("place_id", Integer, ForeignKey("seats.id"), nullable=False, index=True),
    # Nobody's once it is said whose that is.
    Column("telegram_id", BigInteger, ForeignKey("people.telegram_id"), index=True),
    Column("freed_at", Moment, nullable=False),
    Column("given_at", Moment),
)

ratings = Table(
    "ratings",
    metadata,
    Column("ballot_id", Integer, ForeignKey("ballots.id"), primary_key=True),
    Column("objective", Text, primary_key=True),
    Column("level", SmallInteger),
    Column("seen_by", Numbers),
    CheckConstraint("level BETWEEN 1 AND 5", name="scale"),
)
# Covers the tally: it never reads the table itself.
Index("ix_ratings_tally", ratings.c.objective, ratings.c.level, ratings.c.ballot_id)

own_objectives = Table(
    "own_objectives",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("ballot_id", Integer, ForeignKey("ballots.id"), nullable=False, index=True),
    Column("text", Text, nullable=False),
    Column("level", SmallInteger),
    Column("abstained", Boolean, nullable=False, server_default=false()),
    Column("seen_by", Numbers),
    # Who part take theirs along.
    Column("written_by", Integer, ForeignKey("seats.id"), index=True),
    CheckConstraint("level BETWEEN 1 AND 5", name="scale"),
    CheckConstraint("level IS NULL OR NOT abstained", name="one_answer"),
    sqlite_autoincrement=True,
)

roundtables = Table(
    "roundtables",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("phase", _word(Phase), nullable=False),
    Column("phase_since", Moment, nullable=False),
    Column("presented_page", Integer),
)

openings = Table(
    "openings",
    metadata,
    Column("roundtable", Integer, primary_key=True, autoincrement=False),
    Column("phase", _word(Phase), primary_key=True),
    Column("opened_at", Moment, nullable=False),
    Column("closed_at", Moment),
)

publications = Table(
    "publications",
    metadata,
    Column("roundtable", Integer, primary_key=True, autoincrement=False),
    Column("phase", _word(Phase), primary_key=True),
    Column("published_at", Moment, nullable=False),
)

# What was made of the answers when a phase was closed: read by everybody, and never changed.
releases = Table(
    "releases",
    metadata,
    Column("roundtable", Integer, primary_key=True, autoincrement=False),
    Column("kind", _word(ReleaseKind), primary_key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("made_at", Moment, nullable=False),
    Column("figures", Text, nullable=False),
    Column("published_at", Moment),
)

# How many sheets wait since the last closing, and why.
closings = Table(
    "closings",
    metadata,
    Column("roundtable", Integer, primary_key=True, autoincrement=False),
    Column("kind", _word(ReleaseKind), primary_key=True),
    Column("closed_at", Moment, nullable=False),
    Column("waiting", Text, nullable=False),
)

# What releases are made of: for the next closing to decide with, and read by nobody.
counted = Table(
    "counted",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("roundtable", Integer, nullable=False, index=True),
    Column("kind", _word(ReleaseKind), nullable=False),
    Column("objective", Text, nullable=False),
    Column("answer", Given, nullable=False),
    Column("people", Numbers, nullable=False),
    Column("known_to", Numbers, nullable=False),
    Column("entered", Integer, nullable=False),
    Column("left", Integer),
    Column("open", Boolean, nullable=False),
)

# Whether a sheet is to count although it may be recognised; `agreed` NULL was asked only.
consents = Table(
    "consents",
    metadata,
    Column("seat_id", Integer, ForeignKey("seats.id"), primary_key=True),
    Column("kind", _word(ReleaseKind), primary_key=True),
    Column("agreed", Boolean),
    Column("asked_at", Moment, nullable=False),
)

# A message of the bot that is changed rather than sent again.
standing_messages = Table(
    "standing_messages",
    metadata,
    Column("telegram_id", BigInteger, primary_key=True, autoincrement=False),
    Column("thread", Text, primary_key=True),
    Column("message_id", BigInteger, nullable=False),
)

# What somebody wrote last: what goes on in the next message, or is corrected, is known by it.
last_messages = Table(
    "last_messages",
    metadata,
    Column("telegram_id", BigInteger, primary_key=True, autoincrement=False),
    Column("message_id", BigInteger, nullable=False),
    Column("sent_at", Moment, nullable=False),
    Column("units", Integer, nullable=False),
    Column("digest", Text, nullable=False),
    Column("album", Text),
    Column("place", Text),
    Column("answered", Text),
    Column("led_to", Text),
)

# Answers from before a pair was made: kept, and counted nowhere.
ballots_aside = Table(
    "ballots_aside",
    metadata,
    Column("ballot_id", Integer, ForeignKey("ballots.id"), primary_key=True, autoincrement=False),
    Column("seat_id", Integer, ForeignKey("seats.id"), nullable=False, index=True),
)

pair_requests = Table(
    "pair_requests",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("roundtable", Integer, nullable=False),
    Column("asking_id", Integer, ForeignKey("seats.id"), nullable=False, index=True),
    Column("asked_id", Integer, ForeignKey("seats.id"), index=True),
    Column("code", Text, unique=True),
    Column("asked_at", Moment, nullable=False),
    Column("answered_at", Moment),
    Column("accepted", Boolean),
    sqlite_autoincrement=True,
)

proposals = Table(
    "proposals",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("roundtable", Integer, nullable=False, index=True),
    # Nobody's where the whole table proposes.
    Column("author_id", Integer, ForeignKey("seats.id"), index=True),
    Column("writer_id", Integer, ForeignKey("seats.id"), nullable=False, index=True),
    Column("title", Private),
    Column("description", Private),
    Column("implementers", Private),
    Column("beneficiaries", Private),
    Column("resources", Private),
    Column("instruments", Private),
    Column("expected_results", Private),
    Column("timing", Private),
    Column("first_step", Private),
    Column("attachment_kind", Text),
    Column("attachment_id", Text),
    Column("revision", Integer, nullable=False),
    Column("begun_at", Moment, nullable=False),
    Column("presented_at", Moment),
    Column("discarded_at", Moment),
    Column("hidden_at", Moment),
    Column("hidden_because", Private),
    Column("merged_into_id", Integer, ForeignKey("proposals.id"), index=True),
    sqlite_autoincrement=True,
)

proposal_objectives = Table(
    "proposal_objectives",
    metadata,
    Column("proposal_id", Integer, ForeignKey("proposals.id"), primary_key=True),
    Column("objective", Text, primary_key=True),
)

proposal_versions = Table(
    "proposal_versions",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("proposal_id", Integer, ForeignKey("proposals.id"), nullable=False, index=True),
    Column("field", Text, nullable=False),
    Column("text", Private),
    Column("replaced_at", Moment, nullable=False),
    sqlite_autoincrement=True,
)

supports = Table(
    "supports",
    metadata,
    Column("proposal_id", Integer, ForeignKey("proposals.id"), primary_key=True),
    Column("seat_id", Integer, ForeignKey("seats.id"), primary_key=True),
)

coauthors = Table(
    "coauthors",
    metadata,
    Column("proposal_id", Integer, ForeignKey("proposals.id"), primary_key=True),
    Column("seat_id", Integer, ForeignKey("seats.id"), primary_key=True),
    Column("asked_at", Moment, nullable=False),
    Column("answered_at", Moment),
    Column("accepted", Boolean),
)

signatures = Table(
    "signatures",
    metadata,
    Column("proposal_id", Integer, ForeignKey("proposals.id"), primary_key=True),
    Column("seat_id", Integer, ForeignKey("seats.id"), primary_key=True),
)

questions = Table(
    "questions",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("proposal_id", Integer, ForeignKey("proposals.id"), nullable=False, index=True),
    Column("seat_id", Integer, ForeignKey("seats.id"), nullable=False),
    Column("text", Private, nullable=False),
    Column("asked_at", Moment, nullable=False),
    Column("answer", Private),
    Column("answered_at", Moment),
    Column("answered_by", Integer, ForeignKey("seats.id")),
    # Taken back: without its words, and only there to be counted among what was asked.
    Column("withdrawn_at", Moment),
    sqlite_autoincrement=True,
)

# A question, the answer to one, or why a proposal is hidden: read once more before it is sent.
unsent_lines = Table(
    "unsent_lines",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("seat_id", Integer, ForeignKey("seats.id"), nullable=False, index=True),
    Column("proposal_id", Integer, ForeignKey("proposals.id"), nullable=False),
    Column("question_id", Integer, ForeignKey("questions.id"), index=True),
    Column("text", Private, nullable=False),
    sqlite_autoincrement=True,
)

# Two that look alike and are not the same, the one with the smaller number first.
distinct_proposals = Table(
    "distinct_proposals",
    metadata,
    Column("first_id", Integer, ForeignKey("proposals.id"), primary_key=True),
    Column("second_id", Integer, ForeignKey("proposals.id"), primary_key=True),
    # What was said of a whole group at once has one number, and is taken back at once.
    Column("decision", Integer),
    CheckConstraint("first_id < second_id", name="ordered"),
)

# Which state of a proposal's words was compared with the others of its table.
compared_proposals = Table(
    "compared_proposals",
    metadata,
    Column("proposal_id", Integer, ForeignKey("proposals.id"), primary_key=True),
    Column("revision", Integer, nullable=False),
)

# The pairs that came out alike, whatever became of the two since.
alike_proposals = Table(
    "alike_proposals",
    metadata,
    Column("first_id", Integer, ForeignKey("proposals.id"), primary_key=True),
    Column("second_id", Integer, ForeignKey("proposals.id"), primary_key=True, index=True),
    Column("score", Float, nullable=False),
    CheckConstraint("first_id < second_id", name="ordered"),
)

# What a union that is being prepared is made of; one that is not chosen can be.
union_parts = Table(
    "union_parts",
    metadata,
    Column("union_id", Integer, ForeignKey("proposals.id"), primary_key=True),
    Column("proposal_id", Integer, ForeignKey("proposals.id"), primary_key=True),
    Column("chosen", Boolean, nullable=False),
)


def _ranks(name: str, *more: Column[Any]) -> Table:
    return Table(
        name,
        metadata,
        Column("seat_id", Integer, ForeignKey("seats.id"), primary_key=True),
        Column("position", SmallInteger, primary_key=True),
        Column("proposal_id", Integer, ForeignKey("proposals.id"), nullable=False),
        *more,
        UniqueConstraint("seat_id", "proposal_id"),
        CheckConstraint("position >= 1", name="from_one"),
    )


# What somebody is putting in order, and what they confirmed: only the second counts.
choices = _ranks("choices")
votes = _ranks("votes", Column("seen_by", Numbers))

dissents = Table(
    "dissents",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("roundtable", Integer, nullable=False, index=True),
    Column("seat_id", Integer, ForeignKey("seats.id"), nullable=False),
    Column("objective", Text),
    Column("proposal_id", Integer, ForeignKey("proposals.id")),
    Column("text", Private, nullable=False),
    Column("signed", Boolean, nullable=False, server_default=false()),
    CheckConstraint("(objective IS NULL) <> (proposal_id IS NULL)", name="one_subject"),
    sqlite_autoincrement=True,
)

meetings = Table(
    "meetings",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("roundtable", Integer, nullable=False, index=True),
    Column("writer_id", Integer, ForeignKey("seats.id"), nullable=False, index=True),
    Column("changes_id", Integer, ForeignKey("meetings.id"), index=True),
    Column("starts_at", Moment, index=True),
    Column("minutes", Integer),
    Column("place", Private),
    Column("link", Private),
    Column("agenda", Private),
    Column("sequence", Integer, nullable=False),
    Column("uid", Text, nullable=False, unique=True),
    Column("reminder_offsets", Text),
    Column("created_at", Moment, nullable=False),
    # When what is half-made was last changed; none where it never was.
    Column("touched_at", Moment),
    Column("confirmed_at", Moment),
    Column("cancelled_at", Moment),
    Column("moved_at", Moment),
    CheckConstraint(
        "confirmed_at IS NULL OR (starts_at IS NOT NULL AND minutes IS NOT NULL)", name="whole"
    ),
    sqlite_autoincrement=True,
)

attendances = Table(
    "attendances",
    metadata,
    Column("meeting_id", Integer, ForeignKey("meetings.id"), primary_key=True),
    Column("seat_id", Integer, ForeignKey("seats.id"), primary_key=True, index=True),
    Column("answer", _word(Answer)),
    Column("reason", Private),
    Column("substitute", Private),
    Column("answered_at", Moment),
    Column("present_at", Moment),
)

# Who did what. Rows are added and never changed; names of people stand on their seats.
journal = Table(
    "journal",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("at", Moment, nullable=False),
    Column("roundtable", Integer, index=True),
    Column("seat_id", Integer, ForeignKey("seats.id")),
    Column("deed", Text, nullable=False),
    Column("detail", Text),
    # Whom it was done to: their name is read from their seat, and goes with it.
    Column("about_id", Integer, ForeignKey("seats.id")),
    sqlite_autoincrement=True,
)

seen_updates = Table(
    "seen_updates",
    metadata,
    Column("update_id", BigInteger, primary_key=True, autoincrement=False),
    Column("seen_at", Moment, nullable=False, index=True),
    # Who said it, for an hour, and the message that was tapped. Until `owed_until` somebody is
    # showing them what came of it; after that anybody may; with no moment it is shown.
    Column("telegram_id", BigInteger),
    Column("owed_in", BigInteger),
    Column("owed_until", Moment),
    Index(
        "ix_seen_updates_owed",
        "owed_until",
        sqlite_where=text("owed_until IS NOT NULL"),
        postgresql_where=text("owed_until IS NOT NULL"),
    ),
)

# When Telegram was last heard: one row.
contact = Table(
    "contact",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("heard_at", Moment, nullable=False),
)

# What could not be worked on: a reference for the log, never the content.
quarantine = Table(
    "quarantine",
    metadata,
    Column("update_id", BigInteger, primary_key=True, autoincrement=False),
    Column("reference", Text, nullable=False),
    Column("cause", Text, nullable=False),
    Column("quarantined_at", Moment, nullable=False),
)

wrong_codes = Table(
    "wrong_codes",
    metadata,
    Column("telegram_id", BigInteger, primary_key=True, autoincrement=False),
    Column("tries", Integer, nullable=False),
    Column("last_at", Moment, nullable=False),
)

# What the bot sends by itself: claimed before, marked after. `kind` and `subject` say what it is.
deliveries = Table(
    "deliveries",
    metadata,
    Column("kind", Text, primary_key=True),
    Column("subject", Integer, primary_key=True, autoincrement=False),
    Column("telegram_id", BigInteger, primary_key=True, autoincrement=False),
    Column("offset", Integer, primary_key=True, autoincrement=False),
    Column("tries", SmallInteger, nullable=False),
    Column("claimed_until", Moment, nullable=False),
    Column("outcome", Text),
    Column("settled_at", Moment),
    Index(None, "telegram_id"),
    Index(
        "ix_deliveries_open",
        "kind",
        "subject",
        sqlite_where=text("outcome IS NULL"),
        postgresql_where=text("outcome IS NULL"),
    ),
)

# What a committed act leaves for others, until it is sent: a page as it is read. Its line of
# `deliveries` has the kind "letter" and its id.
letters = Table(
    "letters",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("telegram_id", BigInteger, nullable=False),
    # Of what is about the same and not sent, the newest is sent; what `stays` is one message.
    Column("about", Text),
    Column("stays", Boolean, nullable=False),
    Column("page", Private, nullable=False),
    # Of whose table it is news, where it is held for the night.
    Column("roundtable", Integer),
    sqlite_autoincrement=True,
)

announcements = Table(
    "announcements",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("roundtable", Integer, nullable=False, index=True),
    Column("seat_id", Integer, ForeignKey("seats.id"), nullable=False),
    Column("text", Private),
    Column("created_at", Moment, nullable=False),
    Column("confirmed_at", Moment),
    Column("finished_at", Moment),
    Column("due_at", Moment),
    sqlite_autoincrement=True,
)

# What became of a proposal: a draft until it is `told_at`. What stands is the told one that no told
# one changes.
outcomes = Table(
    "outcomes",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("proposal_id", Integer, ForeignKey("proposals.id"), nullable=False, index=True),
    Column("writer_id", Integer, ForeignKey("seats.id"), nullable=False, index=True),
    Column("changes_id", Integer, ForeignKey("outcomes.id")),
    Column("verdict", _word(Verdict)),
    Column("reason", Private),
    Column("owner", Private),
    Column("next_step", Private),
    Column("due_on", Date),
    Column("begun_at", Moment, nullable=False),
    # When a draft was last changed; none where it never was.
    Column("touched_at", Moment),
    Column("told_at", Moment),
    sqlite_autoincrement=True,
)

# What is on the wall of a room, the hash of the key in its address, and whose address it is.
boards = Table(
    "boards",
    metadata,
    Column("roundtable", Integer, primary_key=True, autoincrement=False),
    Column("key_hash", Text, nullable=False),
    Column("expires_at", Moment, nullable=False),
    Column("phase", _word(Phase), nullable=False),
    Column("shown", _word(Shown), nullable=False),
    Column("page", Integer, nullable=False),
    Column("dark", Boolean, nullable=False, server_default=false()),
    Column("counted", Boolean, nullable=False, server_default=true()),
    Column("seat_id", Integer, ForeignKey("seats.id")),
)

# The hash of the key that opens the page of one who leads a table.
desks = Table(
    "desks",
    metadata,
    Column("roundtable", Integer, primary_key=True, autoincrement=False),
    Column("seat_id", Integer, ForeignKey("seats.id"), primary_key=True, autoincrement=False),
    Column("key_hash", Text, nullable=False),
    Column("expires_at", Moment, nullable=False),
    Column("language", Text, nullable=False),
)

# The public minutes read back by the table: the draft in points, and what came of it.
readbacks = Table(
    "readbacks",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("roundtable", Integer, nullable=False, index=True),
    Column("started_at", Moment, nullable=False),
    Column("ends_at", Moment, nullable=False),
    Column("closed_at", Moment),
    Column("basis", Text, nullable=False),
    Column("draft", Text, nullable=False),
    Column("figures", Text),
    sqlite_autoincrement=True,
)

# What somebody said to a point: that it is right, or with a text what they set against it.
readback_answers = Table(
    "readback_answers",
    metadata,
    Column("readback_id", Integer, ForeignKey("readbacks.id"), primary_key=True),
    Column("seat_id", Integer, ForeignKey("seats.id"), primary_key=True, index=True),
    Column("point", Integer, primary_key=True, autoincrement=False),
    Column("text", Private),
    Column("signed", Boolean, nullable=False, server_default=false()),
)

corrections = Table(
    "corrections",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("readback_id", Integer, ForeignKey("readbacks.id"), nullable=False),
    Column("seat_id", Integer, ForeignKey("seats.id"), nullable=False, index=True),
    Column("point", Integer, nullable=False),
    Column("text", Private, nullable=False),
    Column("sent_at", Moment),
    Column("taken", Boolean),
    Column("reason", Private),
    # When the reason was written.
    Column("touched_at", Moment),
    UniqueConstraint("readback_id", "seat_id", "point"),
    sqlite_autoincrement=True,
)

# When the next message of the bot's own may leave, agreed among replicas. One row.
pace = Table(
    "pace",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("next_at", Moment, nullable=False),
)
