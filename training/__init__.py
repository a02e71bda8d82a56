"""How models/press_en is made: `python -m training` (see README.md)."""
