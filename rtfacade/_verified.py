"""Which RT the contract tests passed on last. Written by `nox -s matrix`; do not edit."""

#: The version of Debian's package, by the column of the matrix.
PACKAGES: dict[str, str] = {
}
#: The releases with REST2 among them.
RELEASES: tuple[str, ...] = ()
