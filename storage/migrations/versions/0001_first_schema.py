"""The first schema: people at tables, invited, judging objectives.

Written out in its own words: it stays as it is when the tables of the program move on.
"""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Create everything."""
    _create_people_and_seats()
    _create_answers()
    _create_roundtables()
    _create_updates()


def _create_people_and_seats() -> None:
    op.create_table(
        "people",
        sa.Column("telegram_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("language", sa.Text()),
        sa.Column("noticed_at", sa.DateTime(timezone=True)),
        sa.Column("unreachable_since", sa.DateTime(timezone=True)),
        sa.Column("place", sa.Text()),
        sa.PrimaryKeyConstraint("telegram_id", name="pk_people"),
    )
    op.create_table(
        "ballots",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("roundtable", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_ballots"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_ballots_roundtable", "ballots", ["roundtable"])
    op.create_table(
        "seats",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("roundtable", sa.Integer()),
        sa.Column("role", sa.String(16), nullable=False),
        sa.Column("name", sa.Text()),
        sa.Column("telegram_id", sa.BigInteger()),
        sa.Column("registered_at", sa.DateTime(timezone=True)),
        sa.Column("ballot_id", sa.Integer()),
        sa.Column("withdrawn_at", sa.DateTime(timezone=True)),
        sa.Column("erased_at", sa.DateTime(timezone=True)),
        sa.Column("nudged_at", sa.DateTime(timezone=True)),
        sa.CheckConstraint(
            "roundtable IS NOT NULL OR role IN ('staff', 'observer')",
            name=op.f("ck_seats_at_a_table"),
        ),
        sa.ForeignKeyConstraint(["ballot_id"], ["ballots.id"], name="fk_seats_ballot_id_ballots"),
        sa.ForeignKeyConstraint(
            ["telegram_id"], ["people.telegram_id"], name="fk_seats_telegram_id_people"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_seats"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_seats_ballot_id", "seats", ["ballot_id"])
    op.create_index("ix_seats_roundtable", "seats", ["roundtable"])
    op.create_index(
        "uq_seats_one_of_a_kind",
        "seats",
        ["telegram_id", sa.text("coalesce(roundtable, 0)"), "role"],
        unique=True,
        sqlite_where=sa.text("withdrawn_at IS NULL"),
        postgresql_where=sa.text("withdrawn_at IS NULL"),
    )
    op.create_table(
        "invitations",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("seat_id", sa.Integer(), nullable=False),
        sa.Column("token_hash", sa.Text(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("used_at", sa.DateTime(timezone=True)),
        sa.Column("revoked_at", sa.DateTime(timezone=True)),
        sa.ForeignKeyConstraint(["seat_id"], ["seats.id"], name="fk_invitations_seat_id_seats"),
        sa.PrimaryKeyConstraint("id", name="pk_invitations"),
        sa.UniqueConstraint("token_hash", name="uq_invitations_token_hash"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_invitations_seat_id", "invitations", ["seat_id"])
    op.create_table(
        "wrong_codes",
        sa.Column("telegram_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("last_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("telegram_id", name="pk_wrong_codes"),
    )


def _create_answers() -> None:
    op.create_table(
        "ratings",
        sa.Column("ballot_id", sa.Integer(), nullable=False),
        sa.Column("objective", sa.Text(), nullable=False),
        sa.Column("level", sa.SmallInteger()),
        sa.CheckConstraint("level BETWEEN 1 AND 5", name=op.f("ck_ratings_scale")),
        sa.ForeignKeyConstraint(["ballot_id"], ["ballots.id"], name="fk_ratings_ballot_id_ballots"),
        sa.PrimaryKeyConstraint("ballot_id", "objective", name="pk_ratings"),
    )
    op.create_index("ix_ratings_tally", "ratings", ["objective", "level", "ballot_id"])
    op.create_table(
        "own_objectives",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("ballot_id", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("level", sa.SmallInteger()),
        sa.Column("abstained", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.CheckConstraint("level BETWEEN 1 AND 5", name=op.f("ck_own_objectives_scale")),
        sa.CheckConstraint(
            "level IS NULL OR NOT abstained", name=op.f("ck_own_objectives_one_answer")
        ),
        sa.ForeignKeyConstraint(
            ["ballot_id"], ["ballots.id"], name="fk_own_objectives_ballot_id_ballots"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_own_objectives"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_own_objectives_ballot_id", "own_objectives", ["ballot_id"])


def _create_roundtables() -> None:
    op.create_table(
        "roundtables",
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("phase", sa.String(16), nullable=False),
        sa.Column("phase_since", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("number", name="pk_roundtables"),
    )


def _create_updates() -> None:
    op.create_table(
        "seen_updates",
        sa.Column("update_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("seen_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("update_id", name="pk_seen_updates"),
    )
    op.create_index("ix_seen_updates_seen_at", "seen_updates", ["seen_at"])
    op.create_table(
        "quarantine",
        sa.Column("update_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("reference", sa.Text(), nullable=False),
        sa.Column("cause", sa.Text(), nullable=False),
        sa.Column("quarantined_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("update_id", name="pk_quarantine"),
    )
