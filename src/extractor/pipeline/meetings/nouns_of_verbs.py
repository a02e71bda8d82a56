"""Nouns that name what a verb tells of: "held political consultations with A" is one occasion, not two."""

from __future__ import annotations

import re

from extractor.pipeline.meetings import nouns
from extractor.pipeline.meetings.context import Context
from extractor.pipeline.meetings.draft import Drafts, MeetingDraft
from extractor.pipeline.meetings.grammar import phrases
from extractor.pipeline.meetings.kinds import SPECIFIC, TALKS
from extractor.pipeline.meetings.view import SentenceView

# What may stand between a verb's object and the noun that says for what the two met.
FOR_WHAT = re.compile(
    r"(?: (?:again|next|anew|once more|once again|each other again))?"
    r"(?: (?:in|at) (?:the )?<L\d+>)?(?: ,)?(?: on)?(?: <D\d+>)?(?: in <L\d+>)?(?: ,)?"
    r" (?:for|at|during) (?:the |an? |his |her )?"
)
_WELCOME = re.compile(r"(?<!\S)" + phrases("finish", "welcome") + r"$")
_DAYS_OF = re.compile(r"(?<!\S)days of (?:(?!<)\S+ )?$")
# Columns between talks and the words that tell of the wire: "consultations by telephone".
_BY_PHONE = len(" by ")
# The noun is another occasion than the verb: "met A after a meeting of the council".
_OTHER = re.compile(r"(?<!\S)" + phrases("series", "other") + r"(?: \S+){0,2} $")
_HOLDS_OWN = re.compile(
    r" (?:has |have |will )?(?:also )?" + phrases("noun_of_verb", "holds_own") + r" (?:its |their )?"
)
_CONVENED_IN = re.compile(
    r"(?: in (?:\S+ of )?)|.{0,90} "
    + phrases("noun_of_verb", "convened_in")
    + r" (?:today )?(?:in|for|at) (?:an? |its |their )?(?:\S+ of )?"
)
_BESIDE = re.compile(
    r"(?<!\S)" + phrases("series", "sidelines") + r" of (?:(?:the|an?|its|this) )?(?:(?!<)\S+ ){0,2}$"
)
_APPOSED = re.compile(r" [,(–] (?:[“\"] )?")
_APPOSED_ENDS = re.compile(r" (?:[”\"] )?[,)–.]")
_CREDENTIALS = re.compile(r"(?<!\S)" + phrases("noun_of_verb", "credentials") + r"(?!\S)")
# A reception for guests at large stays a feast.
_RECEPTION = re.compile(
    r"^(?!.*"
    + phrases("noun_of_verb", "feasts")
    + r").*(?<!\S)reception(?: for (?:the )?"
    + phrases("noun_of_verb", "sole_guests")
    + r")?$"
)
_IN_HONOUR = re.compile(r"[^.;]{0,60} in (?:his|her|their) honou?r")


