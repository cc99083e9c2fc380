"""Which version of the informativa people have read, and of which they were told."""

import sqlalchemy as sa
from alembic import op

revision = "0025"
down_revision = "0024"


def upgrade() -> None:
    """Add them; what was accepted until now is a version from before there were any."""
    op.add_column("people", sa.Column("notice_version", sa.Text()))
    op.add_column("people", sa.Column("notice_version_at", sa.DateTime(timezone=True)))
    op.add_column("people", sa.Column("notice_told", sa.Text()))
    op.execute(
        "UPDATE people SET notice_version = '', notice_version_at = noticed_at"
        " WHERE noticed_at IS NOT NULL"
    )
