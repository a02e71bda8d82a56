"""Releases with several occasions: who was at which of them."""

from __future__ import annotations

import pytest

from extractor.engine import Extractor

# A text, the type of the occasion that is meant with one who was there, and all who were, by last names.
TELLINGS = [
    # Those who attended all meetings, said behind them.
    (
        "On 6 August 2024 Minister of Defence of Ghana Kofi Mensah received Ambassador of Italy Paolo "
        "Conti in Accra.\n\nLater he received Ambassador of Japan Kenji Mori.\n\nBoth meetings were "
        "attended by Deputy Minister Esi Lawson.",
        ("bilateral_meeting", "Conti"),
        "Conti Lawson Mensah",
    ),
    (
        "On 6 August 2024 Foreign Minister of Peru Marta Quispe received Ambassador of Italy Paolo Conti "
        "in Lima. She then met with Ambassador of Japan Kenji Mori. The Minister was accompanied to all "
        "the meetings by Deputy Minister Rosa Vidal.",
        ("bilateral_meeting", "Conti"),
        "Conti Quispe Vidal",
    ),
    (
        "On 6 August 2024 Foreign Minister of Peru Marta Quispe received Ambassador of Italy Paolo Conti "
        "in Lima. She then received Ambassador of Japan Kenji Mori. Deputy Minister Rosa Vidal attended "
        "both audiences.",
        ("bilateral_meeting", "Mori"),
        "Mori Quispe Vidal",
    ),
    # "Both meetings" are not both persons.
    (
        "On 6 August 2024 Minister of Defence of Ghana Kofi Mensah received Ambassador of Italy Paolo "
        "Conti in Accra.\n\nIn a separate meeting, Minister Mensah held discussions with Ambassador of "
        "Japan Kenji Mori.\n\nBoth meetings were attended by Deputy Minister Esi Lawson.",
        ("bilateral_meeting", "Mori"),
        "Lawson Mensah Mori",
    ),
    # The text goes back to the first talks.
    (
        "On 6 August 2024 Foreign Minister of Peru Marta Quispe held separate meetings in Lima with "
        "Ambassador of Italy Paolo Conti and with Ambassador of Japan Kenji Mori.\n\nAmbassador Conti "
        "spoke of trade. Also present was Deputy Minister Rosa Vidal.",
        ("bilateral_meeting", "Conti"),
        "Conti Quispe Vidal",
    ),
    # So many of an office are those who hold it, wherever they were named.
    (
        "On 4 March 2025 Minister of Defence of Slovenia Jan Novak met with Minister of Defence of "
        "Croatia Ivo Horvat in Zagreb. Deputy Minister Luka Kos was also present.\n\nMinister Novak then "
        "met with Minister of Defence of Serbia Petar Jovic.\n\nIn the evening the three ministers "
        "attended the opening ceremony of the exhibition in Zagreb.",
        ("ceremony", "Horvat"),
        "Horvat Jovic Novak",
    ),
    # "The ministers" are not the general who came with one of them.
    (
        "Minister of Defence of Australia Helen Marsden visited Port Moresby on 23 August 2023 together "
        "with Minister for the Pacific Daniel Conway and General Mark Hurst. The ministers also held "
        "talks with Foreign Minister of Papua New Guinea Thomas Daki.",
        ("bilateral_meeting", "Daki"),
        "Conway Daki Marsden",
    ),
    # The delegation, of which the text says who came.
    (
        "Minister of Defence of Australia Helen Marsden visited Port Moresby on 23 August 2023 together "
        "with Minister for the Pacific Daniel Conway and General Mark Hurst. The delegation met with "
        "President of Papua New Guinea Joseph Kaupa.",
        ("bilateral_meeting", "Kaupa"),
        "Conway Hurst Kaupa Marsden",
    ),
    # Those who hold what a noun names.
    (
        "On 14 July 2024 Secretary of Defense of the Philippines Ramon Cruz welcomed Defense Minister of "
        "Japan Kenji Murata in Manila. Following the meeting, both officials led a wreath-laying "
        "ceremony in Manila on 15 July 2024.",
        ("ceremony", "Cruz"),
        "Cruz Murata",
    ),
    (
        "On 4 March 2025 Minister of Defence of Slovenia Jan Novak met with Minister of Defence of "
        "Croatia Ivo Horvat and Minister of Defence of Serbia Petar Jovic in Zagreb. On 5 March 2025 the "
        "three ministers held a trilateral meeting in Split.",
        ("multilateral_meeting", "Novak"),
        "Horvat Jovic Novak",
    ),
    # "He met with A. The two": he and A, not those who were present before.
    (
        "On 4 March 2025 Minister of Defence of Poland Jan Wolski met with President of Estonia Rein "
        "Tamm in Tallinn. General Marek Sobczak and General Kalev Saar took part in the talks.\n\nOn 5 "
        "March 2025 he met with Minister of Defence of Estonia Urmas Lepik. They opened a seminar on "
        "cyber defence in Tartu on 6 March 2025.",
        ("conference", "Lepik"),
        "Lepik Wolski",
    ),
    # Parts of talks, told apart by their format, are one meeting.
    (
        "On 13 October 2025 Foreign Minister of Armenia Tigran Petrosyan met with Foreign Minister of "
        "Latvia Juris Ozols in Riga. The tête-à-tête conversation was followed by an extended format "
        "meeting, which was attended by Ambassador of Armenia Narine Sargsyan.",
        ("bilateral_meeting", "Ozols"),
        "Ozols Petrosyan Sargsyan",
    ),
    # Welcomed where one visits.
    (
        "On 4 March 2025 Minister of Defence of Poland Jan Wolski met with Minister of Defence of "
        "Estonia Urmas Lepik in Tallinn.\n\nOn 5 March 2025 both ministers visited the Tapa army base, "
        "where they were welcomed by Colonel Toomas Saar.",
        ("visit", "Saar"),
        "Lepik Saar Wolski",
    ),
    # Who stays away, with a comma before it.
    (
        "The Security Forum was held in Tallinn on 4 May 2024. It was attended by Minister of Defence of "
        "Latvia Juris Ozols and Minister of Defence of Norway Nils Berg. The Minister of Defence of "
        "Finland, Lauri Salo, sent his apologies.",
        ("conference", "Ozols"),
        "Berg Ozols",
    ),
    # His successor came with him.
    (
        "On 6 August 2024 Chief of the Naval Staff of Ghana, Vice Admiral Kofi Mensah, received Defence "
        "Adviser of Canada, Captain James Holloway, in Accra. He was accompanied by his successor, "
        "Commander Alan Pryce.",
        ("bilateral_meeting", "Holloway"),
        "Holloway Mensah Pryce",
    ),
]


@pytest.mark.parametrize(("text", "occasion", "expected"), TELLINGS)
def test_who_was_at_which_occasion(
    pipeline: Extractor, text: str, occasion: tuple[str, str], expected: str
) -> None:
    (record,) = next(iter(pipeline.pipe([f"News of the day\n\n{text}\n"])))
    found = [
        (meeting.event_type, sorted(person.name.split()[-1] for person in meeting.participants))
        for meeting in record.meetings
    ]
    kind, one = occasion
    assert expected in [" ".join(names) for event_type, names in found if event_type == kind and one in names]
