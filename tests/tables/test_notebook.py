"""The notebook runs from top to bottom on the shipped sample."""

from __future__ import annotations

from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient

NOTEBOOKS = Path(__file__).parents[2] / "notebooks"


@pytest.mark.filterwarnings(
    # Jupyter's own: it looks for a setting of older versions, and its sockets outlive the kernel.
    "ignore:Jupyter is migrating:DeprecationWarning",
    "ignore::ResourceWarning",
    "ignore::pytest.PytestUnraisableExceptionWarning",
)
def test_first_look_runs() -> None:
    notebook = nbformat.read(NOTEBOOKS / "first-look.ipynb", as_version=4)
    NotebookClient(
        notebook, timeout=120, kernel_name="python3", resources={"metadata": {"path": NOTEBOOKS}}
    ).execute()
    shown = "".join(
        str(output.get("data", {}).get("text/html", ""))
        for cell in notebook.cells
        for output in cell.get("outputs", [])
    )
    assert "Suren Papikian" in shown
    assert "New York" in shown
