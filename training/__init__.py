"""How the small default model comes about: method families, requests made of them, and held-out questions."""
