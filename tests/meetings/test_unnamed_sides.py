"""Who took part and how, where the text names sides rather than persons, or tells roles in passing."""

from __future__ import annotations

import pytest

from extractor.engine import Extractor
from extractor.record import Meeting


def only_meeting(pipeline: Extractor, text: str) -> Meeting:
    found = [meeting for record in pipeline.extract(text) for meeting in record.meetings]
    assert len(found) == 1
    return found[0]


@pytest.mark.parametrize(
    ("text", "event_type", "status", "sides"),
    [
        (
            "The Jordanian and Iraqi sides discussed water sharing at a meeting in Amman on 3 May 2023.",
            "bilateral_meeting",
            "held",
            "IRQ JOR",
        ),
        (
            "The state secretaries of the foreign ministries of Germany, Austria and Switzerland "
            "consulted in Bern "
            "on 4 May 2023.",
            "multilateral_meeting",
            "held",
            "AUT CHE DEU",
        ),
        (
            "The heads of the intelligence services of Colombia, Ecuador and Peru met in Lima on "
            "5 April 2023.",
            "multilateral_meeting",
            "held",
            "COL ECU PER",
        ),
        (
            "The meeting was attended by the defence ministers of Estonia, Latvia and Lithuania, "
            "as well as by "
            "representatives of the United States and the European Union, in Riga on 6 May 2024.",
            "multilateral_meeting",
            "held",
            "EST EU LTU LVA USA",
        ),
        (
            "The talks, originally planned for Geneva, took place in a videoconference format on "
            "3 April 2021 with "
            "delegations from Cambodia, Laos and Thailand.",
            "multilateral_meeting",
            "held",
            "KHM LAO THA",
        ),
        (
            "Three-way talks involving Türkiye, Sweden and Finland were held in Brussels on 9 March 2023.",
            "multilateral_meeting",
            "held",
            "FIN SWE TUR",
        ),
        (
            "The joint committee, which brings together representatives of the Ministries of "
            "Transport of Algeria "
            "and Tunisia, met in Annaba on 22 April 2023.",
            "statutory_session",
            "held",
            "DZA TUN",
        ),
        (
            "The EU–Armenia Partnership Council held its fifth meeting in Brussels on 13 February 2024.",
            "statutory_session",
            "held",
            "ARM EU",
        ),
        (
            "Uganda and Tanzania's Joint Permanent Commission opens in Kampala on 4 June 2024.",
            "statutory_session",
            "held",
            "TZA UGA",
        ),
        (
            "The Royal Thai Army and the Royal Cambodian Army held a Regional Border Committee "
            "meeting in Siem Reap "
            "on 7 June 2023.",
            "statutory_session",
            "held",
            "KHM THA",
        ),
        (
            "The signing ceremony of the memorandum between the navies of Chile and Peru was "
            "postponed until further "
            "notice, the Chilean Navy said on 2 April 2024.",
            "ceremony",
            "postponed",
            "CHL PER",
        ),
        (
            "A partnership agreement was signed in Vienna on 5 May 2023 between UNIDO and the "
            "Government of Senegal.",
            "ceremony",
            "held",
            "SEN UNIDO",
        ),
        (
            "The Icelandic Coast Guard signed an agreement with the Danish Joint Arctic Command "
            "in Reykjavik on "
            "11 January 2023.",
            "ceremony",
            "held",
            "DNK ISL",
        ),
        (
            "The Philippine Coast Guard hosted its counterparts from Indonesia and Malaysia for a "
            "table-top exercise "
            "in Davao on 4 May 2023.",
            "exercise",
            "held",
            "IDN MYS PHL",
        ),
        (
            "The hotline call between the air force commanders of Greece and Türkiye took place "
            "on 6 March 2023.",
            "phone_call",
            "held",
            "GRC TUR",
        ),
        (
            "The defence ministers of the Quad countries — Australia, India, Japan and the United "
            "States — met "
            "virtually on 4 April 2022.",
            "multilateral_meeting",
            "held",
            "AUS IND JPN USA",
        ),
    ],
)
def test_sides_that_no_person_stands_for(
    pipeline: Extractor, text: str, event_type: str, status: str, sides: str
) -> None:
    meeting = only_meeting(pipeline, text)
    assert (meeting.event_type, meeting.status, " ".join(meeting.delegations)) == (event_type, status, sides)


