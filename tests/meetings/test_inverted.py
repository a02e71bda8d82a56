"""Talks told the other way round: the counterpart first, no subject, or a side told of before."""

from __future__ import annotations

import pytest

from extractor.engine import Extractor

_VISIT = "Foreign Minister of Latvia Ilze Kalnina paid a visit to Rabat on 4 June 2025. "
_HOST = "President of Ghana Kofi Adjei received President of Togo Koffi Mensah in Accra on 4 June 2025. "
# A telling and the participants of each of its talks and calls, by their last names.
INVERTED = [
    (
        "On Tuesday evening it was President of Kenya Daniel Mwangi who telephoned Prime "
        "Minister of Fiji Sitiveni Waqa.",
        ["Mwangi Waqa"],
    ),
    (
        _HOST + "In the afternoon it was the turn of Benin's Foreign Minister, Aurelien Dossou.",
        ["Adjei Dossou", "Adjei Mensah"],
    ),
    (
        _HOST + "Among his other visitors was the Ambassador of Peru, Raul Quispe.",
        ["Adjei Mensah", "Adjei Quispe"],
    ),
    (
        _HOST + "Also received the same day was the Ambassador of Japan, Kenji Mori.",
        ["Adjei Mensah", "Adjei Mori"],
    ),
    (
        _HOST + "Another audience was granted to the Ambassador of Japan, Kenji Mori.",
        ["Adjei Mensah", "Adjei Mori"],
    ),
    (
        _HOST + "In the afternoon, the outgoing High Commissioner of India, Ravi Menon, called "
        "to bid farewell.",
        ["Adjei Menon", "Adjei Mensah"],
    ),
    (
        _HOST + "Earlier, the Ambassador of Japan, Kenji Mori, was received at the palace.",
        ["Adjei Mensah", "Adjei Mori"],
    ),
    (
        _VISIT + "With the Minister of Interior, Hamid Alaoui, she discussed migration. With the "
        "Minister of Justice, Nadia "
        "Bennis, whom she met in the evening, she spoke about extradition.",
        ["Alaoui Kalnina", "Bennis Kalnina"],
    ),
    (
        "Foreign Minister of Latvia Ilze Kalnina held bilateral meetings on 4 June 2025. "
        "With Minister of Foreign Affairs of "
        "Chile Pedro Soto, she talked about copper, and with Minister of Foreign Affairs "
        "of Ghana Yaw Boateng about cocoa.",
        ["Boateng Kalnina", "Kalnina Soto"],
    ),
    (
        _VISIT + "Migration and fisheries were at the centre of her exchanges with the Minister "
        "of Interior of Morocco, Hamid "
        "Alaoui, then with the Speaker of the House, Nadia Bennis.",
        ["Alaoui Kalnina", "Bennis Kalnina"],
    ),
    (
        _VISIT
        + "A working session with the Director of Customs, Hamid Alaoui, followed at his headquarters.",
        ["Alaoui Kalnina"],
    ),
    (_VISIT + "A dinner with Minister of Finance Hamid Alaoui closed the day.", ["Alaoui Kalnina"]),
    (_VISIT + "Her first appointment was with the Minister of Interior, Hamid Alaoui.", ["Alaoui Kalnina"]),
    (_VISIT + "The Minister of Interior, Hamid Alaoui, received her in the afternoon.", ["Alaoui Kalnina"]),
    (
        "On 4 June 2025 Secretary General of the CIS Oleg Petrov visited Dushanbe. On 5 "
        "June, negotiations were held with the "
        "Minister of Transport of Tajikistan Rustam Azimov.",
        ["Azimov Petrov"],
    ),
    (
        "A written message to the Emir of Kuwait Sheikh Salem Al-Sabah from the King of "
        "Morocco was delivered by Minister of "
        "Foreign Affairs of Morocco Hamid Alaoui when the Emir received him at Bayan "
        "Palace on 4 June 2025.",
        ["Al-Sabah Alaoui"],
    ),
    (
        "A delegation of the Senate of Chile, led by Senator Pedro Soto, stayed in "
        "Tbilisi on 4 June 2025. The Head of the EU "
        "Mission, Lars Holm, welcomed the senators at the field office in Gori.",
        ["Holm Soto"],
    ),
]
CHAINS = [
    (
        _VISIT + "She met first with Prime Minister Aziz Tazi, then with Speaker Nadia Bennis, "
        "and finally with the Minister of "
        "Justice, Hamid Alaoui.",
        ["Alaoui Kalnina", "Bennis Kalnina", "Kalnina Tazi"],
    ),
    (
        _VISIT + "She was also received by the Prime Minister, Aziz Tazi, and by the Speaker, Nadia Bennis.",
        ["Bennis Kalnina", "Kalnina Tazi"],
    ),
    (
        _VISIT + "She had talks with Prime Minister Aziz Tazi, after which she met Speaker Nadia Bennis.",
        ["Bennis Kalnina", "Kalnina Tazi"],
    ),
    (
        _VISIT + "Her interlocutors were the Minister of Interior, Hamid Alaoui, and the Minister "
        "of Justice, Nadia Bennis.",
        ["Alaoui Kalnina", "Bennis Kalnina"],
    ),
    (
        "The Prime Minister of Nepal, Hari Thapa, held separate meetings with Ambassador "
        "of Japan Kenji Mori and Ambassador of "
        "Peru Raul Quispe on 4 June 2025.",
        ["Mori Thapa", "Quispe Thapa"],
    ),
    (
        "On 4 June 2025 Chinese Vice Premier Wang Bin met in Dushanbe with Prime "
        "Minister of Tajikistan Rustam Azimov. During his "
        "meeting with Azimov, Wang said China is ready to help.",
        ["Azimov Bin"],
    ),
]
WORDS = [
    f"Minister of Defence of Peru Raul Quispe {words} Ambassador of Japan Kenji Mori in Lima on 4 June 2025."
    for words in (
        "conversed with",
        "interfaced with",
        "dialogued with",
        "engaged",
        "called at the residence of",
        "waited upon",
        "saw",
        "was the guest of",
    )
]
ENTRIES = (
    "Agenda of Foreign Minister Ilze Kalnina\n\nTuesday, 4 June 2025\n10:00 Meeting "
    "with the Minister of Defence of Peru, Raul "
    "Quispe\n11:00 Reception of the Ambassador of Japan, Kenji Mori\n15:00 Telephone "
    "call with the Minister of Finance of "
    "Ghana, Kofi Adjei\n"
)
HEADINGS = (
    "Minister's visit to Singapore\nJune 3, 2025\n\n(1) Japan-Chile Defense "
    "Ministerial Meeting (June 1)\nMinister of Defence of "
    "Japan Kenji Mori and Minister of National Defence of Chile Pedro Soto concurred "
    "on stepping up exchanges.\n"
)


