"""What PostgreSQL has to let this program's user do, asked before a statement needs it."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any, Final, NamedTuple

from sqlalchemy import Connection, Row, text

from storage.errors import FORBIDDEN, Refused
from storage.migrations import is_at_head, must_be_ours
from storage.tables import metadata

_VERSION: Final = "alembic_version"
_NAMED: Final = 3
"""How many tables are named before the others are counted."""

_HERE: Final = text("""
    SELECT current_user AS who, quote_ident(current_user) AS grantee,
        nspname AS name, quote_ident(nspname) AS quoted,
        has_schema_privilege(oid, 'USAGE') AS may_use,
        has_schema_privilege(oid, 'CREATE') AS may_create,
        current_setting('transaction_read_only') = 'on' AS only_read
    FROM pg_namespace WHERE nspname = coalesce(current_schema(), 'public')
""")
"""The schema where the tables are; there is no current one for whoever may not use it."""
_TABLES: Final = text("""
    SELECT c.relname AS name, pg_get_userbyid(c.relowner) AS owner,
        pg_has_role(c.relowner, 'USAGE') AS owned,
        ARRAY(
            SELECT needed FROM unnest(ARRAY['SELECT', 'INSERT', 'UPDATE', 'DELETE']) AS needed
            WHERE NOT has_table_privilege(c.oid, needed)
        ) AS lacking
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE n.nspname = :schema AND c.relkind IN ('r', 'p') ORDER BY c.relname
""")
_SEQUENCES: Final = text("""
    SELECT c.relname AS name, t.relname AS "table"
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        JOIN pg_depend d ON d.classid = 'pg_class'::regclass AND d.objid = c.oid
            AND d.deptype = 'a'
        JOIN pg_class t ON t.oid = d.refobjid
    WHERE n.nspname = :schema AND c.relkind = 'S'
        AND NOT CASE WHEN c.relkind = 'S' THEN has_sequence_privilege(c.oid, 'USAGE, UPDATE') END
    ORDER BY c.relname
""")


class _Lack(NamedTuple):
    """Rights that are missing on something, and how a grant names all of its kind."""

    rights: tuple[str, ...]
    on: str
    kind: str


def must_be_permitted(connection: Connection) -> None:
    """Raise Refused unless PostgreSQL lets its user do what this program does there.

    Where the schema is to be made or brought up to date, also unless it lets them do that. Of what
    a newer version made, and of what another program keeps there, this says nothing: StorageError
    of `must_be_ours` does.
    """
    here = connection.execute(_HERE).one_or_none()
    if here is None:
        return
    if here.only_read:
        raise Refused(FORBIDDEN)
    found = connection.execute(_TABLES, {"schema": here.name}).all()
    if found and _VERSION not in {each.name for each in found}:
        return
    rights = [] if here.may_use else ["USAGE"]
    lacks = [*_lacks_in(connection, here.name, found)]
    if not (rights or lacks):
        must_be_ours(connection)
    behind = not found or not (rights or lacks or is_at_head(connection))
    if behind and (owners := sorted({each.owner for each in found if not each.owned})):
        raise Refused(
            f"the schema is an earlier version's, and only {', '.join(owners)} may change it: run "
            "crocevia migrate once with that user in CROCEVIA_DATABASE_URL"
        )
    if behind and not here.may_create:
        rights.append("CREATE")
    if rights:
        lacks.insert(0, _Lack(tuple(rights), f"the schema {here.name}", "SCHEMA"))
    if lacks:
        what = "; ".join(f"{', '.join(each.rights)} on {each.on}" for each in lacks)
        raise Refused(
            f"the database's user {here.who} lacks {what}. Whoever owns the database can give it: "
            f"{_grants(lacks, here.quoted, here.grantee)}"
        )


def _lacks_in(connection: Connection, schema: str, tables: Sequence[Row[Any]]) -> Iterator[_Lack]:
    """Yield what is missing on our tables and on what numbers their rows."""
    without: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for each in tables:
        # Which revision it is may be read; only to change the schema is more, and its owner may.
        needed = {_VERSION: ["SELECT"]}.get(each.name, each.lacking)
        if each.name == _VERSION or each.name in metadata.tables:
            without[tuple(right for right in each.lacking if right in needed)].append(each.name)
    without.pop((), None)
    for rights, names in without.items():
        yield _Lack(rights, _shortly(names), "ALL TABLES IN SCHEMA")
    numbering = connection.execute(_SEQUENCES, {"schema": schema})
    if names := [each.name for each in numbering if each.table in metadata.tables]:
        yield _Lack(("USAGE",), _shortly(names), "ALL SEQUENCES IN SCHEMA")


def _shortly(names: Sequence[str]) -> str:
    rest = len(names) - _NAMED
    return ", ".join(names[:_NAMED]) + (f" and {rest} more" if rest > 0 else "")


def _grants(lacks: Sequence[_Lack], schema: str, grantee: str) -> str:
    """Return what gives it, as psql takes it."""
    rights: dict[str, dict[str, None]] = defaultdict(dict)
    for each in lacks:
        rights[each.kind] |= dict.fromkeys(each.rights)
    return " ".join(
        f"GRANT {', '.join(given)} ON {kind} {schema} TO {grantee};"
        for kind, given in rights.items()
    )