def specify(view: SentenceView, phrase: nouns.NounPhrase, found: Drafts, context: Context) -> bool:
    """Give a verb's occasion type and name of its noun: "held political consultations with X"."""
    drafts = [draft for (begin, end), draft in found if begin < phrase.end and phrase.begin < end]
    if (
        drafts
        and _BESIDE.search(view.line[: phrase.begin])
        and all(one.event_type in TALKS for one in drafts)
    ):
        # "met, on the sidelines of the 78th session of X, with B": where they met, not for what
        return True
    if phrase.event_type in SPECIFIC:
        # The way to an assembly does not hide it: "will be back in B, where he addresses the conference".
        drafts = [draft for draft in drafts if draft.event_type != "visit"]
    for (begin, end), draft in found if phrase.event_type in TALKS else ():
        if draft.event_type == "phone_call" and begin - _BY_PHONE <= phrase.end and phrase.begin < end:
            # "held trilateral consultations by telephone with A": a call
            draft.evidence.append(view.chars(phrase.begin, phrase.end))
            return True
    if not drafts and phrase.event_type == "ceremony":
        # "a banquet hosted in her honour by A"
        drafts = [
            draft
            for (_, end), draft in found
            if draft.rule == "receive_them" and _IN_HONOUR.match(view.line[phrase.end : end])
        ]
    if not drafts and phrase.event_type in SPECIFIC:
        drafts = [
            draft
            for (_, end), draft in found
            if draft.event_type in TALKS and FOR_WHAT.fullmatch(view.line[end : phrase.begin])
        ]
    if not drafts and phrase.event_type == "bilateral_meeting":
        drafts = _told_by_verb(view, phrase, found)
        if not drafts and any(_sits_in(view, draft, end, phrase) for (_, end), draft in found):
            # "The committee convened in ministerial session": one sitting.
            return True
    if not drafts and _CREDENTIALS.search(view.line[phrase.begin : phrase.end]):
        drafts = [draft for _, draft in found if draft.event_type == "bilateral_meeting"]
        for draft in drafts:
            draft.event_type = "ceremony"
    if not drafts and phrase.determiner in ("its", "their"):
        for (_, end), draft in found:
            own = _HOLDS_OWN.fullmatch(view.line[end : phrase.begin]) if end <= phrase.begin else None
            sits = own is not None or _CONVENED_IN.fullmatch(view.line[end : phrase.begin]) is not None
            if end <= phrase.begin and sits and draft.rule == "noun.statutory_session":
                # "The committee convened its 12th meeting": one sitting.
                draft.name = nouns.noun_meeting(context.text, view, phrase).name
                return True
    if not drafts and _DAYS_OF.search(view.line[: phrase.begin]):
        # "The commission began three days of deliberations": its sitting
        return any(end <= phrase.begin and one.rule.startswith("noun.") for (_, end), one in found)
    named = nouns.noun_meeting(context.text, view, phrase)
    for draft in drafts:
        if "visit" in (draft.event_type, phrase.event_type):
            continue
        words = view.line[phrase.begin : phrase.end]
        # Who holds a welcome ceremony for somebody receives him.
        banquet = phrase.event_type == "ceremony" and not (_RECEPTION.search(words) or _WELCOME.search(words))
        if banquet and draft.rule in ("receive", "receive_them") and draft.event_type in TALKS:
            # "hosted a banquet for A"; who hosts a reception for one guest receives him.
            draft.event_type = "ceremony"
        opened = draft.rule == "opening" and phrase.event_type == "conference"
        # "The president had an interview with the ambassador": talks, not with the press.
        opened = opened or (draft.rule == "talks" and named.head.startswith("interview"))
        if not opened and phrase.event_type not in ("bilateral_meeting", "ceremony", "other", "exercise"):
            draft.event_type, draft.head = phrase.event_type, named.head
        if len((named.name or "").split()) > 3:
            draft.name = named.name
    return bool(drafts)


def _told_by_verb(view: SentenceView, phrase: nouns.NounPhrase, found: Drafts) -> list[MeetingDraft]:
    """The talks of a verb before, of which "a courtesy call" or "talks" without sides of its own speaks."""
    if any(view.masked(phrase.begin, phrase.end, "PCO")):
        return []
    talks = [
        item
        for item in found
        if item[1].event_type in TALKS and item[0][1] <= phrase.begin and not item[1].rule.startswith("noun.")
    ]
    return [talks[-1][1]] if talks and not _OTHER.search(view.line[: phrase.begin]) else []


def _sits_in(view: SentenceView, draft: MeetingDraft, end: int, phrase: nouns.NounPhrase) -> bool:
    between = view.line[end : phrase.begin] if end <= phrase.begin else ""
    return draft.rule == "noun.statutory_session" and _CONVENED_IN.fullmatch(between) is not None


# "… in <L5> on <D7> , where she also spoke in | a panel on energy"
_WHERE = re.compile(
    r"^(?: (?!<P|[.;])\S+){0,6}? , (?:where|at which|during which) (?:(?!<[PLD]|[.;])\S+ ){1,8}$"
)
_PANEL = re.compile(r"(?<!\S)(?:panels?|round ?tables?|plenary)(?!\S)")


def names_again(view: SentenceView, first: nouns.NounPhrase, second: nouns.NounPhrase) -> bool:
    """Whether the second phrase only names the first anew: "a passage exercise , PASSEX , off the coast".

    Or a part of it: "attended the forum in <L5> , where she spoke in a panel on energy".
    """
    if first.event_type == second.event_type == "conference":
        between = view.line[first.end : second.begin]
        if _WHERE.match(between) and _PANEL.search(view.line, second.begin, second.end):
            return True
    return (
        first.event_type == second.event_type
        and not second.determiner
        and _APPOSED.fullmatch(view.line[first.end : second.begin]) is not None
        and _APPOSED_ENDS.match(view.line[second.end :]) is not None
    )
