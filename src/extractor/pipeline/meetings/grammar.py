"""The event lexicon compiled: regular expressions over the masked line of a sentence."""

from __future__ import annotations

import functools
import re
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from importlib import resources
from typing import Any, cast

from extractor.errors import LexiconError
from extractor.pipeline.meetings.first_letters import by_first_letter
from extractor.pipeline.meetings.needed_letters import PersonPrefilter, Prefilter, needed_letters
from extractor.record import EventType, Role

# Words between "and" and a post that say nothing about who did what.
_EPITHETS = (
    "outgoing",
    "incoming",
    "acting",
    "visiting",
    "newly[ -]appointed",
    "newly[ -]elected",
    "re-?elected",
    "retired",
    "veteran",
    "fellow",
    "host",
)
# A person, perhaps behind the state that he or she speaks for:
# "of <C1> ( <P3> )", "<C1> – <P3>", "<P3> ( <D5> )".
ITEM = (
    r"(?:(?:(?:of|from|for) )?(?:the )?<[CO]\d+> (?:\(|–|-|:|—|,) )?(?:the )?(?:(?:"
    + "|".join(_EPITHETS)
    + r") )?<P\d+>(?: \))?"
    # "( head )", "( via video link )": what the item adds in brackets
    r"(?: \( (?:head|chair|leader|host|observer|moderator|co-chair|via|by|online|virtually|remotely)"
    r"(?: [a-z-]+){0,3} \))?"
    r"(?: \( (?:(?:on|in|[a-z]{1,3} [–-]|<[LCO]\d+> [–-]) )?<[DLCO]\d+>"
    # "( <C1> , socialist group )": of which group of an assembly he is
    r"(?: , [^()<,;.]{1,40})? \))?(?:(?: \( [a-z]{1,20} \))?(?: ,)?"
    r" (?:(?:from|for|on|representing) the|representing|on behalf of(?: the)?)"
    r" <[CO]\d+>(?: side| delegation)?)?"
)
# What a person with all that may stand before begins with.
GROUP_BEGINS = ("of ", "from ", "for ", "the ", "<[COP]", *(f"{word} " for word in _EPITHETS))
# In a row the state may stand right before the person: "of <C1> <P2> , <C3> <P4> and <C5> <P6>".
_BARE = r"(?:(?:of |from |for )?(?:the )?<[COL]\d+> (?=<P))?"
_SEPARATOR = (
    # two commas: between them stood post-nominal letters
    r"(?:(?: ,)? ,? ?(?:and|as well as|along with|together with|alongside)(?: also)?"
    r"(?: (?:with|by|of|from|on|for|to))?"
    # "A and his <C4> peer , B"
    r"|(?: ,)? ,? ?(?:and|with) (?:his|her|their) (?:<[CO]\d+> (?:(?:, |and )+<[CO]\d+> ){0,3})?"
    r"(?:peer|counterpart|colleague|homologue)s?(?: ,)?"
    # "…, and the ambassadors to X of <C1> ( <P3> )": a post of several between
    r"| ,? ?(?:and|as well as) (?:the )?(?:\S+ ){0,3}?"
    r"(?:ministers|presidents|representatives|ambassadors|heads|chiefs|secretaries"
    r"|commanders|leaders|envoys|directors|members|senators|deputies|lawmakers|mps|commissioners|governors"
    r"|mayors|generals|professors|chief|head|commander|director|chairman|secretary|deputy)"
    r"(?: (?!<P|[.;])\S+){0,6}?"
    # "with A and, separately, with B": one by one (counterparts.py)
    r"|(?:(?: ,)? (?:and|as well as)(?: ,)?| [,;])"
    r" (?:separately|later|then|afterwards|subsequently|finally|lastly|thereafter|in turn"
    r"|in the (?:afternoon|evening)|(?:on )?the same day|(?:on )?<D\d+>)(?: ,)? (?:with|to|by|from)"
    r"| ; and(?: (?:with|by))?| and , (?:(?:\w+|<[CODL]\d+>) ){1,5},(?: (?:with|by))?"
    r"|(?: ,)? ,(?: with| by)?| ;(?: with| by)?| &"
    # "with A , and other members of cabinet ; with B"
    r"|(?: ,)? and other (?:(?!<|;)\S+ ){1,4}; (?:and )?with"
    # "Secretary ( defence production ) <P7>": the end of a post, cut off in brackets
    r"| \( (?:[a-z&-]+ ){1,5}\)(?= <P))"
)
GROUP = rf"{ITEM}(?:{_SEPARATOR}(?: (?:of|from|for))?(?: (?:the|his|her|their))? {_BARE}{ITEM})*"
_SIDE = r"<[CO]\d+>"
SIDES = (
    r"(?:(?!<P|(?:with|in|at|on|to|about|amid|against|after|before|over|despite|as|while)\b|,|\.)\S+ ){0,7}?"
    rf"{_SIDE}"
    rf"(?:(?: ,| and| , and| as well as| -)(?: of)?(?: the)?(?: host(?: \w+)?(?: ,)?)? {_SIDE})*"
)
# A word that may stand between a verb and its object: no person, and none that begins another clause.
_GAP_WORD = r"(?!<P|;|(?:who|that|which)\b)\S+"
# "a parliamentary delegation led by …", "members of the delegation, headed by …"
_LED = (
    r"(?:(?:(?!<P|[.;])\S+ ){0,6}?(?:delegations?|groups?|teams?|missions?|contingent|entourage|party)"
    r"(?: (?!<P|[.;])\S+){0,6}? (?:led|headed|chaired|under the (?:leadership|chairmanship))"
    r" (?:by|of) (?:(?:the|its|their|his|her) )?)?"
)
# "foreign ministers A and B"
_OFFICE_HOLDERS = (
    r"(?:(?:foreign|defen[cs]e|interior|prime|vice|deputy|finance|trade|new|visiting|two) ){0,2}"
    r"(?:ministers|presidents|ambassadors|commanders|secretaries|speakers|envoys|senators|governors"
    r"|generals)"
)
# "his host and colleague , A"
_OFFICES = (
    rf"(?:{_OFFICE_HOLDERS} |(?:host|colleague|counterpart|homologue|peer)"
    r"(?: and (?:host|colleague|counterpart|friend|homologue))? ,? ?)?"
)
# "his Czech and Slovak counterparts , A and B", "his counterpart , Minister A"
_COLLEAGUES = (
    r"(?:(?:<C\d+>(?: ,| and)? ){0,4}(?:counterpart|colleague|homologue|peer|host)s?"
    r"(?: and (?:host|colleague|counterpart|friend|homologue))?"
    # "colleagues from <C1> and <C2> , A and B"
    r"(?: (?:from|of) (?:the )?<C\d+>(?:(?: ,)?(?: and)?(?: from| of)?(?: the)? <C\d+>)+)?"
    r"(?: ,| :| –)? (?:the )?"
    rf"|{_OFFICE_HOLDERS} )?"
)
_MACROS = {
    "OBJ": rf"(?:(?:the|his|her|their|our|both|visiting) ){{0,2}}(?:{_LED}{_COLLEAGUES}{GROUP}|{SIDES})",
    "PG": rf"(?:(?:the|my|his|her|its|their|our|both|visiting) ){{0,2}}{_OFFICES}{GROUP}",
    "SIDES": SIDES,
    "DEST": (
        r"<[LCO]\d+>(?:(?:(?: ,)? (?:on |from |in )?<D\d+>)?"
        r"(?: ,| and| and to| , and| \() (?:to )?(?:the )?<[LCO]\d+>)*"
    ),
    "GAP6": rf"(?:{_GAP_WORD} ){{0,5}}?{_GAP_WORD}",
    "GAP3": rf"(?:{_GAP_WORD} ){{0,2}}?{_GAP_WORD}",
    "GAP": rf"(?:{_GAP_WORD} ){{0,14}}?{_GAP_WORD}",
}
_MACRO = re.compile(r"\b(OBJ|PG|DEST|SIDES|GAP6|GAP3|GAP)\b")
_FAMILY = re.compile(r"\b[A-Z]{3,}\b")


