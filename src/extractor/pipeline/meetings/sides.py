"""Frames: verbs that bring two sides together, or a visitor to a place."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.dates.mention import DateMention
from extractor.lexicon.mention import Mention
from extractor.pipeline.meetings.context import Context
from extractor.pipeline.meetings.draft import CharSpan, MeetingDraft, Part, Place
from extractor.pipeline.meetings.grammar import Frame, grammar, phrases
from extractor.pipeline.meetings.kinds import ASSEMBLIES
from extractor.pipeline.meetings.subjects import subject
from extractor.pipeline.meetings.view import PersonAtom, SentenceView
from extractor.pipeline.meetings.where import find_place, place_of
from extractor.record import Role

_MASK = re.compile(r"<[LCO]\d+>")
_COMMA_PLACE = re.compile(r" , <[LCO]\d+>")
_NEGATED = re.compile(r"(?<!\S)" + phrases("verb", "negated") + r"(?: (?![,;])\S+){0,3} $")
# "A said he would meet B": a plan told as speech.
_SAID_WOULD = re.compile(
    r"(?:said|announced|added|confirmed|informed)(?: that)? (?:<P\d+>|he|she|they) would $"
)
_BACKGROUND = re.compile(
    r"(?<!\S)"
    + phrases("verb", "background")
    + r"(?: (?!<P|,)\S+){0,6}(?: <P\d+>)?(?: 's| had)?(?: (?!<P|,)\S+){0,3} $"
)
_SAID_THEN = re.compile(r"(?:after|following|when) ")
_SAYS = re.compile(r"(?<!\S)" + phrases("subject", "reported") + r"(?: (?!<P|and\b|;)\S+){0,9} $")
_THEN_SAID = re.compile(
    r" , (?:the )?(?:<P\d+>|he|she) (?:(?:also|has|had|on|<D\d+>) ){0,3}"
    + phrases("subject", "reported")
    + r"(?!\S)"
)
_LONG_AGO = re.compile(r"(?<!\S)" + phrases("verb", "long_ago") + r"(?!\S)")
_PASSIVE = ("visited_by", "phoned_by")
_PARTICIPLES = ("hosting ", "receiving ", "welcoming ")
# "A and B did not meet": a negation inside the match, before its verb.
_NOT_DONE = re.compile(r"(?<!\S)" + phrases("verb", "negated_inside") + r"(?: (?!<)\S+){1,3}$")
_TOGETHER_FOR = re.compile(
    r"(?: (?!<P|[.;])\S+){0,9}? (?:for|at|in|during) (?:(?:an?|the) )?(?:\S+ ){0,2}?"
    + phrases("verb", "together_for")
    + r"(?!\w)"
)
_BY_PHONE = re.compile(r"(?<!\S)" + phrases("verb", "by_phone") + r"(?!\w)")
# "visited <C3> service members": the visitor's country only tells whose they are.
_ATTRIBUTE = re.compile(r" (?!" + phrases("verb", "after_place") + r"(?!\w))[a-z]")
# "The forum is hosted by …", "it was welcomed by …": what is received is an occasion or a step, nobody.
_OCCASION_SUBJECT = re.compile(
    r"(?:(?<!\S)(?:it|which|that)|"
    + grammar().any_noun.pattern
    + r"(?: (?!<P)\S+){0,6}?)(?: (?:to|and|also|will))* ?$"
)
# "A, who is on a visit to …, was received by …": the noun is in the relative clause.
_RELATIVE = re.compile(r"<P\d+> ,? ?who (?:(?!<P)\S+ )*, $")
# "The Secretary-General met with A": an office whose holder the text does not name.
_UNNAMED = re.compile(
    r"(?:^|[,;.] |and |that )(?:the|his|her) (?:[a-z'-]+ ){0,2}"
    + phrases("subject", "offices")
    + r"(?: (?:also|then|later|today|earlier|has|had|will|is|to|separately|<D\d+>|on))* $"
)
# "On his arrival he was received by …": the welcome belongs to the visit.
_ON_ARRIVAL = re.compile(r"(?<!\S)" + phrases("verb", "on_arrival") + r"(?!\w)")
# "trilateral talks with A and B": one occasion, however many sides.
_TOGETHER = re.compile(r"(?<!\S)" + phrases("verb", "together") + r"(?!\w)")
# "on 9 May, when A met B": the day makes the clause a report.
_WHEN_DATED = re.compile(r"<D\d+> ,? ?when (?=(?:(?!\bwhen\b|[;.]).)*$)")
# "the delegation arrived in …", "the eight lawmakers then …": those whom the leader named before leads.
_THE_DELEGATION = re.compile(
    r"(?:^|[,;.] )(?:the|this) (?:(?!<)\S+ ){0,3}?"
    + phrases("verb", "delegation")
    + r"(?: (?:also|then|will|later|has|had)){0,2} (?:(?:arriv|reach|flew|travel)\S+ (?:(?!<P)\S+ ){0,8})?$"
)
# "lauded the visit of A to B": told as something known; these rules read a noun, not a verb.
_NOUN_RULES = ("meeting_of", "visit_of", "phone_of")
_ATTITUDE = re.compile(r"(?<!\S)" + phrases("verb", "attitude") + r"(?: (?!<P|,|;)\S+){0,5} $")
# "invited A to visit B": an invitation only.
_INVITED = re.compile(
    r"(?<!\S)invit(?:ed|es|ing|ation)(?: \S+){0,6}? (?:to|for)(?: pay| make)?(?: an?)?(?: \S+)? $"
)
# "the first president to visit X": a remark on who was there ever.
_EVER = re.compile(
    r"(?<!\S)(?:first|last|only|second|latest)(?: (?!<P|[,;])\S+){1,6}?"
    r" (?:to|who|that)(?: (?:have|has|had|ever|will))* $"
)
_SMALL = frozenset({"of", "for", "the", "and"})
# "A and B spoke today about …" is a talk, whatever states the text ties them to.
_TODAY = re.compile(r" (?:(?:earlier|again|also) )?(?:on )?<D\d+>")
_COUNTERPART = re.compile(r"(?<!\S)" + phrases("verb", "counterpart") + r"(?!\S)")
_PLURAL = re.compile(r"(?<!\S)" + phrases("verb", "counterparts") + r"(?!\S)")


def side_code(atom: PersonAtom) -> str | None:
    """The country or organisation that a person stands for here."""
    mention, person = atom.mention, atom.person
    return mention.country or mention.organization or person.country or person.organization


def frame_meetings(view: SentenceView, context: Context) -> Iterator[tuple[tuple[int, int], MeetingDraft]]:
    """Occasions that the sentence's verbs tell of, with the columns of their words."""
    claimed: list[tuple[int, int]] = []
    named = "<P" in view.line
    for frame in grammar().frames:
        if frame.persons and not named:
            continue
        if frame.needs and not any(letters in view.line for letters in frame.needs):
            continue
        for match in frame.pattern.finditer(view.line):
            columns = match.span()
            if any(begin < columns[1] and columns[0] < end for begin, end in claimed):
                continue
            before = _WHEN_DATED.sub("", view.line[: columns[0]])
            proposed = grammar().proposed_before.search(before) is not None and "<D" not in view.line
            if frame.rule in _NOUN_RULES and (_ATTITUDE.search(before) or _long_ago(view, columns[1])):
                continue
            if frame.rule == "meet_before" and _long_ago(view, *columns):
                continue
            if (
                proposed
                or _INVITED.search(before)
                or (_EVER.search(before) and "<P" not in view.line[columns[0] :])
                or (_NEGATED.search(before) and not _SAID_WOULD.search(before))
                or (_looks_back(view, before) and frame.rule not in ("meeting_of",))
            ):
                continue
            drafts = list(_drafts(view, frame, match, context))
            if drafts:
                claimed.append(columns)
            for draft in drafts:
                yield columns, draft


