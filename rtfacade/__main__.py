"""``python -m rtfacade`` is the command line."""

from rtfacade.cli import main

if __name__ == "__main__":
    main()
