"""A doorway: `python repl.py` in the checkout is what `selfish` is when installed."""

from selfish.cli import main

if __name__ == "__main__":
    main()