@pytest.mark.parametrize(
    ("text", "event_type", "roles"),
    [
        (
            "The 5th Italy–Qatar Strategic Dialogue, co-chaired by ministers Aldo Bruni and "
            "Mansour Al-Thani, took "
            "place in Rome on 8 May 2023.",
            "consultations",
            {"Aldo Bruni": "chair", "Mansour Al-Thani": "chair"},
        ),
        (
            "The Sixth Round of Political Consultations between Indonesia and Chile was held "
            "virtually on 11 August "
            "2021, led by Director General Rina Wijaya and Undersecretary Carlos Soto.",
            "consultations",
            {"Rina Wijaya": "chair", "Carlos Soto": "chair"},
        ),
        (
            "The Federal Minister of Interior, Karin Pichler, and her Swiss counterpart, Beat "
            "Frei, chaired the joint "
            "working group on migration in Salzburg on 4 May 2023.",
            "consultations",
            {"Karin Pichler": "chair", "Beat Frei": "chair"},
        ),
        (
            "Deputy Foreign Minister Cho Min-ho co-hosted with Ambassador Erik Nilsen of Norway a "
            "seminar on Arctic "
            "cooperation in Seoul on 6 June 2023.",
            "conference",
            {"Cho Min-ho": "host", "Erik Nilsen": "host"},
        ),
        (
            "Minister Nenad Stojkovic received in a farewell visit the Ambassador of the Republic "
            "of Türkiye, H.E. "
            "Orhan Karabey, in Belgrade on 3 March 2024.",
            "bilateral_meeting",
            {"Nenad Stojkovic": "host", "Orhan Karabey": "participant"},
        ),
        (
            "On the Armenian side the meeting was attended by Deputy Minister Arsen Grigoryan, on "
            "the French side by "
            "Ambassador Anne Lefort. It was held in Yerevan on 3 May 2023.",
            "bilateral_meeting",
            {"Arsen Grigoryan": "participant", "Anne Lefort": "participant"},
        ),
        (
            "In a phone call on Tuesday, U.S. Secretary of Defense Mark Hollis and Japanese "
            "Minister of Defense Kenji "
            "Sato discussed deterrence, the Pentagon said on 5 March 2024.",
            "phone_call",
            {"Mark Hollis": "participant", "Kenji Sato": "participant"},
        ),
        (
            "President Emil Hristov awarded General Roland Becker of Germany with the Madara "
            "Horseman medal in Sofia "
            "on 4 May 2022.",
            "ceremony",
            {"Emil Hristov": "participant", "Roland Becker": "participant"},
        ),
        (
            "Ambassador Claire Dubois, on behalf of the European Union, and Minister Ato Bekele "
            "signed the financing "
            "agreement in Addis Ababa on 4 May 2023.",
            "ceremony",
            {"Claire Dubois": "signatory", "Ato Bekele": "signatory"},
        ),
    ],
)
def test_roles_told_in_passing(
    pipeline: Extractor, text: str, event_type: str, roles: dict[str, str]
) -> None:
    meeting = only_meeting(pipeline, text)
    assert meeting.event_type == event_type
    assert {person.name: person.role for person in meeting.participants} == roles