@dataclass(frozen=True, slots=True)
class Frame:
    """A verb with the sides of a meeting or visit around it; `persons` says that it needs one named."""

    rule: str
    event_type: EventType
    pattern: re.Pattern[str]
    subject: Role
    object: Role
    persons: bool


@dataclass(frozen=True, slots=True)
class RolePattern:
    """A construction that gives persons a role."""

    rule: str
    role: Role
    pattern: re.Pattern[str]
    subject: bool


@dataclass(frozen=True, slots=True)
class NounClass:
    """Nouns for occasions of one type."""

    event_type: EventType
    pattern: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Grammar:
    """Everything that the sentence reader matches."""

    frames: tuple[Frame, ...]
    frame_filter: PersonPrefilter
    roles: tuple[RolePattern, ...]
    role_filter: PersonPrefilter
    nouns: tuple[NounClass, ...]
    any_noun: re.Pattern[str]
    noun_filter: Prefilter
    body: re.Pattern[str]
    body_of: re.Pattern[str]
    summit_body: re.Pattern[str]
    sitting: re.Pattern[str]
    sat: re.Pattern[str]
    occur_after: re.Pattern[str]
    occur_before: re.Pattern[str]
    reference_before: re.Pattern[str]
    background_before: re.Pattern[str]
    proposed_before: re.Pattern[str]
    exclude_before: re.Pattern[str]
    exclude_after: re.Pattern[str]
    press: re.Pattern[str]
    posts: tuple[tuple[Role, re.Pattern[str]], ...]
    behind: tuple[tuple[Role, re.Pattern[str]], ...]


