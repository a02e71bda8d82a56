"""One occasion told by several releases: linking their meetings and joining what they say.

Reads records, and compares names as the people stage does; knows nothing of texts or the command line.
"""

from extractor.merge.join import join
from extractor.merge.link import link
from extractor.merge.occasion import Conflict, Occasion, Said

__all__ = ["Conflict", "Occasion", "Said", "join", "link"]
