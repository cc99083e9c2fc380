"""What PostgreSQL has to let the bot's user do is asked before anything needs it."""

from collections.abc import Iterator

import pytest
from sqlalchemy import make_url

from bot.__main__ import main
from tests.conftest import Postgres

Capture = pytest.CaptureFixture[str]
ROWS = "SELECT, INSERT, UPDATE, DELETE"
SEEN = "GRANT USAGE ON SCHEMA public TO {user}"
ALL = "GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO {user}"
COUNTED = "GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO {user}"
MAKING = "GRANT CREATE ON SCHEMA public TO {user}"
READING = "GRANT SELECT ON ALL TABLES IN SCHEMA public TO {user}"
LESS = "REVOKE DELETE ON seats FROM {user}"
OURS = """DO $$ DECLARE one record; BEGIN
    FOR one IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' LOOP
        EXECUTE format('ALTER TABLE %I OWNER TO %s', one.tablename, '{user}');
    END LOOP; END $$"""
OLDER = "UPDATE alembic_version SET version_num = '0026'"


@pytest.fixture
def clerk(
    postgres: Postgres, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> Iterator[str]:
    """A database whose user may nothing in it yet; how it begins is the parameter."""
    name = postgres.create(request.param)
    user = f"Clerk of {name}"
    postgres.execute(f'CREATE ROLE "{user}" LOGIN')
    postgres.execute("REVOKE ALL ON SCHEMA public FROM PUBLIC", name)
    url = make_url(postgres.url(name)).set(username=user)
    monkeypatch.setenv("CROCEVIA_DATABASE_URL", url.render_as_string())
    monkeypatch.setenv("CROCEVIA_LISTEN", "127.0.0.1:0")
    monkeypatch.delenv("CROCEVIA_BOT_TOKEN", raising=False)
    monkeypatch.setattr("bot.console.runner.write_logs", lambda shape: None)
    yield name
    postgres.drop(name)
    postgres.execute(f'DROP ROLE "{user}"')


def give(postgres: Postgres, clerk: str, *statements: str) -> None:
    for each in statements:
        postgres.execute(each.format(user=f'"Clerk of {clerk}"'), clerk)


def says(capsys: Capture, *words: str) -> str:
    capsys.readouterr()
    main(list(words))
    return "".join(capsys.readouterr())


@pytest.mark.parametrize(
    ("clerk", "given", "lacks"),
    [
        ("blank", [], "USAGE, CREATE on the schema public. "),
        ("blank", [SEEN], "CREATE on the schema public. "),
        ("migrated", [], "USAGE on the schema public; SELECT on alembic_version; "),
        ("migrated", [SEEN], f"SELECT on alembic_version; {ROWS} on alike_proposals, "),
        ("migrated", [SEEN, READING], "INSERT, UPDATE, DELETE on alike_proposals, "),
        ("migrated", [SEEN, ALL], "USAGE on announcements_id_seq, "),
        ("migrated", [SEEN, ALL, COUNTED, LESS], "DELETE on seats. "),
        ("migrated", [SEEN, ALL, COUNTED, OURS, OLDER], "CREATE on the schema public. "),
    ],
    indirect=["clerk"],
)
def test_what_the_user_may_not_is_named_with_its_remedy(
    clerk: str, given: list[str], lacks: str, postgres: Postgres, capsys: Capture
) -> None:
    give(postgres, clerk, *given)
    for command in (["check"], ["migrate"], ["invite", "--table", "1"]):
        said = says(capsys, *command)
        assert f"the database's user Clerk of {clerk} lacks {lacks}" in said
        assert "the database may only be read" not in said
        _, _, remedy = said.partition("can give it: ")
    remedy = remedy.partition("\n")[0]
    assert remedy.startswith("GRANT ")
    postgres.execute(remedy, clerk)
    assert lacks not in says(capsys, "check")


@pytest.mark.parametrize("clerk", ["blank"], indirect=True)
def test_before_the_first_start_it_is_said_already_that_nothing_is_sealed(
    clerk: str, postgres: Postgres, capsys: Capture
) -> None:
    give(postgres, clerk, SEEN, MAKING)
    said = says(capsys, "check")
    assert "will be filled at the first start" in said
    assert "names, contacts and drafts stand as they are" in said


@pytest.mark.parametrize("clerk", ["migrated"], indirect=True)
def test_who_changes_an_older_schema_has_to_own_it(
    clerk: str, postgres: Postgres, capsys: Capture
) -> None:
    give(postgres, clerk, SEEN, ALL, COUNTED, MAKING, OLDER)
    for command in ("check", "migrate"):
        assert "only crocevia may change it: run crocevia migrate" in says(capsys, command)


@pytest.mark.parametrize("clerk", ["migrated"], indirect=True)
def test_what_a_newer_version_made_is_not_called_older(
    clerk: str, postgres: Postgres, capsys: Capture
) -> None:
    give(postgres, clerk, SEEN, ALL, COUNTED, OLDER.replace("0026", "9999"))
    for command in ("check", "migrate"):
        assert "does not know its revision 9999" in says(capsys, command)


@pytest.mark.parametrize("clerk", ["migrated"], indirect=True)
def test_who_may_do_all_with_the_rows_need_not_own_them(
    clerk: str, postgres: Postgres, capsys: Capture
) -> None:
    give(postgres, clerk, SEEN, ALL, COUNTED)
    assert "ok    migrations: the schema is this program's" in says(capsys, "check")
    assert says(capsys, "invite", "--table", "1").startswith("table 1\t")


@pytest.mark.parametrize("clerk", ["blank", "migrated"], indirect=True)
def test_a_server_that_only_lets_itself_be_read(
    clerk: str, postgres: Postgres, capsys: Capture
) -> None:
    give(postgres, clerk, SEEN, ALL, COUNTED, MAKING)
    postgres.execute(f'ALTER DATABASE "{clerk}" SET default_transaction_read_only = on')
    for command in ("check", "migrate"):
        assert "the database may only be read: write the user who owns it" in says(capsys, command)
