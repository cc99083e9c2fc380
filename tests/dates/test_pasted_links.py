"""The link in what people paste, invitations to video calls as their makers write them."""

import pytest

from conversations.written.links import ManyLinks, find_link, holds_link

ZOOM = """Paola Riva ti invita a una riunione pianificata in Zoom.

Argomento: Tavolo 3
Ora: 3 dic 2026 06:00 PM Roma

Entra nella riunione in Zoom
https://us02web.zoom.us/j/81234567890?pwd=QWERTY.1

ID riunione: 812 3456 7890
Trova il tuo numero locale: https://us02web.zoom.us/u/kdXYZ
"""
TEAMS = """Riunione di Microsoft Teams
Partecipa con computer o app per dispositivi mobili
Fare clic qui per partecipare alla riunione<https://teams.microsoft.com/l/meetup-join/19%3ameeting_Y%40thread.v2/0?context=%7b%22Tid%22%3a%221%22%7d>
Altre informazioni<https://www.microsoft.com/it-it/microsoft-teams/join-a-meeting> | Opzioni riunione<https://teams.microsoft.com/meetingOptions/?organizerId=1>
"""
MEET = """Tavolo 3
Giovedì 3 dicembre · 6:00 – 8:00PM
Informazioni per partecipare a Google Meet
Link alla videochiamata: https://meet.google.com/abc-defg-hij
Oppure digita: (IT) +39 02 1234 PIN: 123#
Altri numeri di telefono: https://tel.meet/abc-defg-hij?pin=123
"""
WRAPPED = (
    "Partecipa\nhttps://eur03.safelinks.protection.outlook.com/?url=https%3A%2F%2Fteams.microsoft.com"
    "%2Fmeet%2F123%3Fp%3DaB&data=05%7C02&reserved=0\nID: 123"
)


@pytest.mark.parametrize(
    ("text", "link"),
    [
        (ZOOM, "https://us02web.zoom.us/j/81234567890?pwd=QWERTY.1"),
        (
            TEAMS,
            "https://teams.microsoft.com/l/meetup-join/19%3ameeting_Y%40thread.v2/0"
            "?context=%7b%22Tid%22%3a%221%22%7d",
        ),
        (MEET, "https://meet.google.com/abc-defg-hij"),
        (WRAPPED, "https://teams.microsoft.com/meet/123?p=aB"),
        ("Ci vediamo qui:\nhttps://meet.example.org/tavolo3.", "https://meet.example.org/tavolo3"),
        ("Entra: https://zoom.us/j/1 (codice 22)", "https://zoom.us/j/1"),
        ("https://meet.example.org/tavolo3", "https://meet.example.org/tavolo3"),
        ("https://meet.example.org/sala 3", "https://meet.example.org/sala 3"),
        ("nessuno", "nessuno"),
    ],
)
def test_the_link_of_an_invitation(text: str, link: str) -> None:
    assert find_link(text) == link


@pytest.mark.parametrize(
    "text",
    [
        "Qui\nhttps://meet.example.org/a\no qui\nhttps://meet.example.org/b",
        "Zoom\nhttps://zoom.us/j/1\nMeet\nhttps://meet.google.com/abc-defg-hij",
    ],
)
def test_of_several_links_none_is_taken(text: str) -> None:
    with pytest.raises(ManyLinks):
        find_link(text)


def test_a_link_is_known_by_its_beginning() -> None:
    assert holds_link("vedi HTTPS://a.example.org")
    assert not holds_link("giovedì alle 18")
