"""Benchmarks against peers; they need ../shared/data, see the Makefile."""
