"""Raw text to releases: characters repaired, boilerplate reported, every character mapped back."""

from extractor.cleaning.alignment import Alignment
from extractor.cleaning.normalise import normalise
from extractor.cleaning.release import CleanText, Release, Removed
from extractor.cleaning.split import split_releases

__all__ = ["Alignment", "CleanText", "Release", "Removed", "normalise", "split_releases"]
