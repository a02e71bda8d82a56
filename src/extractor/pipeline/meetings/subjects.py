"""Who is the subject of a verb: a shallow reading of the masked line without a parser."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.lexicon.mention import Mention
from extractor.pipeline.meetings.asides import aside_before, tells_state
from extractor.pipeline.meetings.context import Context
from extractor.pipeline.meetings.draft import MeetingDraft
from extractor.pipeline.meetings.first_letters import by_first_letter
from extractor.pipeline.meetings.grammar import GROUP, GROUP_BEGINS, phrases
from extractor.pipeline.meetings.plurals import goes_on, joins_pronoun, those_meant
from extractor.pipeline.meetings.view import MASK, PersonAtom, SentenceView

# Told at once where none can begin.
_GROUP = re.compile("(?=" + by_first_letter(GROUP_BEGINS) + ")" + GROUP)
# More columns than a group has before its first person: "from the <C123> – the newly-appointed ".
_BEFORE_PERSON = 80
# Columns of "which the <C123> will also " and the like.
_RELATIVE = 60
# Behind these a subject begins.
_CLAUSE = (
    r"(?:^|[,;:] |and |that |which |then |later "
    r"|(?:morning|afternoon|evening|night|day|noon|visit|meeting|talks|ceremony|event|<D\d+>) )"
)
# "the summit, which Indonesia co-hosted": a state of which the clause tells.
_STATE_DOES = re.compile(
    r"(?<!\S)(?:which|that|where) (?:the )?<[CO]\d+>"
    r"(?: (?:also|has|had|will|is|was|would|to|be|previously))* $"
)
_I = re.compile(r"(?:^| )(?:i|we)(?:'(?:m|re|ve|ll|d))?(?: (?!<P)\S+){0,7} $")
# "A and I will sign"
_AND_I = re.compile(r" ,? ?and i(?: (?!<)\S+){0,5}")
_HE = re.compile(r"(?:^| )(?:he|she)(?: (?!<P)\S+){0,5} $")
# "She was to lay flowers, talk to survivors and meet …": the subject of the whole sentence.
_HE_FIRST = re.compile(
    r"(?:(?:(?!<P|[.;])\S+ ){1,6}?, )?(?:he|she)"
    r"(?: (?!<P|;|(?:that|which|who|when|where|while|because|said|says|added)\b)\S+){0,30} $"
)
_IN_COMPANY = re.compile(
    r"(?:(?:on )?<D\d+> (?:, )?)?"
    r"(?:(?:together|along|jointly) with|alongside|(?:accompanied|joined|flanked) by)(?!\S)"
    r".* (?:he|she)(?!\S)"
)
_HE_OPENS = re.compile(r"(?:(?:(?!<P|[.;])\S+ ){1,6}?, )?(?:he|she)(?!\S)")
_OBJECT = re.compile(
    r"(?<!\S)" + phrases("subject", "takes_object") + r"(?: the| his| her| outgoing| visiting)* $"
)
# Of a row of verbs the next: no other subject stands before it.
_NEXT_VERB = re.compile(r"^(?: (?!<P|;)\S+){0,14} and(?: (?:also|then|later|will|to))* $")
# "She was in Oslo, where she met A, and is in Riga today for | talks with B"
_NEXT_STOP = re.compile(r" (?:, )?and (?:is|was|flew|went) (?:(?!<P|[,;.])\S+ ){1,9}for (?:(?:an?|the) )?$")
# "A met B , before | holding talks with C": A held them.
_THEN_DOES = re.compile(
    r"(?: (?!<P|;|whom?\b)\S+){0,12}? (?:before|prior to|after) "
    r"(?:(?:also|later|finally|then) )?(?=\w+ing(?!\S))"
)
_FEW_WORDS = re.compile(r"(?:(?!<P|[,;.])\S+ ){0,5}")
_HE_BEGAN = re.compile(
    r"(?:(?!<P|;|(?:that|which|who|when|where|while|because)\b)\S+ ){0,8}?(?:he|she) (?!said|says|added)"
)
_AND_ALSO = re.compile(r" and (?:(?:also|then|later|separately|subsequently) ){0,2}$")
_THEY = re.compile(_CLAUSE + phrases("subject", "they") + r"(?: \S+){0,5} $")
# "Both calls were attended by A": no persons.
_BOTH_TALKS = re.compile(
    r"(?:both|two|three|four|five) (?:\S+ )?(?:calls|meetings|talks|audiences|events|visits|ceremonies)(?!\S)"
)
# "The delegation took part in …": who leads it did.
_DELEGATION = re.compile(
    # "At the <L1> the guests were met by …"
    r"(?:^(?:at|in) (?:the )?<[LO]\d+> |"
    + _CLAUSE
    + r")(?:^it|(?:(?:the )?(?:head|leader|chief) of )?(?:the|this|his|her) (?:<[CO]\d+> |visiting |same )?"
    r"(?:delegation|mission|team|guests?|visitors))"
    r"(?: (?!<P)\S+){0,8} $"
)
# "The <C0> delegation was | headed by A"
_IS_LED = re.compile(r"(?:co-)?(?:headed|led|chaired|represented|composed|presided)(?!\S)")
# A group after these words is no subject, whatever verb follows.
_INTRODUCTORY = re.compile(
    r"(?:[^<]{0,30}<L\d+> (?:, <\w+> )*[-–—:] )?"
    r"(?:earlier |later |while |before |after |soon after |upon |on |in |during |as part of |at |over )?"
    r"(?:\S+ing|(?:his|her|the|a|an) (?:\S+ ){0,4}?"
    r"(?:visit|trip|tour|stay|arrival|meeting|talks|speech|address|remarks|calls?|conversation|briefing)"
    r"|(?:talks|discussions|consultations|meetings|lunch|dinner|breakfast|luncheon|coffee) with)(?!\S)"
)
# "…, said A" behind a quotation, "A said: …" before it.
_SAID = re.compile(r"(?<!\S)" + phrases("subject", "said") + r"(?: the)? (?P<who><P\d+>)")
_SAYS = re.compile(r"(?P<who><P\d+>)(?: (?!<P)\S+){0,4}? " + phrases("subject", "said") + r"(?!\S)")
# "the delegation of A arrived", "the visit of A ended": A is who acts.
_OWN_DOING = re.compile(
    r"(?<!\S)" + phrases("subject", "own_doing") + r"(?: of| by)(?: the| his| her| their)* $"
)
_OBLIQUE = re.compile(r"(?<!\S)" + phrases("subject", "oblique") + r"(?: the| his| her| their| visiting)* $")
# "…, with A leading one side": the person acts, although a preposition stands before.
_ABSOLUTE = re.compile(r"(?<!\S)with(?: the)? $")
# "… more tea to <C1> , <P2> said": the state before the comma is another part of the sentence.
_STATE_FIRST = re.compile(r"(?:the )?<[CO]\d+> , (?=(?:the )?<P)")
_WITH_SUITE = re.compile(r" , (?:(?:was|who was) )?(?:accompanied|flanked) by (?:the |his |her |their )?$")
# "right after A delivers an address": a conjunction, where the verb follows.
_THEN = re.compile(r"(?<!\S)(?:after|before|as)(?: the)? $")
_VERB_NEXT = re.compile(
    r"(?: , [^<;]{1,60} (?:<[COL]\d+> )?(?:\( \S+ \) )?,?)? (?:will |also |has |had |then )?"
)
_PARTICIPLE = re.compile(r" (?:also )?\w+ing(?!\S)")
# "They" of a sentence that names two.
_PAIR = 2
_INVITES = re.compile(r"(?<!\S)(?:invitation|invite) (?:of|from|by|extended by)(?: the| his| her| its)? $")
_COMMA = re.compile(r" ,(?: the)? <P")
_LAST_APPOSED = re.compile(r" ,(?: the)? <P\d+>$")


def _groups_in(line: str, begin: int, end: int) -> Iterator[re.Match[str]]:
    """All that `_GROUP` finds, looked for only around persons."""
    while (person := line.find("<P", begin, end)) >= 0:
        match = _GROUP.search(line, max(begin, person - _BEFORE_PERSON), end)
        if match is None:
            return
        yield match
        begin = match.end()


def groups(view: SentenceView, begin: int, end: int) -> list[tuple[int, int, list[PersonAtom]]]:
    """Coordinated groups of persons between two columns."""
    found: list[tuple[int, int, list[PersonAtom]]] = []
    if view.line.find("<P", begin, end) < 0:
        return found
    for match in _groups_in(view.line, begin, end):
        first, last = match.span()
        people = view.people(first, last)
        if len(people) > 1 and _INVITES.search(view.line[:first]) and _COMMA.match(view.line, people[0][1]):
            # "At the invitation of A, B paid a visit": no row
            found.append((first, people[0][1], [people[0][2]]))
            people, first = people[1:], people[1][0]
        if people:
            found.append((first, last, [atom for _, _, atom in people]))
    return found


def _in_relative_clause(line: str, before: int, first: int, last: int, column: int) -> bool:
    """Whether a group stands in a clause closed before the verb: "A, who had met B the day before, was"."""
    return line.startswith(" , who ", before, first) and " , " in line[last:column]


def subject(view: SentenceView, column: int, context: Context) -> list[PersonAtom]:
    """The persons who do what the verb at `column` says; empty where no person is the subject."""
    line = view.line
    before = line[:column]
    if _STATE_DOES.search(before, max(0, column - _RELATIVE)):
        return []
    candidates = groups(view, 0, column)
    aside = aside_before(before) if candidates else None
    if aside is not None and MASK.search(before[candidates[-1][0] :]):
        # "A and B, who is on a visit": the last of them alone.
        return candidates[-1][2][-1:] if tells_state(aside) else _last_entry(view, candidates[-1], column)
    last_person = candidates[-1][1] if candidates else -1
    first_person = _I.search(before)
    if first_person is not None and first_person.start() >= last_person:
        joined = candidates and _AND_I.fullmatch(line[last_person : first_person.end()].rstrip())
        who = _quoted(view) or context.author or context.subject[:1]
        return [*(candidates[-1][2] if joined else []), *who]
    he = _HE.search(before) or _HE_FIRST.fullmatch(before)
    if he is not None and he.start() >= last_person and in_company(line):
        return context.subject[:1]
    if he is not None and he.start() >= last_person:
        # "A will visit Helsinki, where she will meet …": whom the sentence itself began with.
        own = (again := _HE_OPENS.match(line)) is not None and again[0].split()[-1] in he[0].split()
        return (not own and leading(view, column)[:1]) or goes_on(he[0], context)
    they = _THEY.search(before)
    if they is not None and they.start() >= last_person and not _BOTH_TALKS.search(they[0]):
        told = {atom.person.id: atom for _, _, people in candidates for atom in people}
        if len(told) == _PAIR and "they" in they[0].split():
            # "A met B, and they co-chaired …"
            return [*told.values()]
        return those_meant(they[0], context)
    for place in range(len(candidates) - 1, -1, -1):
        first, last, people = candidates[place]
        if place and _in_relative_clause(line, candidates[place - 1][1], first, last, column):
            continue
        object_ = _OBJECT.search(line[:first])
        then = _THEN_DOES.match(line, last) if object_ else None
        if then is not None and (column <= then.end() or _FEW_WORDS.fullmatch(line, then.end(), column)):
            continue
        if object_ and (_NEXT_VERB.search(line[last:column]) or _NEXT_STOP.match(line[last:column])):
            # "A will meet B on Monday and attend the forum": A will.
            if not place and _HE_OPENS.match(line):
                return context.subject[:1]
            continue
        if _WITH_SUITE.search(line[:first]) and place and "<P" not in line[candidates[place - 1][1] : first]:
            # "The king, accompanied by A and B, was received by C": all of them.
            return [*candidates[place - 1][2], *people]
        suite = _WITH_SUITE.search(line[:first])
        they = _THEY.search(f"{line[: suite.start()]} ") if suite is not None and not place else None
        if they is not None:
            # "Both ministers, accompanied by A, visited …"
            return [*those_meant(they[0], context), *people]
        if joins_pronoun(line[:first]):
            return [*context.subject[:1], *people]
        abroad = _STATE_FIRST.match(line, first)
        first = abroad.end() if abroad is not None else first
        if is_oblique(line[:first]):
            if _THEN.search(line[:first]) and _VERB_NEXT.fullmatch(line, last, column):
                return people
            if _ABSOLUTE.search(line[:first]) and _PARTICIPLE.match(line, last):
                return people
            apposed = _LAST_APPOSED.search(line[first:last])
            if apposed is not None and len(people) > 1 and last + 25 > column:
                # "On the sidelines of talks with A, B met C": the comma ends the circumstance.
                return people[-1:]
            continue
        if before.rfind("(", 0, first) > before.rfind(")", 0, first) and ")" in before[first:]:
            continue
        return people
    if not candidates:
        return _introduced(view, column)
    # "In Oslo she held talks with A and met B": the pronoun before all of them.
    began = _HE_BEGAN.match(before, 0, candidates[0][0]) is not None and _AND_ALSO.search(before) is not None
    return context.subject[:1] if began else []


def _last_entry(
    view: SentenceView, group: tuple[int, int, list[PersonAtom]], column: int
) -> list[PersonAtom]:
    """Those of a group whom a clause behind it tells of: "A, of X; B, of Y, who chaired": B alone."""
    entry = view.line.rfind(" ; ", group[0], column)
    return [atom for _, _, atom in view.people(entry, column)] if entry >= 0 else group[2]


def in_company(line: str) -> bool:
    """Whether a line begins with those who are with the subject: "Together with A, she opened …"."""
    return _IN_COMPANY.match(line) is not None


def in_suite(view: SentenceView, column: int) -> set[str]:
    """Those before the verb at `column` who only accompany its subject: "A, accompanied by B, received C"."""
    return {
        atom.person.id
        for first, _, people in groups(view, 0, column)
        if _WITH_SUITE.search(view.line[:first])
        for atom in people
    }


def by_delegation(view: SentenceView, column: int, context: Context) -> list[PersonAtom]:
    """Who led "the delegation" that does what the verb at `column` says."""
    match = _DELEGATION.search(view.line[:column])
    if match is None:
        return []
    for _, _, side in view.masked(*match.span(), "CO"):
        if isinstance(side.value, Mention):
            led = _IS_LED.match(view.line, column) is not None
            return [] if led else delegates_of(side.value.norm, context)
    return context.delegate or ([*context.delegates.values()] if len(context.delegates) == 1 else [])


def delegates_of(state: str, context: Context) -> list[PersonAtom]:
    """Who leads the delegation of a state, else the one who came for it to what the text told of last."""
    if (leader := context.delegates.get(state)) is not None:
        return [leader]
    people = {person.id: person for person in context.people}
    for draft in reversed(context.told):
        came = [
            people[key]
            for key, part in draft.parts.items()
            if people[key].country == state and part.role != "host"
        ]
        if came:
            return [PersonAtom(came[0], came[0].mentions[0])] if len(came) == 1 and came[0].mentions else []
    return []


def _introduced(view: SentenceView, column: int) -> list[PersonAtom]:
    """Who acts in the main clause behind an introductory one: "Addressing the forum, A said …"."""
    main = view.line.find(" , ", column) if _INTRODUCTORY.match(view.line) is not None else -1
    if main < 0:
        return []
    for first, _, people in groups(view, main, len(view.line)):
        # The main clause begins with its subject, perhaps behind a remark.
        close = len(view.line[main:first].split()) <= 8
        return people if close and not is_oblique(view.line[:first]) else []
    return []


def _quoted(view: SentenceView) -> list[PersonAtom]:
    """Who says the sentence in which "I" or "we" stands."""
    match = _SAID.search(view.line) or _SAYS.search(view.line)
    return [atom for _, _, atom in view.people(*match.span("who"))] if match is not None else []


def is_oblique(before: str) -> bool:
    """Whether a group behind these words is no subject."""
    return _OBLIQUE.search(before) is not None and _OWN_DOING.search(before) is None


def leading(view: SentenceView, end: int | None = None) -> list[PersonAtom]:
    """The sentence's first group of persons that can be a subject: whom "he" in the next sentence means.

    `end` bounds the columns that are read.
    """
    for first, _, people in groups(view, 0, len(view.line) if end is None else end):
        if not is_oblique(view.line[:first]):
            return people
    return []


def is_of_another(view: SentenceView, draft: MeetingDraft, known: MeetingDraft) -> bool:
    """Whether "a press briefing" is that of somebody else than the one who gave the briefing told before."""
    speakers = {atom.person.id for atom in leading(view)}
    return (
        draft.event_type == known.event_type == "briefing"
        and not (draft.anaphoric or draft.definite or view.headline)
        and bool(speakers and known.parts)
        and not speakers & set(known.parts)
    )
