"""What the words of a post end with and its value leaves out: "of the Republic", its service said twice."""

from __future__ import annotations

import re

_BACK_REFERENCE_TAIL = re.compile(
    r"(?<!Assembly)(?<!Senate)(?<!Congress)(?<!Council)(?<!of the President) of the "
    r"(?:Embassy|High Commission|Consulate(?: General)?|State|Republic|Federation|Kingdom|"
    r"Organi[sz]ation|Alliance|Union)$"
)


# An organisation's commission is the organisation itself, but for who heads it.
_COMMISSION_TAIL = re.compile(
    r"(?<!President)(?<!Chair)(?<!Chairman)(?<!Chairwoman)(?<!Chairperson) of the (?:European )?Commission$"
)
# "Chief of the Army Staff of the Army", "Chief of Defence Forces of the Armed Forces"
_SAME_SERVICE = re.compile(
    r"^(.{0,60}\b(?:(?P<navy>Naval|Navy)|(?P<army>Army)|(?P<air>Air)|(?P<all>Forces))\b(?: Staff)?)"
    r" of (?:the )?(?:(?(navy)(?:Royal (?:\w+ )?)?Navy|(?!))|(?(army)Army|(?!))|(?(air)Air Force|(?!))|"
    r"(?(all)(?:People's )?(?:Armed|Defen[cs]e) Forces?|(?!)))$"
)
# "Chief of Army of the Defence Force", "Chief of the General Staff of the People's Army": the state's own.
_OF_ALL_FORCES = re.compile(
    r"(\bChief of (?:the )?(?:Army|Navy|Air Force|(?:Army|Naval|Air) Staff))"
    r" of the (?:Armed|Defen[cs]e) Forces?$"
    r"|(\bGeneral Staff) of the People's Army$"
)
_FORCES_LAST = ("Force", "Forces", "Army")
# "Navy | Chief of Naval Staff"
_SERVICE_TWICE = re.compile(
    r"^(?:Army|Navy|Air Force|(?:People's )?Defen[cs]e Forces?|Armed Forces) "
    r"(?=Chief of (?:the )?(?:Army|Naval|Navy|Air|Defen[cs]e|General)\b)"
)
# "Chief of General Staff of Ruritania | Republic", whose state the post has.
_OF_REPUBLIC = re.compile(r" of Republic$")


def without_tail(value: str) -> str:
    """The value without a word back to the state or body, and without its service said a second time."""
    value = _BACK_REFERENCE_TAIL.sub("", value)
    value = _SERVICE_TWICE.sub("", _SAME_SERVICE.sub(r"\1", value))
    if value.endswith(_FORCES_LAST):
        return _OF_ALL_FORCES.sub(r"\1\2", value)
    return _OF_REPUBLIC.sub("", value)


def without_commission(value: str) -> str:
    """The value of an officer of an organisation, whose commission it is."""
    return _COMMISSION_TAIL.sub("", value)
