"""Alembic runs this file; `storage.migrations` hands it the connection."""

from alembic import context

from storage.tables import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    # SQLite changes a column by rebuilding its table.
    render_as_batch=True,
    # Alembic does not trust Python's driver with DDL in a transaction; ours begins its own.
    transactional_ddl=True,
)
with context.begin_transaction():
    context.run_migrations()
