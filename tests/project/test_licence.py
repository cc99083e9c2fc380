"""The licence is there in full, and everything that names it names the same."""

import re

from tests.project.checkout import ROOT, read_pyproject

LICENCE = (ROOT / "LICENSE").read_text(encoding="utf-8")
ARTICLES = [
    "Definitions",
    "Scope of the rights granted by the Licence",
    "Communication of the Source Code",
    "Limitations on copyright",
    "Obligations of the Licensee",
    "Chain of Authorship",
    "Disclaimer of Warranty",
    "Disclaimer of Liability",
    "Additional agreements",
    "Acceptance of the Licence",
    "Information to the public",
    "Termination of the Licence",
    "Miscellaneous",
    "Jurisdiction",
    "Applicable Law",
]


def test_it_is_the_eupl_with_its_fifteen_articles_in_their_order() -> None:
    assert LICENCE.startswith("EUROPEAN UNION PUBLIC LICENCE v. 1.2\n")
    assert re.findall(r"(?m)^(\d+)\.(.+)$", LICENCE) == [
        (str(number), title) for number, title in enumerate(ARTICLES, start=1)
    ]


def test_its_appendix_lists_the_compatible_licences() -> None:
    appendix = LICENCE.partition("Appendix\n")[2]
    assert appendix.count("\n— ") == 10
    assert appendix.endswith(
        "All other changes or additions to this Appendix require the production of a new EUPL "
        "version.\n"
    )


def test_pyproject_and_readme_name_it() -> None:
    project = read_pyproject()["project"]
    assert (project["license"], project["license-files"]) == ("EUPL-1.2", ["LICENSE"])
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert "EUPL-1.2" in readme
    assert "(LICENSE)" in readme
