"""Scripted trouble: errors, dropped connections, delays."""

from dataclasses import dataclass

from tests.botapi.updates import OTHER_POLLER

ANY = "*"
DESCRIPTIONS = {
    400: "Bad Request: something is wrong",
    401: "Unauthorized",
    403: "Forbidden: bot was blocked by the user",
    404: "Not Found",
    409: f"Conflict: {OTHER_POLLER}",
    429: "Too Many Requests: retry after {retry_after}",
    500: "Internal Server Error",
}
GATEWAY_PAGE = (
    "<html>\r\n<head><title>{status} {reason}</title></head>\r\n<body>\r\n"
    "<center><h1>{status} {reason}</h1></center>\r\n<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n"
)


@dataclass(slots=True)
class Fault:
    """What happens to the next ``times`` requests of one method.

    ``drop`` cuts the connection "before" the request is carried out or "after" it (the answer is lost).
    """

    method: str
    times: int = 1
    status: int | None = None
    retry_after: int | None = None
    description: str = ""
    delay: float = 0.0
    drop: str = ""

    def answer(self) -> str:
        """Return the description of the error."""
        default = DESCRIPTIONS.get(self.status or 0, "Internal Server Error")
        return self.description or default.format(retry_after=self.retry_after)


class Faults:
    """The trouble to come, taken in the order it was asked for."""

    def __init__(self) -> None:
        self._coming: list[Fault] = []

    def add(self, fault: Fault) -> None:
        self._coming.append(fault)

    def clear(self) -> None:
        self._coming.clear()

    def take(self, method: str) -> Fault | None:
        """Return the fault that hits this request, if any, and use it up."""
        for fault in self._coming:
            if fault.method.lower() in {method.lower(), ANY}:
                fault.times -= 1
                if fault.times <= 0:
                    self._coming.remove(fault)
                return fault
        return None
