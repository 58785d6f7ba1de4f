"""Download a document within limits of time and size, and keep secrets out of messages."""

from __future__ import annotations

import asyncio
import re
from urllib.parse import urlsplit, urlunsplit

import httpx

from generator.errors import GenerateError

TIMEOUT = 30.0  # seconds for the whole download, redirects included
MAX_SIZE = 64 * 2**20  # bytes after decompression; GitHub's description has 12 MB
_SECRET = re.compile(r"token|secret|passw|pwd|key|auth|sig|credential|session", re.IGNORECASE)


def download(url: str) -> bytes:
    """Return the content of an http(s) address."""
    try:
        return asyncio.run(asyncio.wait_for(_download(url), TIMEOUT))
    except TimeoutError:
        raise GenerateError(f"cannot reach {shown(url)}: timed out after {TIMEOUT:g} s") from None
    except (httpx.HTTPError, httpx.InvalidURL) as error:
        why = _without_secrets(str(error), url) or type(error).__name__
        raise GenerateError(f"cannot reach {shown(url)}: {why}") from None


async def _download(url: str) -> bytes:
    async with (
        httpx.AsyncClient(timeout=TIMEOUT, follow_redirects=True) as client,
        client.stream("GET", url) as answer,
    ):
        if not answer.is_success:
            reason = f"{answer.status_code} {answer.reason_phrase}".strip()
            raise GenerateError(f"{shown(url)} answered {reason}")
        content = bytearray()
        async for chunk in answer.aiter_bytes():
            content += chunk
            if len(content) > MAX_SIZE:
                raise GenerateError(f"{shown(url)} is larger than {MAX_SIZE // 2**20} MB")
        return bytes(content)


def is_url(source: str) -> bool:
    """Return whether a source is a URL and not a file."""
    return source.lower().startswith(("http://", "https://"))


def shown(source: str) -> str:
    """Return a source as messages show it: without a password, a token or a key."""
    if "://" not in source:
        return source
    try:
        parts = urlsplit(source)
    except ValueError:
        return re.sub(r"//[^/?#]*@", "//***@", source)
    host = parts.netloc.rpartition("@")[2]
    netloc = f"***@{host}" if "@" in parts.netloc else host
    query = "&".join(_hidden(pair) for pair in parts.query.split("&"))
    return urlunsplit((parts.scheme, netloc, parts.path, query, parts.fragment))


def _hidden(pair: str) -> str:
    name, equals, _ = pair.partition("=")
    return f"{name}=***" if equals and _SECRET.search(name) else pair


def _without_secrets(text: str, url: str) -> str:
    text = text.replace(url, shown(url))
    try:
        password = urlsplit(url).password
    except ValueError:
        password = None
    return text.replace(password, "***") if password else text
