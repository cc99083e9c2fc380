"""In which message somebody's screen is, and what they wrote last."""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"


def upgrade() -> None:
    """Add both; where anybody's screen is, and what they wrote, is not known yet."""
    op.add_column("people", sa.Column("screen", sa.BigInteger()))
    op.create_table(
        "last_messages",
        sa.Column("telegram_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("message_id", sa.BigInteger(), nullable=False),
        sa.Column("sent_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("units", sa.Integer(), nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("album", sa.Text()),
        sa.Column("place", sa.Text()),
        sa.Column("answered", sa.Text()),
        sa.Column("led_to", sa.Text()),
        sa.PrimaryKeyConstraint("telegram_id", name="pk_last_messages"),
    )
