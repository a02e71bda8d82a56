"""What one release says of a person helps to read the next one, by way of a roster on disk."""

from __future__ import annotations

from pathlib import Path

from extractor.cli.main import main
from extractor.record_files import read_records

FULL = (
    "Bishkek, 3 May 2024. Minister of Defence of the Kyrgyz Republic Lieutenant General Baktybek Bekbolotov "
    "met with the Minister of Defence of Kazakhstan Colonel General Ruslan Zhaksylykov."
)
SCANT = "14 May 2024. Baktybek Bekbolotov met with Ruslan Zhaksylykov to discuss joint training."


def test_roster_there_and_back(tmp_path: Path) -> None:
    (tmp_path / "full.txt").write_text(FULL, encoding="utf-8")
    (tmp_path / "scant.txt").write_text(SCANT, encoding="utf-8")
    full, roster, done = tmp_path / "full.jsonl", tmp_path / "roster.csv", tmp_path / "done.jsonl"
    assert main(["run", str(tmp_path / "full.txt"), "-o", str(full)]) == 0
    assert main(["roster", str(full), "-o", str(roster)]) == 0
    rows = roster.read_text(encoding="utf-8")
    assert "Ruslan Zhaksylykov,Colonel General,Minister of Defence,KAZ,,2024-05-03,2024-05-03" in rows
    # Both still hold their offices.
    roster.write_text(rows.replace("2024-05-03,2024-05-03", "2024-05-03,"), encoding="utf-8")
    assert main(["run", str(tmp_path / "scant.txt"), "--roster", str(roster), "-o", str(done)]) == 0
    (record,) = read_records(done)
    found = {p.name: (p.rank, p.position, p.country) for p in record.people}
    assert found == {
        "Baktybek Bekbolotov": ("Lieutenant General", "Minister of Defence", "KGZ"),
        "Ruslan Zhaksylykov": ("Colonel General", "Minister of Defence", "KAZ"),
    }
    assert [p.from_roster for p in record.people] == [["rank", "position", "country"]] * 2
