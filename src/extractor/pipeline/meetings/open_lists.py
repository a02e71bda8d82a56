"""Persons listed line by line under a sentence that opens the list: "The delegations were headed by:"."""

from __future__ import annotations

import re
from collections.abc import Mapping

from extractor.pipeline.meetings.company import COMPANY
from extractor.pipeline.meetings.context import Context
from extractor.pipeline.meetings.draft import MeetingDraft, stronger
from extractor.pipeline.meetings.grammar import phrases
from extractor.pipeline.meetings.roles import Statement, is_doubtful, mentioned
from extractor.pipeline.meetings.view import SentenceView
from extractor.pipeline.people.person import PersonDraft
from extractor.record import Role

_LIST_ITEM = re.compile(
    r"^(?:[-–—•*□○▪♦·] |\d{1,2} ?[.)] |from (?:the )?<[CO]\d+> )?(?:[-–—] )?"
    r"(?:(?:(?!<P)\S+ ){1,6}: )?(?:the )?"
    r"(?:<P\d+>|from (?:the )?<[CO]\d+>|<[CO]\d+> (?:\(|:|–|-|—) (?:the )?<P\d+>)"
)
# An item that the sentence splitter cut at its counter: "<P0> ; iii ."
_CUT_ITEM = re.compile(r"^(?:the )?<P\d+>(?: \([^)]*\))? ?[;.]")
# "The envoys are: 1. …": the first item stands in the sentence that opens the list.
_FIRST_ITEM = re.compile(r": (?:[-–—•*] |\(? ?(?:i|1|a) ?[.)] )(?=(?:the )?<P)")
# The line above a list says what its persons do: "Speakers:", "The delegations were headed by:".
_LIST_HEADS: tuple[tuple[Role, str], ...] = (
    ("head_of_delegation", "headed"),
    ("speaker", "speaking"),
    ("signatory", "signing"),
)
_LIST_ROLES = tuple(
    (role, re.compile(r"(?<!\S)" + phrases("attendance", words) + r"(?: (?!<P)\S+){0,3}? :$"))
    for role, words in _LIST_HEADS
)


def take_item(view: SentenceView, context: Context, people: Mapping[str, PersonDraft]) -> bool:
    """Take a line of an open list; False where the sentence is none, which closes the list."""
    occasion = context.open_list
    if occasion is None:
        return False
    item = _LIST_ITEM.match(view.line) or _CUT_ITEM.match(view.line)
    if not (item and view.people()):
        context.open_list = None
        return False
    for statement in mentioned(view, context):
        if not is_doubtful(view, people[statement.part.person], occasion):
            # The role that the item gives, or the line above its list.
            statement.part.role = stronger(statement.part.role, context.list_role)
            _add(statement, occasion, context.list_rule)
    return not view.line.endswith(":")


def opens_list(view: SentenceView) -> bool:
    """Whether a list of persons may follow."""
    return view.line.endswith(":") or _FIRST_ITEM.search(view.line) is not None


def open_list(
    view: SentenceView, occasion: MeetingDraft | None, context: Context, people: Mapping[str, PersonDraft]
) -> None:
    """Open the list of an occasion, with the item that stands in the sentence itself."""
    context.open_list = occasion
    roles = (role for role, words in _LIST_ROLES if words.search(view.line))
    context.list_role = next(roles, "participant")
    # "A, accompanied by:" states of whom it lists that they are with him.
    context.list_rule = "company" if COMPANY.search(view.line) is not None else "list"
    first = _FIRST_ITEM.search(view.line)
    if first is None or occasion is None:
        return
    for statement in mentioned(view, context):
        if statement.column >= first.end() and not is_doubtful(view, people[statement.part.person], occasion):
            _add(statement, occasion, context.list_rule)


def _add(statement: Statement, occasion: MeetingDraft, rule: str) -> None:
    statement.part.rule = rule
    occasion.add(statement.part)
