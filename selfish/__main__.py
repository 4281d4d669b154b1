"""`python -m selfish` is `selfish`."""

from selfish.cli import main

if __name__ == "__main__":
    main()
