"""Which RT the contract tests passed on last. Written by `nox -s matrix`; do not edit."""

#: The version of Debian's package, by the column of the matrix.
PACKAGES: dict[str, str] = {
    "bookworm": "5.0.3+dfsg-3~deb12u7",
    "trixie": "5.0.7+dfsg-4+deb13u4",
    "sid": "5.0.10+dfsg-3",
    "rt4": "4.4.6+dfsg-1.1+deb12u4",
    "bookworm+postgresql": "5.0.3+dfsg-3~deb12u7",
    "bookworm+mariadb": "5.0.3+dfsg-3~deb12u7",
}
#: The releases with REST2 among them.
RELEASES: tuple[str, ...] = ("5.0.3", "5.0.7", "5.0.10")