def compile_pattern(source: str) -> re.Pattern[str]:
    """Compile a lexicon pattern with its macros (PG, OBJ, DEST, GAP) filled in; raises LexiconError."""
    try:
        return re.compile(r"(?<!\S)(?:" + _filled(source) + r")(?!\w)")
    except re.error as error:
        raise LexiconError(f"event lexicon: {source!r} is no regular expression ({error})") from error


def _filled(source: str) -> str:
    families = load_lexicon("frames.toml")["macro"]
    source = _FAMILY.sub(lambda match: _any(families[match[0]]) if match[0] in families else match[0], source)
    return _MACRO.sub(lambda match: _MACROS[match[1]], source)


def _needs(sources: Iterable[str]) -> list[tuple[tuple[str, ...], ...]]:
    """The needed letters of each lexicon pattern."""
    return [needed_letters(_filled(source)) for source in sources]


def _numbers(holds: Iterable[bool]) -> list[int]:
    """Where in a row something holds."""
    return [number for number, held in enumerate(holds) if held]


def _any(words: Sequence[str]) -> str:
    return "(?:" + "|".join(words) + ")"


@functools.cache
def load_lexicon(name: str) -> Mapping[str, Any]:
    """A lexicon file of the room (`data/<name>`), read once a process."""
    text = resources.files(__package__).joinpath("data", name).read_text(encoding="utf-8")
    return tomllib.loads(text)


def phrases(table: str, name: str) -> str:
    """A list of phrases.toml as one group of a regular expression, alternatives in the order of the file."""
    return _any(load_lexicon("phrases.toml")[table][name])


def words_of(table: str, name: str) -> frozenset[str]:
    """A list of plain words of phrases.toml."""
    return frozenset(load_lexicon("phrases.toml")[table][name])


@functools.cache
def grammar() -> Grammar:
    """The lexicon of the package, compiled once a process."""
    events, frames, roles = (load_lexicon(f"{name}.toml") for name in ("events", "frames", "roles"))
    nouns = [word for table in events["noun"] for word in table["words"]]
    body = _any(events["body"]["words"])
    frame_list = tuple(
        Frame(
            table["rule"],
            cast(EventType, table["event_type"]),
            compile_pattern(table["pattern"]),
            cast(Role, table.get("subject", "participant")),
            cast(Role, table.get("object", "participant")),
            "PG" in table["pattern"],
        )
        for table in frames["frame"]
    )
    role_list = tuple(
        RolePattern(
            table["rule"],
            cast(Role, table["role"]),
            compile_pattern(table["pattern"]),
            bool(table.get("subject", False)),
        )
        for table in roles["role"]
    )
    return Grammar(
        frames=frame_list,
        frame_filter=PersonPrefilter(
            _needs(table["pattern"] for table in frames["frame"]),
            _numbers(not frame.persons for frame in frame_list),
        ),
        roles=role_list,
        role_filter=PersonPrefilter(
            _needs(table["pattern"] for table in roles["role"]), _numbers(role.subject for role in role_list)
        ),
        nouns=tuple(
            NounClass(cast(EventType, table["event_type"]), compile_pattern(_any(table["words"])))
            for table in events["noun"]
        ),
        any_noun=compile_pattern(
            by_first_letter([_filled(word) for word in nouns + events["body"]["words"]])
        ),
        noun_filter=Prefilter(_needs(nouns + events["body"]["words"])),
        body=compile_pattern(body),
        body_of=compile_pattern(_any(events["body"]["of_organisation"])),
        summit_body=compile_pattern(_any(events["body"]["summit"])),
        sitting=compile_pattern(_any(events["body"]["sitting"])),
        sat=compile_pattern(_any(events["body"]["sat"])),
        occur_after=compile_pattern(_any(events["occur"]["after"])),
        occur_before=compile_pattern(_any(events["occur"]["before"])),
        reference_before=re.compile(r"(?<!\S)" + _any(events["reference"]["before"]) + r" (?:\S+ ){0,3}$"),
        background_before=re.compile(
            r"(?<!\S)" + _any(events["reference"]["background"]) + r" (?:\S+ ){0,2}$"
        ),
        proposed_before=re.compile(
            r"(?<!\S)" + _any(events["reference"]["proposed"]) + r"(?: (?!<P)\S+){0,7} $"
        ),
        exclude_before=re.compile(
            r"(?<!\S)" + by_first_letter(roles["exclude"]["before"]) + r"(?: the| mr| mrs| ms| , |,)? $"
        ),
        exclude_after=re.compile(r"^ ?(?:, [^,]{0,60} , )?" + _any(roles["exclude"]["after"]) + r"(?!\w)"),
        press=re.compile(_any(roles["exclude"]["press"])),
        posts=tuple((cast(Role, role), re.compile(words)) for role, words in roles["post"].items()),
        behind=tuple(
            (cast(Role, role), re.compile(r" ?[,(] (?:the )?(?:" + words + r") ?[),;.]"))
            for role, words in roles["behind"].items()
        ),
    )
