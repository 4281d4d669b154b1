"""Selfish: a prototype-based language whose whole world lives in a persistent image."""

__version__ = "0.1.0"
