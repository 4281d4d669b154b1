"""The Are-We-Fast-Yet programs, each written twice: NAME.self in Selfish and NAME.py in plain Python classes."""