def _looks_back(view: SentenceView, before: str) -> bool:
    """Whether a verb behind these words looks back at another occasion.

    Not where somebody says something "after meeting A" or "when he received A": of that the press reports,
    unless it was "last week".
    """
    found = _BACKGROUND.search(before)
    if found is None:
        return False
    reported = _SAID_THEN.match(found[0]) and (
        _SAYS.search(before[: found.start()]) or (found.start() == 0 and _THEN_SAID.search(view.line))
    )
    days = [view.text[atom.start : atom.end].lower() for _, _, atom in view.masked(0, len(view.line), "D")]
    return not reported or any(_LONG_AGO.search(words) for words in [view.line[found.start() :], *days])


def _long_ago(view: SentenceView, begin: int, end: int | None = None) -> bool:
    """Whether "last year" stands between two columns, or behind: "the visit of A to B last year helped"."""
    end = begin if end is None else end
    days = view.masked(begin, min(end + 12, len(view.line)), "D")
    return any(_LONG_AGO.search(view.text[atom.start : atom.end].lower()) for _, _, atom in days)


def _drafts(
    view: SentenceView, frame: Frame, match: re.Match[str], context: Context
) -> Iterator[MeetingDraft]:
    groups = match.groupdict()
    if groups.get("a") is not None:
        agents = [atom for _, _, atom in view.people(*match.span("a"))]
    elif frame.rule == "meet_each":
        agents = context.pair
    else:
        agents = subject(view, match.start(), context)
    if frame.event_type == "visit":
        yield from _visits(view, frame, match, agents, context)
        return
    if frame.rule == "group_met":
        agents = [atom for _, _, atom in view.people(*match.span("b"))]
    if frame.rule in ("opening", "wreath", "press", "meet_group", "group_met"):
        if agents:
            yield _draft(view, frame, match.span(), agents, [], None)
        return
    if frame.rule == "signing":
        if agents or _agent_sides(view, match.start()):
            draft = _draft(view, frame, match.span(), agents, [], None)
            draft.sides.update({} if agents else _agent_sides(view, match.start()))
            yield draft
        return
    if frame.rule == "sides_meet":
        sides = _sides(view, *match.span("b"))
        if len(sides) > 1:
            draft = _draft(view, frame, match.span(), [], [], None)
            draft.sides.update(sides)
            if len(sides) > 2:
                draft.event_type = "multilateral_meeting"
            yield draft
        return
    if frame.rule == "meet_each":
        if _NOT_DONE.search(match[0]):
            return
        spoke = re.search(r"(?:spoke|talked)$", match[0]) is not None
        apart = len({side_code(atom) for atom in agents}) > 1 or _TODAY.match(view.line, match.end())
        if spoke and (not apart or _in_assembly(context)):
            # Two speakers at a conference spoke, but not with each other.
            return
        if len({atom.person.id for atom in agents}) > 1:
            draft = _draft(view, frame, match.span(), agents, [], None)
            if _BY_PHONE.search(view.line, match.start(), match.end() + 40):
                draft.event_type = "phone_call"
            yield draft
        return
    if frame.rule == "receive" and match.start() == 0 and match[0].startswith(_PARTICIPLES):
        # "Hosting President A opened the session": an attribute, no verb.
        return
    before = view.line[max(0, match.start() - 120) : match.start()]
    relative = _RELATIVE.search(before) is not None
    if frame.rule == "received_by" and not relative and _OCCASION_SUBJECT.search(before):
        return
    patients = view.people(*match.span("b"))
    inside = {atom.person.id for _, _, atom in patients}
    agents = [atom for atom in agents if atom.person.id not in inside]
    if not patients:
        sides = _sides(view, *match.span("b"))
        guest = _counterpart(view, match, sides, agents, context)
        if agents and guest is not None and guest.person.id not in {atom.person.id for atom in agents}:
            yield _draft(view, frame, match.span(), agents, [guest], None)
            return
        if agents and len(sides) > 1 and _PLURAL.search(view.line, *match.span("b")):
            # "spoke with the foreign ministers of A, B and C": a talk with each.
            for code, span in sides.items():
                draft = _draft(view, frame, match.span(), agents, [], None)
                draft.sides[code] = span
                yield draft
        elif agents and sides and set(sides) - {side_code(atom) for atom in agents}:
            draft = _draft(view, frame, match.span(), agents, [], None)
            draft.sides.update(sides)
            yield draft
        return
    if not agents and frame.rule in _PASSIVE:
        # What is visited or called may as well be a place or a body.
        return
    unnamed = not agents and _UNNAMED.search(view.line[: match.start()]) is not None
    if not agents and not unnamed and len(patients) < 2 and not _agent_sides(view, match.start()):
        # "The last engagement was a meeting with X": the person whom the story follows.
        agents = [atom for atom in context.subject if atom.person.id not in inside][:1]
        if not agents:
            return
    if frame.rule in ("received_by", "meet_by") and _is_reception_of_visit(
        view, agents, [atom for _, _, atom in patients], context
    ):
        return
    together = _TOGETHER.search(view.line, max(0, match.start() - 40), match.end()) is not None
    together = together or _TOGETHER_FOR.match(view.line, match.end()) is not None
    together = together or frame.event_type == "ceremony"
    batches = [([atom for _, _, atom in patients], None)] if together else _batches(view, patients)
    for people, date in batches:
        draft = _draft(view, frame, match.span(), agents, people, date)
        if frame.rule == "talks" and _BY_PHONE.search(view.line):
            draft.event_type = "phone_call"
        if not agents:
            draft.sides.update(_agent_sides(view, match.start()))
        yield draft


