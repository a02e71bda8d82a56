"""Releases: where they begin, what is left out of them, their headline and date."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractor.cleaning import Release, split_releases

HEADLINE = (
    "The CSTO Deputy Secretary General Semerikov participated in the Second Conference of Heads of Agencies"
)
PASTED = f"""On May 24, 2022, under the chairmanship of Suren Papikian, a meeting of the Council was held.

The ministers of Belarus (Lieutenant General Viktor Khrenin) and of Kazakhstan took part in the meeting.

{HEADLINE}

{HEADLINE} 30.06.2021

The Second Conference was held in New York on June 28-30, 2021. It addressed such issues as:

- global threats of terrorism;

- border security.

The CSTO Press Secretary Vladimir Zaynetdinov

\u00a0 \u00a0 E-mail: odkb-pressa@gov.ru\u00a0 \u00a0 \u00a0

Go back

Back to the section
"""


def only(raw: str, *, html: bool = False) -> Release:
    (release,) = split_releases(raw, html=html)
    return release


def title(release: Release) -> str | None:
    return release.text[slice(*release.title)] if release.title else None


def published(release: Release) -> str | None:
    return release.published.first if release.published else None


def removed(raw: str, release: Release) -> list[tuple[str, str]]:
    return [(raw[gone.start : gone.end], gone.reason) for gone in release.removed]


def test_two_releases_in_one_file() -> None:
    first, second = split_releases(PASTED)
    assert (first.start, title(first), published(first)) == (0, None, None)
    assert first.text.endswith("took part in the meeting.")
    assert PASTED[second.start :].startswith(HEADLINE)
    assert title(second) == f"{HEADLINE} 30.06.2021"
    assert published(second) == "2021-06-30"
    assert second.published is not None
    span = second.alignment.raw_span(second.published.start, second.published.end)
    assert PASTED[slice(*span)] == "30.06.2021"
    assert (
        "such issues as:\n- global threats of terrorism;\n- border security.\n\nThe CSTO Press Secretary"
        in second.text
    )
    assert removed(PASTED, second) == [
        (HEADLINE, "repeated headline"),
        ("E-mail: odkb-pressa@gov.ru", "contact details"),
        ("Go back", "navigation"),
        ("Back to the section", "navigation"),
    ]


@pytest.mark.parametrize(
    "between",
    [
        "-30-",
        "ENDS",
        "***",
        "Go back\nPrint version",
        "E-mail: press@mod.example",
        "Release 2 of 2\n====================",
        "The Press Service of the Ministry",
    ],
)
def test_a_dated_headline_after_the_end_of_a_text_begins_a_release(between: str) -> None:
    raw = (
        "General Kamau visits Kigali\n\nGeneral Kamau arrived in Kigali on Saturday for talks.\n\n"
        f"{between}\n\nDefence ministers meet in Entebbe\n15 March 2022\n\n"
        "The ministers of Uganda and Kenya met on Tuesday in Entebbe.\n"
    )
    first, second = split_releases(raw)
    assert (title(first), published(first)) == ("General Kamau visits Kigali", None)
    assert (title(second), published(second)) == ("Defence ministers meet in Entebbe", "2022-03-15")


def test_a_dated_section_of_a_report_is_no_release() -> None:
    raw = (
        "Visit of the Chief of Defence to Brazil\n\nGeneral Silva visited Brazil from 3 to 6 June 2023.\n\n"
        "Talks at the Ministry\n4 June 2023\n\nGeneral Silva held talks with Minister Monteiro in Brasilia.\n"
    )
    release = only(raw)
    assert title(release) == "Visit of the Chief of Defence to Brazil"
    assert published(release) is None


def test_date_below_a_summary_is_that_of_the_release() -> None:
    raw = (
        "Meeting with the Governor of Kurzeme\n\nThe President heard a report on the harbours there.\n\n"
        "March 14, 2024, 16:20, The Castle, Riga\n\nThe President and the Governor spoke of the budget.\n"
    )
    assert published(only(raw)) == "2024-03-14"


def test_listing_page_is_one_release_with_its_dates_in_place() -> None:
    raw = (
        "News of the Organization\n\nAll news | Secretary General | Joint Staff | Photo\n\n"
        "31.03.2025  On March 31, in Moscow, the Secretary General met Ambassador Kazem Jalali\n\n"
        "28.03.2025  On March 27 the Permanent Council sat under Kubanychbek Bokontayev\n\n"
        "26.03.2025  Colonel General Andrey Serdyukov gave an interview today\n\n1  2  3  ...  418  Next\n"
    )
    release = only(raw)
    assert published(release) is None
    assert release.text.count("\n\n") == 3
    assert "\n\n28.03.2025 On March 27 the Permanent Council" in release.text
    assert [reason for _, reason in removed(raw, release)] == ["navigation", "pagination"]


def test_teasers_above_an_article_stay_with_it() -> None:
    raw = (
        "On 12 December 2024, in Moscow, Samat Ordabayev received a delegation of the Red Cross.\n\n"
        "On 11 December 2024, in Moscow, Taalatbek Masadykov opened an exhibition.\n\n"
        "Consultations were held in the Joint Staff\n\n"
        "Consultations were held in the Joint Staff\n05.12.2024\n\n"
        "On 3 and 4 December officers of the Joint Staff sat down for consultations with partners.\n"
    )
    release = only(raw)
    assert release.text.startswith("On 12 December 2024, in Moscow")
    assert title(release) == "Consultations were held in the Joint Staff"
    assert published(release) == "2024-12-05"


@pytest.mark.parametrize(
    ("head", "date"),
    [
        (
            "ASTANA, November 27, 2024. A meeting of the Council was held here today.",
            "2024-11-27",
        ),
        (
            "Council meets\nPosted On: 28 APR 2023 6:45PM by PIB Delhi\nThe Minister chaired it today.",
            "2023-04-28",
        ),
        (
            "Council meets in Minsk 14.06.2023\nOn June 14 the Council met in Minsk under its chairman.",
            "2023-06-14",
        ),
        (
            "28.09.2023On October 5, in Dushanbe, a Working Group will meet again.",
            "2023-09-28",
        ),
        (
            "18 Jan. 2024\nLast updated: 19 Jan. 2024 09:12\nThe Committee met here on Wednesday.",
            "2024-01-18",
        ),
        (
            "https://news.example/2022/07/14/a/\n\nThe ministers met this Thursday in San Salvador.",
            "2022-07-14",
        ),
        (
            "https://news.example/20220715/a.html\n\nBANGKOK, July 15 (Xinhua) -- They signed it here.",
            "2022-07-15",
        ),
        (
            "https://news.example/2022/07/a/\n\nThe ministers met this Thursday in San Salvador.",
            None,
        ),
        ("BANGKOK, July 15 (Xinhua) -- The clubs, founded in 1980, signed here on Friday.", None),
        ("The ministers met on 5 May 2021 in Vienna, and they will meet again soon.", None),
        (
            "The ministers met in Vienna, and they will meet again soon.\n\nOn 5 May 2021\n\nThey met again.",
            None,
        ),
        ("The ministers met in Vienna and will meet again soon.\n\nPosted: 03.11.2023", "2023-11-03"),
        ("Ministry of National Defence\n\n2023 10 13\nBaltic ministers in Palanga\n", "2023-10-13"),
        # The release's number within its year stands before the day.
        ("Foreign Minister meets his colleague of Burundi\n1045-30-05-2023\nThey met here.", "2023-05-30"),
        ("Foreign Minister meets his colleague of Burundi\n716-04-04-2022\nThey met here.", "2022-04-04"),
    ],
)
def test_date_of_publication(head: str, date: str | None) -> None:
    assert published(only(head + "\n\nThe parties discussed a wide range of questions.\n")) == date


def test_address_leaves_only_its_date() -> None:
    raw = "https://news.example/2022/07/14/a/\n\nThe ministers met this Thursday in San Salvador.\n"
    release = only(raw)
    assert release.text == "2022/07/14\n\nThe ministers met this Thursday in San Salvador."
    assert [text for text, _ in removed(raw, release)] == ["https://news.example/", "/a/"]


@pytest.mark.parametrize(
    "line",
    [
        "Skip to main content (Press Enter).",
        "HOME   NEWS   SPOTLIGHTS   ABOUT   RELEASES",
        "Home / News / Joint Staff",
        "Accessibility version | RU | EN | Contacts",
        "This website uses cookies. By continuing you agree to our use of them. [Accept] [Learn more]",
        "An official website of the United States Government   Here's how you know",
        "Share:   Telegram   VK   Print",
        "Facebook Twitter LinkedIn Email",
        "Subscribe to our Telegram channel",
        "Read this release in: Urdu , Marathi , Hindi , Odia",
        "(Release ID: 1920461) Visitor Counter : 2217",
        "Views: 3 412",
        "6 min read",
        "© CIS Executive Committee, 2024. When using materials a hyperlink is required.",
        "tel. +992 (00) 000-00-00        info@agency.example",
        "For further information, please contact press@mod.example.",
        "Photo: Akorda",
        "Tags: Council, Minsk",
        "Leia também: Operação completa quatro anos",
        "1  2  3  ...  418  Next",
        "< Back to the list",
        "Voltar",
    ],
)
@pytest.mark.parametrize("below", [False, True])
def test_boilerplate_is_left_out_and_reported(line: str, below: bool) -> None:
    text = "Council meets in Minsk\n\nThe Council of Ministers met in Minsk and signed eleven documents."
    raw = f"{text}\n\n{line}\n" if below else f"{line}\n\n{text}\n"
    release = only(raw)
    assert release.text == text
    assert removed(raw, release)[0][0] == line.strip("< ") or removed(raw, release)[0][0] == line


@pytest.mark.parametrize(
    "line",
    [
        "Telephone conversations of the President of the Republic",
        "Back to the negotiating table: ministers meet in Geneva",
        "Contact Group on Ukraine met at Ramstein under Secretary Austin",
        "Secretary Austin thanked the Minister for the printed cookies policy.",
        "Share of trade between Peru and Chile discussed in Lima",
        "Press Secretary John Kirby met Minister Lee",
        "Video conference of the chiefs of staff held",
        "General Kofi Mensah, Chief of Defence, Ghana",
        "- Colonel of Militia S.V.Lobanok, First Deputy Head of the Main Directorate",
        "Be sure to follow the Deputy Secretary on Twitter for more updates throughout his trip.",
    ],
)
def test_text_is_kept(line: str) -> None:
    for raw in (
        f"{line}\n\nThe Council of Ministers met in Minsk and signed eleven documents.\n",
        f"The Council met in Minsk and signed eleven documents.\n\n{line}\n\n"
        "The ministers left on the next day for Rome.\n",
    ):
        assert line in only(raw).text


def test_header_row_keeps_its_date_and_loses_its_buttons() -> None:
    release = only(
        "President accepted credentials\n17 October 2023   Views: 3 412   Bishkek   A- A+\n\n"
        "Today the President accepted the credentials of the ambassadors.\n"
    )
    assert "\n\n17 October 2023 Bishkek\n\n" in release.text
    assert published(release) == "2023-10-17"


def test_related_headlines_go_and_sentences_stay() -> None:
    raw = (
        "The Council of Ministers met in Minsk on Friday under its chairman.\n\nRelated News\n"
        "• Recruitment drive enters final stage\n"
        "• On 5 May 2024 General Dong Jun received Admiral John Smith in Beijing.\n"
    )
    release = only(raw)
    assert "Recruitment" not in release.text
    assert "received Admiral John Smith" in release.text


def test_hard_wrapped_lines_are_joined() -> None:
    raw = (
        '"MILITARY MEDICAL RELAY" IS OVER\n\nThe contest "Military Medical Relay" of the International\n'
        "Army Games, which had been running at the Forish train-\n"
        "ing ground in Jizzakh region (Uzbekistan) since 23 Au-\n"
        "gust, came to its end on 3 September. Teams of Belarus,\n"
        "China, Uzbekistan, Russia and Viet Nam competed there.\n\n"
        "- the teams of Belarus,\n- the team of China.\n"
    )
    release = only(raw)
    assert (
        "of the International Army Games, which had been running at the Forish training ground"
        in release.text
    )
    assert "since 23 August, came to its end on 3 September. Teams of Belarus, China" in release.text
    assert release.text.endswith("\n- the teams of Belarus,\n- the team of China.")
    at = release.text.index("training")
    assert raw[slice(*release.alignment.raw_span(at, at + len("training")))] == "train-\ning"


def test_a_paragraph_wrapped_over_two_lines_is_joined() -> None:
    release = only(
        "Ministry of Defence\n\nThe Minister received on Monday in the capital the newly appointed\n"
        "commander of the land forces of Peru, General Luis Arce.\n"
    )
    assert "newly appointed commander of the land forces" in release.text


def test_a_heading_over_a_list_is_not_joined_to_it() -> None:
    release = only(
        "The council met in Minsk on Friday and agreed on a plan.\n\n"
        "Taking part in the session\nfrom Belarus: General Ivan Kozlov\nfrom Armenia: Colonel Ara Petrosyan\n"
    )
    assert "session\nfrom" in release.text.replace("\n\n", "\n")


PAGE = """<!DOCTYPE html>
<html><head><title>Minister Receives Ambassador of Peru | Ministry of Foreign Affairs</title>
<script>var a = "<p>never</p>";</script></head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/m">The Minister</a></li></ul></nav>
<main><h1>Minister Receives Ambassador of Peru</h1><p class="date">Accra, 14 March 2023</p>
<p>The Minister for Foreign Affairs on Tuesday received the Ambassador of Peru,
H.E. Juan P&eacute;rez, at the&nbsp;Ministry in Accra. They discussed trade and a treaty on air traffic.</p>
<p>Present at the meeting were:</p>
<ul><li>Ms. Ama Owusu, Director for the Americas</li><li>Col. Kofi Mensah</li></ul>
<p>The Ambassador thanked the Minister for the cordial reception and for the good offices of Ghana.</p></main>
<aside><h3>Related news</h3><ul><li><a href="1">Deputy Minister opens forum in Tamale</a></li></ul></aside>
<footer><p>&copy; 2023 Ministry of Foreign Affairs. All rights reserved.</p></footer></body></html>"""


def test_page_keeps_heading_date_and_body() -> None:
    release = only(PAGE, html=True)
    assert release.text == (
        "Minister Receives Ambassador of Peru\n\nAccra, 14 March 2023\n\n"
        "The Minister for Foreign Affairs on Tuesday received the Ambassador of Peru, H.E. Juan Pérez, "
        "at the Ministry in Accra. "
        "They discussed trade and a treaty on air traffic.\n\nPresent at the meeting were:\n"
        "• Ms. Ama Owusu, Director for the Americas\n• Col. Kofi Mensah\n\n"
        "The Ambassador thanked the Minister for the cordial reception and for the good offices of Ghana."
    )
    assert title(release) == "Minister Receives Ambassador of Peru"
    assert published(release) == "2023-03-14"


def test_depth_and_open_brackets_cost_no_more_than_length() -> None:
    sentence = "<p>The Minister of Defence met General Lee in Seoul on 5 May 2021.</p>"
    deep = "<html><body>" + "<div>" * 20_000 + sentence + "</div>" * 20_000
    assert "General Lee" in only(deep, html=True).text
    for start in ("<!--", "<a '", "<script>", "<a>"):
        split_releases("<html><body>" + start * 20_000 + sentence, html=True)


def test_nothing_left() -> None:
    assert split_releases("") == []
    assert split_releases(" \n\u200b\n") == []
    assert split_releases("Go back\n\nPrint version\n") == []


_LINES = st.sampled_from(
    [
        *[
            "Go back",
            "Headline of the day",
            "Headline of the day 30.06.2021",
            "30.06.2021",
            "- item one;",
            "",
            "***",
        ],
        *["The minister met the general in Rome on that very day.", "Related news", "Home | News | About"],
        *[
            "17 October 2023   Views: 3 412   Bishkek",
            "MINISTRY OF DEFENCE",
            "https://a.example/2022/07/14/x",
        ],
        *["“Yes,” he", "said."],
    ]
)


@given(st.lists(_LINES | st.text(max_size=60), max_size=25).map("\n".join))
@settings(max_examples=300, deadline=None)
def test_kept_and_removed_cover_the_raw_text(raw: str) -> None:
    raw = re.sub(r"[<>&]", "", raw)
    releases = split_releases(raw)
    covered: set[int] = set()
    for release in releases:
        assert 0 <= release.start <= release.end <= len(raw)
        for found in re.finditer(r"[^\W_]", release.text):
            a, b = release.alignment.raw_span(*found.span())
            covered.update(range(a, b))
        for gone in release.removed:
            assert release.start <= gone.start < gone.end <= release.end
            covered.update(range(gone.start, gone.end))
        if release.published:
            assert release.text[release.published.start : release.published.end].strip()
        if release.title:
            assert release.text[slice(*release.title)].strip()
    if releases:
        assert {at for at, char in enumerate(raw) if char.isascii() and char.isalnum()} <= covered


@pytest.mark.parametrize(
    "above", ["ROM ENG RUS FRA", "KINGDOM OF NORWAY", "Hotline 1414", "Text size: A- A A+"]
)
def test_bars_and_notices_of_a_site_are_no_headline(above: str) -> None:
    raw = (
        f"{above}\n\nMinister of Transport opened the new bridge in Cahul together with donors\n\n"
        "Today, the Minister of Transport opened the bridge. Many people came to see it.\n"
    )
    (release,) = split_releases(raw)
    assert title(release) == "Minister of Transport opened the new bridge in Cahul together with donors"


@pytest.mark.parametrize(
    "headline",
    [
        "Deputy Minister Jansen’s Travel to Georgia, the Republic of Moldova, and Türkiye",
        "Joint Press Availability",
    ],
)
def test_headlines_that_are_capitalised_like_a_letterhead(headline: str) -> None:
    raw = (
        f"{headline}\n\nOffice of the Spokesperson\n\nDeputy Minister Jansen travelled to Georgia. She "
        f"met many "
        "people there.\n"
    )
    (release,) = split_releases(raw)
    assert title(release) == headline


@pytest.mark.parametrize(
    "text",
    [
        # One line of many goes on in lower case.
        "MUSCAT, 21 January 2025 (ONA) – Sayyid Faris bin Haitham al Busaidi, Deputy\n"
        "Prime Minister for International Relations, gave an audience in Muscat today\n"
        "to Jassim Mohammed al Rumaithi, Secretary-General of the Gulf Cooperation\n"
        "Council (GCC). Sheikh Salim bin Khalfan al Harthy, Under-Secretary of the\n"
        "Foreign Ministry for Political Affairs, attended. Sayyid Faris thanked the\n"
        "Secretary-General.\n",
        # None does.
        "Monday 4 December\n\nCommissioner Helena Lindqvist-Moreau in Tallinn meets Mr Andres\n"
        "Kaljuvee, Minister of Finance of Estonia.\n\n"
        "Commissioner Pavel Dostálek receives Ms Nino Gelashvili, Minister of\n"
        "Environmental Protection and Agriculture of Georgia.\n",
    ],
)
def test_wrapped_lines_full_of_names_are_joined(text: str) -> None:
    (release,) = split_releases(text)
    assert not any(line.startswith(("Prime", "Council", "Kaljuvee")) for line in release.text.split("\n"))


def test_a_list_of_persons_one_a_line_is_not_wrapped() -> None:
    text = (
        "Participants in the consultations held in Vienna\n\n"
        "Anna Huber, Director General for Political Affairs of Austria\n"
        "Karl Moser, Deputy Head of the Department for Bilateral Relations of Austria\n"
        "Petra Novak, Minister-Counsellor at the Embassy of Slovenia\n"
    )
    (release,) = split_releases(text)
    assert "\nPetra Novak" in release.text