@pytest.mark.parametrize(
    ("text", "event_type", "sides"),
    [
        # whose ships, by the letters before their names
        (
            "The Indonesian Naval Ship KRI Banda arrived at the port of Colombo in Sri Lanka on a "
            "formal visit "
            "on 5 June 2023. On leaving the island on 7 June, the ship is to conduct a Passage Exercise "
            "(PASSEX) with SLNS Ruhuna.",
            "exercise",
            ["IDN", "LKA"],
        ),
        (
            "HMAS Corio arrived in Manila for a goodwill visit on 3 May 2024. Upon her departure on 6 May, "
            "HMAS Corio will hold a passing exercise with BRP Laguna near Corregidor.",
            "exercise",
            ["AUS", "PHL"],
        ),
        (
            "Lima, 9 May 2023. BAP Rimac and the Chilean frigate Almirante Ossa held a PASSEX off Callao on "
            "8 May 2023.",
            "exercise",
            ["CHL", "PER"],
        ),
        # those told before
        (
            "Astana hosted on 3 April 2024 a meeting of the heads of the air defence troops. Delegations of "
            "Kazakhstan, Kyrgyzstan, Russia and Tajikistan took part in it.\n\nThe participants "
            "considered the "
            'plan of the joint exercise "Steppe Wind", which will be held in September in Kazakhstan with '
            "units of all the four states.",
            "exercise",
            ["KAZ", "KGZ", "RUS", "TJK"],
        ),
        (
            "Minister of Foreign Affairs Ana Rojas of Chile received Minister of Foreign Affairs "
            "Budi Hartono "
            "of Indonesia in Santiago on 4 May 2023. The visit was preceded by a meeting of senior officials "
            "on 3 May 2023.",
            "consultations",
            ["CHL", "IDN"],
        ),
        # the sender's own head
        (
            "Organization of Islamic Cooperation\nGeneral Secretariat\n\nJeddah, 4 May 2023\n\nThe Secretary "
            "General received today at the headquarters the Minister of Foreign Affairs of Senegal, "
            "Mrs. Awa Ndiaye. The two sides discussed cooperation.",
            "bilateral_meeting",
            ["OIC", "SEN"],
        ),
        (
            "IAEA - International Atomic Energy Agency\n\nVienna, 4 May 2023\n\nThe Director General met the "
            "Minister of Energy of Ghana, Kofi Mensah, in Vienna on 4 May 2023.",
            "bilateral_meeting",
            ["GHA", "IAEA"],
        ),
    ],
)
def test_sides_by_ships_by_the_sender_and_by_what_was_told_before(
    pipeline: Extractor, text: str, event_type: str, sides: list[str]
) -> None:
    found = [meeting for record in pipeline.extract(text) for meeting in record.meetings]
    assert [m.delegations for m in found if m.event_type == event_type] == [sides]


def test_the_head_who_has_several_readouts_is_none_of_the_guests(pipeline: Extractor) -> None:
    readout = (
        "Readout of the Secretary-General's meeting with H.E. {guest}\nThe Secretary-General met with H.E. "
        "{guest}. They discussed development.\nNew York, 3 May 2023\n\n"
    )
    guests = ("Ms. Ana Rojas, President of Chile", "Mr. Budi Hartono, Foreign Minister of Indonesia")
    text = "United Nations Secretary-General\n\n3 May 2023\n" + "".join(
        readout.format(guest=guest) for guest in guests
    )
    found = [meeting for record in pipeline.extract(text) for meeting in record.meetings]
    assert [meeting.delegations for meeting in found] == [["CHL", "UN"], ["IDN", "UN"]]


def test_the_next_sitting_is_of_the_organisation_whose_council_sat(pipeline: Extractor) -> None:
    text = (
        "On 3 April 2024, Astana hosted the 19th meeting of the CIS Council of Ministers of Foreign Affairs. "
        "The next meeting of the council will take place in 2025 in Minsk."
    )
    found = [meeting for record in pipeline.extract(text) for meeting in record.meetings]
    assert [meeting.delegations for meeting in found] == [["CIS"], ["CIS"]]


def test_a_further_release_of_a_page_has_the_sender_of_its_masthead(pipeline: Extractor) -> None:
    text = (
        "The Ministry of Foreign Affairs of the Republic of Bulgaria\n\n2 March 2023\nPress release "
        "on Foreign "
        "Minister Ivan Dimov's meeting with Foreign Minister of Ghana Kofi Mensah\n\nOn March 2, Foreign "
        "Minister of the Republic of Bulgaria Ivan Dimov had a meeting with Foreign Minister of Ghana Kofi "
        "Mensah on the sidelines of the conference in Nairobi.\n\n***\n\nPress release on Foreign Minister "
        "Ivan Dimov's meeting with Minister of Foreign Affairs of Chile Ana Rojas\n1 March "
        "2023\n\nOn March 1, "
        "Foreign Minister Ivan Dimov met with Minister of Foreign Affairs of Chile Ana Rojas in Nairobi."
    )
    found = [meeting for record in pipeline.extract(text) for meeting in record.meetings]
    assert [meeting.delegations for meeting in found] == [["BGR", "GHA"], ["BGR", "CHL"]]