def _in_assembly(context: Context) -> bool:
    return context.current is not None and context.current.event_type in ASSEMBLIES


def _is_reception_of_visit(
    view: SentenceView, agents: list[PersonAtom], hosts: list[PersonAtom], context: Context
) -> bool:
    """Whether the visitor of the visit just told is welcomed on arrival, or at the gate of his own forces.

    The hosts then belong to the visit, and are added to it.
    """
    visit = context.current
    if (
        visit is None
        or visit.event_type != "visit"
        or not any(atom.person.id in visit.parts for atom in agents)
    ):
        return False
    countries = {atom.person.country for atom in [*agents, *hosts]} - {None}
    if len(countries) > 1 and not _ON_ARRIVAL.search(view.line):
        return False
    for atom in hosts:
        visit.add(Part(atom.person.id, "host", "received_by.object", [_span(atom)]))
    context.pair = [*agents, *hosts]
    return True


def _draft(
    view: SentenceView,
    frame: Frame,
    columns: tuple[int, int],
    agents: list[PersonAtom],
    patients: list[PersonAtom],
    date: DateMention | None,
) -> MeetingDraft:
    span = view.chars(*columns)
    draft = MeetingDraft(frame.event_type, "held", frame.rule, view.index, [span], date=date)
    roles: list[tuple[list[PersonAtom], Role, str]] = [
        (agents, frame.subject, f"{frame.rule}.subject"),
        (patients, frame.object, f"{frame.rule}.object"),
    ]
    for people, role, rule in roles:
        for atom in people:
            draft.add(
                Part(
                    atom.person.id,
                    role,
                    rule,
                    [_span(atom)],
                    country=atom.mention.country,
                    organization=atom.mention.organization,
                )
            )
    codes = {side_code(atom) for atom in [*agents, *patients]} - {None}
    if frame.event_type == "bilateral_meeting" and len(codes) > 2:
        draft.event_type = "multilateral_meeting"
    return draft


