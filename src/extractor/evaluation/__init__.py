"""How right the records are: gold annotations, scoring, and the reports people read."""

from extractor.evaluation.gold import Gold, GoldMeeting, GoldParticipant, load_gold
from extractor.evaluation.mistakes import Mistake
from extractor.evaluation.scoring import Score, score

__all__ = ["Gold", "GoldMeeting", "GoldParticipant", "Mistake", "Score", "load_gold", "score"]
