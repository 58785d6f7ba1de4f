"""TLS settings: a CA bundle and a client certificate as paths, as users have them."""

from __future__ import annotations

import ssl
from os import PathLike, fspath
from pathlib import Path

Verify = bool | str | PathLike[str] | ssl.SSLContext
Cert = str | PathLike[str] | tuple[str, str] | tuple[str, str, str]


def context(verify: Verify, cert: Cert | None) -> bool | ssl.SSLContext:
    """Turn ``verify`` and ``cert`` into what httpx wants.

    ``verify`` is True, False, a CA file, a folder of CA certificates or a context; ``cert`` is a
    PEM file with certificate and key, or (certificate, key[, password]).
    """
    if isinstance(verify, bool) and cert is None:
        return verify
    ssl_context = verify if isinstance(verify, ssl.SSLContext) else _trusting(verify)
    if isinstance(cert, tuple):
        ssl_context.load_cert_chain(*cert)
    elif cert is not None:
        ssl_context.load_cert_chain(fspath(cert))
    return ssl_context


def _trusting(verify: bool | str | PathLike[str]) -> ssl.SSLContext:
    if isinstance(verify, bool):
        ssl_context = ssl.create_default_context()
        if not verify:
            ssl_context.check_hostname = False
            ssl_context.verify_mode = ssl.CERT_NONE
        return ssl_context
    path = Path(verify)
    if not path.exists():
        raise FileNotFoundError(f"verify= names no CA file or folder: {path}")
    if path.is_dir():
        return ssl.create_default_context(capath=path)
    return ssl.create_default_context(cafile=path)
