"""Where a release states its own date, and where a date is something else."""

from __future__ import annotations

import pytest

from extractor.dates import find_published

BODY = (
    "\n\nOn 3 May 2019 the ministers agreed on a plan, and the Council took place under the chairmanship of "
    "the Minister of Defense of the Republic of Belarus. The sides discussed it again.\n"
)
LEAD = (
    " A joint meeting of the ministers was held today in the capital of Kazakhstan under the chairmanship"
    " of its host."
)


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        ("ASTANA, November 27, 2024." + LEAD + BODY, "November 27, 2024"),
        ("CAIRO- 24 July 2022:" + LEAD + BODY, "24 July 2022"),
        ("BULAWAYO, Zimbabwe, Jun 23 2022 (IPS) -" + LEAD + BODY, "Jun 23 2022"),
        ("Doha, November 21 (QNA) 2023 -" + LEAD + BODY, "November 21 (QNA) 2023"),
        ("Kampala & Jinja, Uganda, Jul 19 2022 (IPS) -" + LEAD + BODY, "Jul 19 2022"),
        ("The union said in a statement issued today (July 5, 2022) that it agrees." + BODY, "July 5, 2022"),
        ("The presidents have today Friday 15th July 2022 opened the road." + BODY, "Friday 15th July 2022"),
        ("The frigate left Fiji this morning (21st August 2025) for home." + BODY, "21st August 2025"),
        ("NEW DELHI: 30 JUN 2021" + LEAD + BODY, "30 JUN 2021"),
        ("30 June 2021, Geneva –" + LEAD + BODY, "30 June 2021"),
        ("Geneva/New York, 30 June 2021 –" + LEAD + BODY, "30 June 2021"),
        ("TOKYO, June 30, 2021 /PRNewswire/ --" + LEAD + BODY, "June 30, 2021"),
        ("Seoul (30 June 2021) –" + LEAD + BODY, "30 June 2021"),
        ("Call between ministers\nDated the 30th June, 2021" + BODY, "30th June, 2021"),
        ("Rawalpindi, 7 December 2023:" + LEAD + BODY, "7 December 2023"),
        (
            "Defence Minister chairs meeting\n\nPosted On: 28 APR 2023 6:45PM by PIB Delhi" + BODY,
            "28 APR 2023",
        ),
        ("Published 12 February 2016\nLast updated 19 March 2016" + BODY, "12 February 2016"),
        ("Last updated: 19 Jan. 2024 09:12\nRelease date: 18 Jan. 2024" + BODY, "18 Jan. 2024"),
        ("FOR IMMEDIATE RELEASE\nNovember 17, 2016\n\nTravel to Berlin" + BODY, "November 17, 2016"),
        ("The ministers approved in Minsk the plan of joint trainings 14.06.2023" + BODY, "14.06.2023"),
        ("Consultations were held\n05.12.2024" + BODY, "05.12.2024"),
        ("DIALOGUE HELD IN HA NOI\n28/11/2024 - 15:06" + BODY, "28/11/2024"),
        ("Ambassadors accepted\n17 October 2023   Views: 3 412   Bishkek   A- A+" + BODY, "17 October 2023"),
        ("Telegrams of condolences\n07 February 2023 | Nur-Sultan – Astana" + BODY, "07 February 2023"),
        (
            "A working group meets\n\n28.09.2023On October 5, in Dushanbe, the group will meet." + BODY,
            "28.09.2023",
        ),
        ("Paris, Tuesday 12 March 2024" + BODY, "Tuesday 12 March 2024"),
        ("A meeting in Minsk" + BODY + "\n14 May 2019\n", "14 May 2019"),
        ("https://www.times.example/News/archives/2022/07/16/2003781845" + BODY, "2022/07/16"),
        ("https://example.com/article/15/07/2022/summit" + BODY, "15/07/2022"),
        (
            "https://english.example.cn/20220715/56fd2860/c.html\n\nBANGKOK, July 15 (Xinhua) --" + LEAD,
            "20220715",
        ),
    ],
)
def test_stated_day_of_publication(text: str, stated: str) -> None:
    published = find_published(text)
    assert published is not None
    assert text[published.start : published.end] == stated
    assert published.first == published.last
    assert published.first is not None
    assert len(published.first) == len("2024-05-15")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "On May 24, 2022, under the chairmanship of the Minister, a meeting was held in Minsk.",
        "The treaty, signed on 15 May 1992, is in force. The ministers said so in Minsk." + BODY,
        "CAIRO, July 19 (MENA) – The President met the Minister, as he had in 2016, in the capital.",
        "Meeting of the Council on 24 May 2022\n\n" + BODY,
        "See the [statement](https://example.org/2021/05/24/fact-sheet) of the ministers, which says it."
        + BODY,
        "The minister was received yesterday (July 5, 2022) in Suva." + BODY,
        "He recalled: “We said that today, 5 July 2022, is the day.” They agreed." + BODY,
        "The travel advice replaces the one issued on April 19, 2022.\n" + BODY,
    ],
)
def test_a_day_of_something_else_is_no_publication(text: str) -> None:
    assert find_published(text) is None


def test_last_update_counts_only_where_nothing_else_is_stated() -> None:
    published = find_published("Last updated: 19 Jan. 2024 09:12" + BODY)
    assert published is not None
    assert published.first == "2024-01-19"


@pytest.mark.parametrize(
    ("head", "day"),
    [
        ("Roma, 5 ottobre 2023", "2023-10-05"),
        ("Paris, le 14 novembre 2022", "2022-11-14"),
        ("22 de marzo de 2023 - 6:25 p. m.", "2023-03-22"),
        ("Warszawa, 29 marca 2023 r.", "2023-03-29"),
        ("Berlin, 4. März 2023", "2023-03-04"),
        ("2023. március 3.", "2023-03-03"),
        ("2023. gada 3. marts", "2023-03-03"),
        ("3 Ocak 2023 Salı", "2023-01-03"),
        ("Jakarta, 3 Agustus 2023", "2023-08-03"),
        ("Zagreb, 25. listopada 2022.", "2022-10-25"),
        ("Warszawa, 25 listopada 2022", "2022-11-25"),
        ("Москва, 12 мая 2023 года", "2023-05-12"),
        ("来源：国防部网 2023年06月12日 15:20", "2023-06-12"),
        ("令和5年4月21日", "2023-04-21"),
        ("2023년 3월 15일", "2023-03-15"),
        ("Hà Nội, ngày 15 tháng 3 năm 2023", "2023-03-15"),
        ("١٥ مارس ٢٠٢٣", "2023-03-15"),
        ("Abuja, 26 Sep 23", "2023-09-26"),
        ("15-Mar-23", "2023-03-15"),
        ("Published in English on 4.4.2023 at 9.12", "2023-04-04"),
    ],
)
def test_day_of_a_head_in_other_words(head: str, day: str) -> None:
    """A page's head may write its day in its own language."""
    found = find_published(head + BODY)
    assert found is not None
    assert found.first == day
