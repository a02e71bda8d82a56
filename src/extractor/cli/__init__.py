"""The command line. One command a module; each is a thin layer over functions that Python can call too."""
