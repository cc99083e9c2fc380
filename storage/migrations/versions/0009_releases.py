"""Releases: what a closing made of the answers, what counted in it, and who knows what."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"


def upgrade() -> None:
    """Add releases with what they are made of, consents, and who has seen an answer."""
    for table in ("ballots", "ratings", "own_objectives", "votes"):
        op.add_column(table, sa.Column("seen_by", sa.Text()))
    op.create_table(
        "releases",
        sa.Column("roundtable", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("figures", sa.Text(), nullable=False),
        sa.Column("published_at", sa.DateTime(timezone=True)),
        sa.PrimaryKeyConstraint("roundtable", "kind", "number", name="pk_releases"),
    )
    op.create_table(
        "closings",
        sa.Column("roundtable", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("closed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("waiting", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("roundtable", "kind", name="pk_closings"),
    )
    op.create_table(
        "counted",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("roundtable", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("objective", sa.Text(), nullable=False),
        sa.Column("answer", sa.Text(), nullable=False),
        sa.Column("people", sa.Text(), nullable=False),
        sa.Column("known_to", sa.Text(), nullable=False),
        sa.Column("entered", sa.Integer(), nullable=False),
        sa.Column("left", sa.Integer()),
        sa.Column("open", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_counted"),
    )
    op.create_index("ix_counted_roundtable", "counted", ["roundtable"])
    op.create_table(
        "consents",
        sa.Column("seat_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("agreed", sa.Boolean()),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["seat_id"], ["seats.id"], name="fk_consents_seat_id_seats"),
        sa.PrimaryKeyConstraint("seat_id", "kind", name="pk_consents"),
    )
