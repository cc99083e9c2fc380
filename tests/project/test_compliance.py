"""What a public body publishes of the program says the same as the program."""

import json
import re
from zoneinfo import ZoneInfo

from packaging.utils import canonicalize_name

from bot.noticing import write_notice
from conversations.catalogue import Catalogue
from storage.platforms import PACKAGED, load_process
from tests.project.checkout import ROOT, read_pyproject
from tests.project.test_locks import read_lock

PAGES = ROOT / "compliance"
PERMISSIVE = re.compile(r"MIT|BSD|PSF|Python|Apache|ISC|CNRI|Unlicense|0BSD")
BILL = json.loads((PAGES / "sbom.cdx.json").read_text(encoding="utf-8"))


def licences_of(component: dict[str, object]) -> str:
    return json.dumps(component.get("licenses", []))


def test_the_card_for_the_catalogue_is_of_this_version_licence_and_languages() -> None:
    card = (ROOT / "publiccode.yml").read_text(encoding="utf-8")
    project = read_pyproject()["project"]
    [version] = re.findall(r"(?m)^softwareVersion: (.+)$", card)
    [day] = re.findall(r'(?m)^releaseDate: "(.+)"$', card)
    assert f"## [{version}] - {day}" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert version == project["version"]
    assert f"license: {project['license']}\n" in card
    language = load_process(PACKAGED).language
    languages = Catalogue(language, ZoneInfo("Europe/Rome")).languages
    listed = card.partition("availableLanguages:\n")[2].partition("\n\n")[0]
    assert sorted(re.findall(r"- (\w+)", listed)) == sorted(languages)


def test_notice_and_retention_are_what_the_bot_says() -> None:
    process = load_process(PACKAGED)
    words = Catalogue(process.language, ZoneInfo("Europe/Rome"))
    for name, page in write_notice(process, words, process.language).items():
        assert (PAGES / name).read_bytes() == page, f"crocevia notice --out compliance: {name}"


def test_what_it_is_made_of_is_what_the_lock_installs() -> None:
    listed = {canonicalize_name(each["name"]): each for each in BILL["components"]}
    locked = read_lock("requirements.lock")
    assert {name: each["version"] for name, each in listed.items()} == {
        name: pin.version for name, pin in locked.items()
    }
    assert [name for name, each in listed.items() if not each.get("licenses")] == []


def test_every_licence_that_asks_for_more_than_a_notice_is_explained() -> None:
    told = (PAGES / "licenze.md").read_text(encoding="utf-8")
    strict = [e["name"] for e in BILL["components"] if not PERMISSIVE.search(licences_of(e))]
    assert "python-telegram-bot" in strict
    assert [name for name in strict if name not in told] == []
    for name in ("LGPL-3.0", "GPL-3.0"):
        text = (PAGES / "licenses" / f"{name}.txt").read_text(encoding="utf-8")
        assert "Version 3, 29 June 2007" in text


def test_it_names_what_it_is_made_of_and_no_address() -> None:
    told = (PAGES / "sbom.cdx.json").read_text(encoding="utf-8")
    assert set(re.findall(r"\w+://[^\"]+", told)) == {BILL["$schema"]}
