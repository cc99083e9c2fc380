"""Which command menu Telegram shows somebody: it is set again only when it changes."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"


def upgrade() -> None:
    """Add the mark of the menu that was set; nobody's is known yet."""
    op.add_column("people", sa.Column("menu", sa.Text()))
