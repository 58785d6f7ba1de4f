"""Keep secrets in the keyring of the system, where there is one (the extra ``keyring``)."""

from __future__ import annotations

from collections.abc import Mapping
from importlib.util import find_spec
from typing import Any

from rtfacade.config import KEYRING_SERVICE


def is_there() -> bool:
    """Tell whether the extra is installed and the system has a keyring to write to."""
    if find_spec("keyring") is None:
        return False
    import keyring
    from keyring.backends import fail, null

    ring = keyring.get_keyring()
    return not isinstance(ring, fail.Keyring | null.Keyring) and ring.priority > 0


def save(entry: str, secret: str) -> str:
    """Save a secret; return the reason if the keyring refuses it, else ``""``."""
    import keyring
    from keyring.errors import KeyringError

    try:
        keyring.set_password(KEYRING_SERVICE, entry, secret)
    except KeyringError as error:
        return str(error) or type(error).__name__
    return ""


def forget(profile: Mapping[str, Any]) -> None:
    """Remove the secrets of a profile; one that is gone, or in a keyring that is gone, is fine."""
    entries = [str(value) for key, value in profile.items() if key.endswith("_keyring")]
    if not entries or find_spec("keyring") is None:
        return
    import keyring
    from keyring.errors import KeyringError

    for entry in entries:
        try:
            keyring.delete_password(KEYRING_SERVICE, entry)
        except KeyringError:
            continue
