"""Meetings, and what people answer to them."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Add meetings and attendances."""
    op.create_table(
        "meetings",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("roundtable", sa.Integer(), nullable=False),
        sa.Column("writer_id", sa.Integer(), nullable=False),
        sa.Column("changes_id", sa.Integer()),
        sa.Column("starts_at", sa.DateTime(timezone=True)),
        sa.Column("minutes", sa.Integer()),
        sa.Column("place", sa.Text()),
        sa.Column("link", sa.Text()),
        sa.Column("agenda", sa.Text()),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("uid", sa.Text(), nullable=False),
        sa.Column("reminder_offsets", sa.Text()),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("confirmed_at", sa.DateTime(timezone=True)),
        sa.Column("cancelled_at", sa.DateTime(timezone=True)),
        sa.CheckConstraint(
            "confirmed_at IS NULL OR (starts_at IS NOT NULL AND minutes IS NOT NULL)",
            name=op.f("ck_meetings_whole"),
        ),
        sa.ForeignKeyConstraint(
            ["changes_id"], ["meetings.id"], name="fk_meetings_changes_id_meetings"
        ),
        sa.ForeignKeyConstraint(["writer_id"], ["seats.id"], name="fk_meetings_writer_id_seats"),
        sa.PrimaryKeyConstraint("id", name="pk_meetings"),
        sa.UniqueConstraint("uid", name="uq_meetings_uid"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_meetings_changes_id", "meetings", ["changes_id"])
    op.create_index("ix_meetings_roundtable", "meetings", ["roundtable"])
    op.create_index("ix_meetings_starts_at", "meetings", ["starts_at"])
    op.create_index("ix_meetings_writer_id", "meetings", ["writer_id"])
    op.create_table(
        "attendances",
        sa.Column("meeting_id", sa.Integer(), nullable=False),
        sa.Column("seat_id", sa.Integer(), nullable=False),
        sa.Column("answer", sa.String(16)),
        sa.Column("reason", sa.Text()),
        sa.Column("substitute", sa.Text()),
        sa.Column("answered_at", sa.DateTime(timezone=True)),
        sa.Column("present_at", sa.DateTime(timezone=True)),
        sa.ForeignKeyConstraint(
            ["meeting_id"], ["meetings.id"], name="fk_attendances_meeting_id_meetings"
        ),
        sa.ForeignKeyConstraint(["seat_id"], ["seats.id"], name="fk_attendances_seat_id_seats"),
        sa.PrimaryKeyConstraint("meeting_id", "seat_id", name="pk_attendances"),
    )
    op.create_index("ix_attendances_seat_id", "attendances", ["seat_id"])
