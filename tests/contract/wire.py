"""The real network, which remembers what went over it; serves sync and async clients alike."""

import ssl

import httpx

#: Making one that trusts somebody takes longer than most requests; nothing here speaks TLS.
NO_TLS = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
_SESSION = ("/REST/1.0/", "/REST/1.0/logout", "/NoAuth/Logout.html")


class Wire(httpx.BaseTransport, httpx.AsyncBaseTransport):
    """Give it to a client as ``transport=``."""

    def __init__(self) -> None:
        self.requests: list[httpx.Request] = []
        self._threads = httpx.HTTPTransport(verify=NO_TLS)
        self._tasks = httpx.AsyncHTTPTransport(verify=NO_TLS)

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        self.requests.append(request)
        return self._threads.handle_request(request)

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        self.requests.append(request)
        return await self._tasks.handle_async_request(request)

    def close(self) -> None:
        self._threads.close()

    async def aclose(self) -> None:
        await self._tasks.aclose()

    @property
    def lines(self) -> list[str]:
        """Method and path of each request, without the login and the logout."""
        lines = (f"{one.method} {one.url.path}" for one in self.requests)
        return [line for line in lines if not line.endswith(_SESSION)]

    @property
    def logins(self) -> int:
        """How often a session was opened."""
        return sum(one.url.path.endswith("/REST/1.0/") for one in self.requests)

    def forget(self) -> None:
        """Begin to count anew."""
        self.requests.clear()
