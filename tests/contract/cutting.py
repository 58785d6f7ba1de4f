"""A network that loses the answer to the first write: RT has done it, and nobody hears of it."""

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