def _span(atom: PersonAtom) -> CharSpan:
    return atom.mention.start, atom.mention.end


def _batches(
    view: SentenceView, patients: list[tuple[int, int, PersonAtom]]
) -> list[tuple[list[PersonAtom], DateMention | None]]:
    """Counterparts that were met one by one: each of another side, or each with a date of its own."""
    dated: list[tuple[PersonAtom, DateMention | None]] = []
    for _, end, atom in patients:
        follow = re.match(r" \( (?:on |in )?<D(\d+)> \)", view.line[end:])
        value = view.atoms[int(follow[1])].value if follow else None
        dated.append((atom, value if isinstance(value, DateMention) else None))
    codes = [side_code(atom) for atom, _ in dated]
    own_dates = all(date is not None for _, date in dated)
    if len(dated) > 1 and (own_dates or (None not in codes and len(set(codes)) == len(codes))):
        return [([atom], date) for atom, date in dated]
    return [([atom for atom, _ in dated], dated[0][1])]


def _sides(view: SentenceView, begin: int, end: int) -> dict[str, CharSpan]:
    found: dict[str, CharSpan] = {}
    for _, _, atom in view.masked(begin, end, "CO"):
        if isinstance(atom.value, Mention):
            found.setdefault(atom.value.norm, (atom.start, atom.end))
    return found


