"""Gold annotations: one JSON file beside each text, saying what a careful reader would write down."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from extractor.errors import UsageError
from extractor.record import CountryCode, EventType, Format, IsoDate, Role, Status


class _Model(BaseModel):
    # Annotators keep notes, sources and licences beside the facts; those are not scored.
    model_config = ConfigDict(extra="ignore", frozen=True)


class GoldParticipant(_Model):
    """A named person who took or is to take part."""

    name: str
    rank: str | None = None
    position: str | None = None
    country: CountryCode | None = None
    organization: str | None = None
    role: Role = "participant"


class GoldMeeting(_Model):
    """One occasion."""

    name: str | None = None
    event_type: EventType
    status: Status
    format: Format
    start: IsoDate | None = None
    end: IsoDate | None = None
    city: str | None = None
    country: CountryCode | None = None
    participants: list[GoldParticipant] = []
    delegations: list[str] = []


class Gold(_Model):
    """What one text says; `folder` is the name of the folder the annotation lies in ("" in memory)."""

    doc_id: str
    published: IsoDate | None = None
    meetings: list[GoldMeeting]
    folder: str = ""


def load_gold(folders: Iterable[str | Path]) -> dict[str, Gold]:
    """Read all `*.json` of the given folders (or single files), keyed by file stem.

    A stem that occurs in two folders is keyed `folder/stem`. Raises UsageError for a missing folder, a
    folder without annotations and a file that does not have the form of an annotation.
    """
    files: list[Path] = []
    for given in map(Path, folders):
        found = sorted(given.glob("*.json")) if given.is_dir() else [given]
        if not found or not given.exists():
            raise UsageError(f"{given}: no gold annotations (*.json) here")
        files += found
    stems = [file.stem for file in files]
    gold: dict[str, Gold] = {}
    for file in files:
        key = file.stem if stems.count(file.stem) == 1 else f"{file.parent.name}/{file.stem}"
        gold[key] = _read(file)
    return gold


def _read(file: Path) -> Gold:
    try:
        annotation = Gold.model_validate_json(file.read_bytes())
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(map(str, first["loc"])) or "the file"
        raise UsageError(f"{file}: not a gold annotation: {where}: {first['msg']}") from error
    except OSError as error:
        raise UsageError(f"{file}: cannot be read: {error.strerror}") from error
    return annotation.model_copy(update={"folder": file.resolve().parent.name})
