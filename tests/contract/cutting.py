"""Networks that lose a write: its answer, so that nobody hears of it, or the request at first."""

import httpx

from tests.contract.wire import Wire


class Cutting(Wire):
    """Give it to a client as ``transport=``; ``method`` says which kind of write is cut."""

    def __init__(self, method: str) -> None:
        super().__init__()
        self._method = method
        self.cut = 0

    def _cuts(self, request: httpx.Request) -> bool:
        path = request.url.path
        writes = request.method == self._method and "logout" not in path
        return writes and not self.cut and (not path.endswith("/REST/1.0/") or self._alone(path))

    def _alone(self, path: str) -> bool:
        """A login is a write only for the test of this class."""
        return len(self.requests) == 1 and path == "/REST/1.0/"

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        response = super().handle_request(request)
        if self._cuts(request):
            self.cut += 1
            response.read()
            raise httpx.ReadError("cut by the test", request=request)
        return response

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        response = await super().handle_async_request(request)
        if self._cuts(request):
            self.cut += 1
            await response.aread()
            raise httpx.ReadError("cut by the test", request=request)
        return response


class Holding(Wire):
    """A network that breaks a request off, and delivers it to RT later: ``deliver()``."""

    def __init__(self, path: str, status: int | None) -> None:
        """Hold the first request whose path ends so; answer with a status, or break off."""
        super().__init__()
        self._path = path
        self._status = status
        self.held: httpx.Request | None = None

    def _holds(self, request: httpx.Request) -> bool:
        return self.held is None and request.url.path.endswith(self._path)

    def _broken(self, request: httpx.Request) -> httpx.Response:
        self.held = request
        if self._status is None:
            raise httpx.ReadError("broken by the test", request=request)
        return httpx.Response(self._status, text="Bad gateway", request=request)

    def deliver(self) -> httpx.Response:
        """Let RT do now what it was asked for."""
        assert self.held is not None
        kept = {k: v for k, v in self.held.headers.items() if k.lower() != "host"}
        url = self.held.url
        return httpx.request(
            self.held.method, url, headers=kept, content=self.held.content, timeout=60
        )

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        if self._holds(request):
            request.read()
            return self._broken(request)
        return super().handle_request(request)

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        if self._holds(request):
            await request.aread()
            return self._broken(request)
        return await super().handle_async_request(request)