def _counterpart(
    view: SentenceView,
    match: re.Match[str],
    sides: dict[str, CharSpan],
    agents: list[PersonAtom],
    context: Context,
) -> PersonAtom | None:
    """Whom "his Estonian counterpart" means: the one person of that side whom the text has named before."""
    if len(sides) != 1 or not _COUNTERPART.search(view.line, match.start("b"), match.end("b") + 40):
        return None
    code = next(iter(sides))
    known = [
        PersonAtom(person, mention)
        for person in context.people
        if code in (person.country, person.organization)
        for mention in person.mentions
        if mention.kind == "name" and mention.start < view.start
    ]
    if len({atom.person.id for atom in known}) > 1:
        # Among several of that side, who holds the same office.
        known = [atom for atom in known if any(_same_office(atom, agent) for agent in agents)]
    return known[-1] if len({atom.person.id for atom in known}) == 1 else None


def _same_office(one: PersonAtom, other: PersonAtom) -> bool:
    """Whether two posts are each other's counterparts: "Minister of Interior", "Minister for Interior"."""
    offices = [set((atom.person.position or "").lower().split()) - _SMALL for atom in (one, other)]
    return bool(offices[0]) and offices[0] == offices[1] and one.person.id != other.person.id


def _agent_sides(view: SentenceView, column: int) -> dict[str, CharSpan]:
    """Countries or organisations that are the subject: "Iran held talks with …", "the Iraqi team met …"."""
    clause = max(view.line.rfind(" , ", 0, column), view.line.rfind(" ; ", 0, column), 0)
    return _sides(view, clause, column)


def _visits(
    view: SentenceView, frame: Frame, match: re.Match[str], agents: list[PersonAtom], context: Context
) -> Iterator[MeetingDraft]:
    role: Role = "participant"
    if not agents and _THE_DELEGATION.search(view.line[: match.start()]):
        agents, role = context.delegate, "head_of_delegation"
    if not agents:
        return
    begin, end = match.span("b")
    destinations: list[Place] = []
    for found in _MASK.finditer(view.line, begin, end):
        place = place_of(view, found[0], found.end())
        own = place is not None and place.country in {side_code(atom) for atom in agents}
        if place is None or (own and _ATTRIBUTE.match(view.line, found.end())):
            place = Place(None, None, None)
        if place.country is None and _COMMA_PLACE.match(view.line, found.end()):
            # A site, and behind the comma its town.
            continue
        if place.city is None and place.country is not None and _ATTRIBUTE.match(view.line, found.end()):
            # "visited the Fijian Naval Academy in <L7>": the town behind.
            town = find_place(view, found.end(), found.end(), len(view.line), context)
            place = town if town is not None and town.country == place.country else place
        if destinations and destinations[-1].country == place.country:
            continue
        destinations.append(place)
    dates = [_own_date(view, place) for place in destinations]
    if len(destinations) > 1 and not any(dates) and all(place.country for place in destinations):
        # A tour of several countries without a day for each is one trip.
        trip = MeetingDraft("visit", "held", frame.rule, view.index, [view.chars(*match.span())])
        for atom in agents:
            trip.add(_visitor(frame, atom, role))
        for place in destinations:
            if place.country is not None and place.span is not None:
                trip.sides[place.country] = place.span
        yield trip
        return
    for place in destinations:
        draft = MeetingDraft(
            "visit", "held", frame.rule, view.index, [view.chars(*match.span())], place=place
        )
        draft.destination = place.country
        draft.date = _own_date(view, place) if len(destinations) > 1 else None
        for atom in agents:
            draft.add(_visitor(frame, atom, role))
        if place.country is not None and place.span is not None and place.country not in draft.sides:
            draft.sides[place.country] = place.span
        yield draft


def _visitor(frame: Frame, atom: PersonAtom, role: Role) -> Part:
    return Part(
        atom.person.id,
        role,
        f"{frame.rule}.subject",
        [_span(atom)],
        country=atom.mention.country,
        organization=atom.mention.organization,
    )


def _own_date(view: SentenceView, place: Place) -> DateMention | None:
    """The date right behind a destination: "visited A on 4 April and B from 5 to 6 April"."""
    for index, atom in enumerate(view.atoms):
        if place.span is not None and atom.start == place.span[0]:
            for follower in view.atoms[index + 1 : index + 3]:
                if isinstance(follower.value, DateMention):
                    return follower.value
    return None