def _met(pipeline: Extractor, text: str) -> list[str]:
    (record,) = next(iter(pipeline.pipe([text])))
    talks = [meeting for meeting in record.meetings if meeting.event_type != "visit"]
    return sorted(" ".join(sorted(p.name.split()[-1] for p in meeting.participants)) for meeting in talks)


@pytest.mark.parametrize(("telling", "expected"), [*INVERTED, *CHAINS])
def test_each_counterpart_has_a_record(pipeline: Extractor, telling: str, expected: list[str]) -> None:
    assert _met(pipeline, f"Minister's programme\n\n{telling}\n") == expected


@pytest.mark.parametrize("telling", WORDS)
def test_verbs_of_meeting(pipeline: Extractor, telling: str) -> None:
    assert _met(pipeline, f"News of the ministry\n\n{telling}\n") == ["Mori Quispe"]


def test_entries_without_a_verb(pipeline: Extractor) -> None:
    assert _met(pipeline, ENTRIES) == ["Adjei Kalnina", "Kalnina Mori", "Kalnina Quispe"]


def test_heading_with_its_day(pipeline: Extractor) -> None:
    (record,) = next(iter(pipeline.pipe([HEADINGS])))
    (talks,) = [meeting for meeting in record.meetings if meeting.event_type == "bilateral_meeting"]
    assert (talks.start, sorted(p.name for p in talks.participants)) == (
        "2025-06-01",
        ["Kenji Mori", "Pedro Soto"],
    )


@pytest.mark.parametrize(
    "telling",
    [
        # a welcome at the gate is part of the visit
        "Foreign Minister of Latvia Ilze Kalnina arrived in Rabat on 4 June 2025. "
        "Minister of Justice Hamid Alaoui received "
        "her at the airport.",
        # speakers of a conference
        "The Baltic Energy Conference was held in Riga on 4 June 2025. Storage was "
        "discussed by Minister of Energy of Latvia "
        "Ilze Kalnina and Minister of Energy of Chile Pedro Soto.",
    ],
)
def test_no_talks(pipeline: Extractor, telling: str) -> None:
    (record,) = next(iter(pipeline.pipe([f"News of the ministry\n\n{telling}\n"])))
    assert "bilateral_meeting" not in {meeting.event_type for meeting in record.meetings}
