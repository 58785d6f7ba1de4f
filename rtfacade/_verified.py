"""Which RT the contract tests passed on last. Written by `nox -s matrix`; do not edit."""

#: The version of Debian's package, by the column of the matrix.
PACKAGES: dict[str, str] = {}
#: The releases of RT 5 and later among them.
RELEASES: tuple[str, ...] = ()
