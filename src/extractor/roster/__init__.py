"""Who held which office when: from records to CSV, and back into records of texts that leave it unsaid."""

from .collect import collect_offices
from .csv_file import read_offices, write_offices
from .fill import fill_in
from .office import Office

__all__ = ["Office", "collect_offices", "fill_in", "read_offices", "write_offices"]
