"""The whole table: phases with their times, pairs, proposals, rankings, the journal."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Add what the moments after the rating need."""
    op.add_column("ballots", sa.Column("paired_at", sa.DateTime(timezone=True)))
    op.add_column("roundtables", sa.Column("presented_page", sa.Integer()))
    op.add_column("seats", sa.Column("confirmed_at", sa.DateTime(timezone=True)))
    op.add_column("seats", sa.Column("paper_since", sa.DateTime(timezone=True)))
    for column in ("organisation", "category", "contact"):
        op.add_column("seats", sa.Column(column, sa.Text()))
    _create_moments()
    _create_pairs()
    _create_proposals()
    _create_voices()
    _create_rankings()


def _create_moments() -> None:
    op.create_table(
        "openings",
        sa.Column("roundtable", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("phase", sa.String(16), nullable=False),
        sa.Column("opened_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("closed_at", sa.DateTime(timezone=True)),
        sa.PrimaryKeyConstraint("roundtable", "phase", name="pk_openings"),
    )
    op.create_table(
        "publications",
        sa.Column("roundtable", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("phase", sa.String(16), nullable=False),
        sa.Column("published_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("roundtable", "phase", name="pk_publications"),
    )
    op.create_table(
        "standing_messages",
        sa.Column("telegram_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("thread", sa.Text(), nullable=False),
        sa.Column("message_id", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("telegram_id", "thread", name="pk_standing_messages"),
    )
    op.create_table(
        "journal",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("roundtable", sa.Integer()),
        sa.Column("seat_id", sa.Integer()),
        sa.Column("deed", sa.Text(), nullable=False),
        sa.Column("detail", sa.Text()),
        sa.ForeignKeyConstraint(["seat_id"], ["seats.id"], name="fk_journal_seat_id_seats"),
        sa.PrimaryKeyConstraint("id", name="pk_journal"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_journal_roundtable", "journal", ["roundtable"])


def _create_pairs() -> None:
    op.create_table(
        "ballots_aside",
        sa.Column("ballot_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("seat_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["ballot_id"], ["ballots.id"], name="fk_ballots_aside_ballot_id_ballots"
        ),
        sa.ForeignKeyConstraint(["seat_id"], ["seats.id"], name="fk_ballots_aside_seat_id_seats"),
        sa.PrimaryKeyConstraint("ballot_id", name="pk_ballots_aside"),
    )
    op.create_index("ix_ballots_aside_seat_id", "ballots_aside", ["seat_id"])
    op.create_table(
        "pair_requests",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("roundtable", sa.Integer(), nullable=False),
        sa.Column("asking_id", sa.Integer(), nullable=False),
        sa.Column("asked_id", sa.Integer()),
        sa.Column("code", sa.Text()),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("answered_at", sa.DateTime(timezone=True)),
        sa.Column("accepted", sa.Boolean()),
        sa.ForeignKeyConstraint(["asked_id"], ["seats.id"], name="fk_pair_requests_asked_id_seats"),
        sa.ForeignKeyConstraint(
            ["asking_id"], ["seats.id"], name="fk_pair_requests_asking_id_seats"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_pair_requests"),
        sa.UniqueConstraint("code", name="uq_pair_requests_code"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_pair_requests_asked_id", "pair_requests", ["asked_id"])
    op.create_index("ix_pair_requests_asking_id", "pair_requests", ["asking_id"])


def _create_proposals() -> None:
    op.create_table(
        "proposals",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("roundtable", sa.Integer(), nullable=False),
        sa.Column("author_id", sa.Integer()),
        sa.Column("writer_id", sa.Integer(), nullable=False),
        sa.Column("title", sa.Text()),
        sa.Column("description", sa.Text()),
        sa.Column("implementers", sa.Text()),
        sa.Column("beneficiaries", sa.Text()),
        sa.Column("resources", sa.Text()),
        sa.Column("instruments", sa.Text()),
        sa.Column("expected_results", sa.Text()),
        sa.Column("timing", sa.Text()),
        sa.Column("first_step", sa.Text()),
        sa.Column("attachment_kind", sa.Text()),
        sa.Column("attachment_id", sa.Text()),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("begun_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("presented_at", sa.DateTime(timezone=True)),
        sa.Column("discarded_at", sa.DateTime(timezone=True)),
        sa.Column("hidden_at", sa.DateTime(timezone=True)),
        sa.Column("hidden_because", sa.Text()),
        sa.Column("merged_into_id", sa.Integer()),
        sa.ForeignKeyConstraint(["author_id"], ["seats.id"], name="fk_proposals_author_id_seats"),
        sa.ForeignKeyConstraint(
            ["merged_into_id"], ["proposals.id"], name="fk_proposals_merged_into_id_proposals"
        ),
        sa.ForeignKeyConstraint(["writer_id"], ["seats.id"], name="fk_proposals_writer_id_seats"),
        sa.PrimaryKeyConstraint("id", name="pk_proposals"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_proposals_author_id", "proposals", ["author_id"])
    op.create_index("ix_proposals_merged_into_id", "proposals", ["merged_into_id"])
    op.create_index("ix_proposals_roundtable", "proposals", ["roundtable"])
    op.create_index("ix_proposals_writer_id", "proposals", ["writer_id"])
    op.create_table(
        "proposal_objectives",
        sa.Column("proposal_id", sa.Integer(), nullable=False),
        sa.Column("objective", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["proposal_id"], ["proposals.id"], name="fk_proposal_objectives_proposal_id_proposals"
        ),
        sa.PrimaryKeyConstraint("proposal_id", "objective", name="pk_proposal_objectives"),
    )
    op.create_table(
        "proposal_versions",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("proposal_id", sa.Integer(), nullable=False),
        sa.Column("field", sa.Text(), nullable=False),
        sa.Column("text", sa.Text()),
        sa.Column("replaced_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["proposal_id"], ["proposals.id"], name="fk_proposal_versions_proposal_id_proposals"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_proposal_versions"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_proposal_versions_proposal_id", "proposal_versions", ["proposal_id"])
    op.create_table(
        "distinct_proposals",
        sa.Column("first_id", sa.Integer(), nullable=False),
        sa.Column("second_id", sa.Integer(), nullable=False),
        sa.CheckConstraint("first_id < second_id", name=op.f("ck_distinct_proposals_ordered")),
        sa.ForeignKeyConstraint(
            ["first_id"], ["proposals.id"], name="fk_distinct_proposals_first_id_proposals"
        ),
        sa.ForeignKeyConstraint(
            ["second_id"], ["proposals.id"], name="fk_distinct_proposals_second_id_proposals"
        ),
        sa.PrimaryKeyConstraint("first_id", "second_id", name="pk_distinct_proposals"),
    )


def _create_voices() -> None:
    op.create_table(
        "supports",
        sa.Column("proposal_id", sa.Integer(), nullable=False),
        sa.Column("seat_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["proposal_id"], ["proposals.id"], name="fk_supports_proposal_id_proposals"
        ),
        sa.ForeignKeyConstraint(["seat_id"], ["seats.id"], name="fk_supports_seat_id_seats"),
        sa.PrimaryKeyConstraint("proposal_id", "seat_id", name="pk_supports"),
    )
    op.create_table(
        "coauthors",
        sa.Column("proposal_id", sa.Integer(), nullable=False),
        sa.Column("seat_id", sa.Integer(), nullable=False),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("answered_at", sa.DateTime(timezone=True)),
        sa.Column("accepted", sa.Boolean()),
        sa.ForeignKeyConstraint(
            ["proposal_id"], ["proposals.id"], name="fk_coauthors_proposal_id_proposals"
        ),
        sa.ForeignKeyConstraint(["seat_id"], ["seats.id"], name="fk_coauthors_seat_id_seats"),
        sa.PrimaryKeyConstraint("proposal_id", "seat_id", name="pk_coauthors"),
    )
    op.create_table(
        "questions",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("proposal_id", sa.Integer(), nullable=False),
        sa.Column("seat_id", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("answer", sa.Text()),
        sa.Column("answered_at", sa.DateTime(timezone=True)),
        sa.ForeignKeyConstraint(
            ["proposal_id"], ["proposals.id"], name="fk_questions_proposal_id_proposals"
        ),
        sa.ForeignKeyConstraint(["seat_id"], ["seats.id"], name="fk_questions_seat_id_seats"),
        sa.PrimaryKeyConstraint("id", name="pk_questions"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_questions_proposal_id", "questions", ["proposal_id"])
    op.create_table(
        "dissents",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("roundtable", sa.Integer(), nullable=False),
        sa.Column("seat_id", sa.Integer(), nullable=False),
        sa.Column("objective", sa.Text()),
        sa.Column("proposal_id", sa.Integer()),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("signed", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.CheckConstraint(
            "(objective IS NULL) <> (proposal_id IS NULL)", name=op.f("ck_dissents_one_subject")
        ),
        sa.ForeignKeyConstraint(
            ["proposal_id"], ["proposals.id"], name="fk_dissents_proposal_id_proposals"
        ),
        sa.ForeignKeyConstraint(["seat_id"], ["seats.id"], name="fk_dissents_seat_id_seats"),
        sa.PrimaryKeyConstraint("id", name="pk_dissents"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_dissents_roundtable", "dissents", ["roundtable"])


def _create_rankings() -> None:
    op.create_table(
        "choices",
        sa.Column("seat_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.SmallInteger(), nullable=False),
        sa.Column("proposal_id", sa.Integer(), nullable=False),
        sa.CheckConstraint("position >= 1", name=op.f("ck_choices_from_one")),
        sa.ForeignKeyConstraint(
            ["proposal_id"], ["proposals.id"], name="fk_choices_proposal_id_proposals"
        ),
        sa.ForeignKeyConstraint(["seat_id"], ["seats.id"], name="fk_choices_seat_id_seats"),
        sa.PrimaryKeyConstraint("seat_id", "position", name="pk_choices"),
        sa.UniqueConstraint("seat_id", "proposal_id", name="uq_choices_seat_id_proposal_id"),
    )
    op.create_table(
        "votes",
        sa.Column("seat_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.SmallInteger(), nullable=False),
        sa.Column("proposal_id", sa.Integer(), nullable=False),
        sa.CheckConstraint("position >= 1", name=op.f("ck_votes_from_one")),
        sa.ForeignKeyConstraint(
            ["proposal_id"], ["proposals.id"], name="fk_votes_proposal_id_proposals"
        ),
        sa.ForeignKeyConstraint(["seat_id"], ["seats.id"], name="fk_votes_seat_id_seats"),
        sa.PrimaryKeyConstraint("seat_id", "position", name="pk_votes"),
        sa.UniqueConstraint("seat_id", "proposal_id", name="uq_votes_seat_id_proposal_id"),
    )
