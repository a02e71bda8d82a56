"""Bodies that a post names by a word back to them: "its director general", "Deputy Chief of the SBS"."""

from __future__ import annotations

import re

from .bodies import ACRONYM
from .idioms import body_countries, idioms
from .items import Item, ends_sentence
from .owned_bodies import named_body
from .post import Post
from .words import post_words

# Items between "its" and the body, which stands in the same sentence.
_REACH = 40
_DEFINED = re.compile(
    r"\b(?P<name>[A-Z][\w’'-]+(?: (?:of|for|and|the|[A-Z][\w’'-]+)){1,7}) \((?P<letters>[A-Z]{2,8})\)"
)


def own_bodies(items: list[Item], posts: list[Post]) -> None:
    """Give posts behind "its" the body or state that "its" stands for.

    "The BSF delegation was headed by its director general A": the Director General of BSF.
    """
    for post in posts:
        before = items[post.first - 1] if post.first else None
        if before is None or before.low != "its" or post.country or post.organization or post.body:
            continue
        named = (
            named_body(items, post.first - 2) if post.bare and post.lemma in post_words().of_bodies else None
        )
        if named is not None:
            post.value += f" of the {named.words}"
            post.country, post.organization = named.country, named.organization
            continue
        body = _antecedent(items, post.first - 2)
        if body is None:
            continue
        if body.kind == "org":
            post.organization = body.norm or None
        elif body.kind == "word":
            post.country = next(iter(body_countries(body.text)), None)
            post.value += f" of {body.text}"
        else:
            post.country = body.norm or None


def _antecedent(items: list[Item], cursor: int) -> Item | None:
    """The nearest body or state before the item, in its sentence."""
    for probe in range(cursor, max(-1, cursor - _REACH), -1):
        item = items[probe]
        if ends_sentence(items, probe):
            return None
        if item.kind in ("org", "country", "norp") and item.norm:
            return item
        if item.kind == "word" and ACRONYM.match(item.text) and body_countries(item.text):
            return item
    return None


def written_out(text: str, items: list[Item], posts: list[Post]) -> None:
    """Replace the letters of a body by its name where the text gives both.

    "Chief of the State Border Service (SBS) of Ruritania A met Deputy Chief of the SBS B": the letters are no
    organisation, and B is of A's state.
    """
    lettered = [post for post in posts if post.acronym and post.organization == post.acronym]
    opened = [
        (post, text[post.start : post.end].split(" ")[0].removesuffix("’s").removesuffix("'s"))
        for post in posts
        if not post.country and not post.organization
    ]
    opened = [(post, letters) for post, letters in opened if ACRONYM.match(letters)]
    # "Deputy Chairman of the SCNS"
    shared = idioms().letters
    opened += [(p, p.acronym) for p in posts if p.acronym in shared and not p.country and p.acronym]
    if not lettered and not opened:
        return
    _by_letters(items, opened)
    names = {match["letters"]: match for match in _DEFINED.finditer(text)}
    for post, letters in opened:
        # "BI Governor A" where "Bank Indonesia (BI)" shows the state.
        if (match := names.get(letters)) is not None:
            post.country = _state_in(items, match)
    for post in lettered:
        match = names.get(post.acronym or "")
        if match is None:
            if post.acronym in idioms().ministries:
                # "Secretary General of MINDEF": a state's, and not an organisation's.
                post.organization = None
            continue
        # The post before the letters lies in the match or just before it.
        body = _spelled(match["name"], match["letters"])
        if body is None:
            continue
        post.organization = None
        post.value = f"{post.value} of the {body}"
        post.full_value = None
        owner = next((p for p in posts if p.country and p.start < match.end() <= p.end), None)
        post.country = owner.country if owner is not None else _state_in(items, match)


def _state_in(items: list[Item], match: re.Match[str]) -> str | None:
    """The only state in the name of a body."""
    states = {
        i.norm
        for i in items
        if i.norm and i.kind in ("country", "norp") and match.start() <= i.start < match.end()
    }
    states |= set(body_countries(match["name"]))
    return next(iter(states)) if len(states) == 1 else None


def _by_letters(items: list[Item], opened: list[tuple[Post, str]]) -> None:
    """Give posts of bodies whose letters several states share the one of these states that the text names."""
    table = idioms().letters
    if not any(letters in table for _, letters in opened):
        return
    named = {item.norm for item in items if item.kind in ("country", "norp")}
    for post, letters in opened:
        here = [state for state in table.get(letters, ()) if state in named]
        if len(here) == 1:
            post.country = here[0]


def _spelled(name: str, letters: str) -> str | None:
    """The last words of the name that begin with the letters: "Chief of the State Border Service", "SBS"."""
    words = name.split(" ")
    for begin in range(len(words) - 1, -1, -1):
        initials = "".join(word[0] for word in words[begin:] if word[0].isupper())
        if initials == letters and words[begin][0].isupper():
            return " ".join(words[begin:])
    return None
