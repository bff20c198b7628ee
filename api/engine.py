"""What the routes share: the auditor if it could be loaded, the policy, and a bounded room for CPU work."""

from collections.abc import Callable
from typing import TypeVar

from anyio import CapacityLimiter, to_thread
from fastapi import Request

from api.problems import Problem, of_error
from api.settings import ServiceSettings
from auditor.audit import Auditor
from auditor.errors import ModelError
from auditor.policy import load_policy

T = TypeVar("T")


class Engine:
    """Loads the models once; audits run in at most ``settings.workers`` threads, and few may wait."""

    def __init__(self, settings: ServiceSettings, auditor: Auditor | None = None) -> None:
        """Load models and policy; bad models are told at /readyz, a bad policy or bad ratings are raised at once."""
        self.settings = settings
        self.policy = load_policy(settings.policy)
        self._auditor = auditor
        self._error: ModelError | None = None
        self._limiter = CapacityLimiter(settings.workers)
        if auditor is None:
            try:
                self._auditor = Auditor.load(settings=settings.audit)
            except ModelError as error:
                self._error = error

    @property
    def auditor(self) -> Auditor:
        """The auditor; raise a Problem ``not-ready`` where its models cannot be used."""
        if self._auditor is None:
            raise Problem("not-ready", "no models") if self._error is None else of_error(self._error)
        return self._auditor

    def admit(self) -> None:
        """Raise a Problem ``busy`` where too many wait for a worker."""
        if self._limiter.statistics().tasks_waiting >= self.settings.max_waiting:
            raise Problem("busy", f"{self.settings.max_waiting} audits are waiting; come back", {"Retry-After": "2"})

    async def run(self, work: Callable[[], T], *, admitted: bool = False) -> T:
        """Run ``work`` in a worker thread; raise a Problem ``busy`` where too many wait, unless it was ``admitted``."""
        if not admitted:
            self.admit()
        return await to_thread.run_sync(work, limiter=self._limiter)


def engine_of(request: Request) -> Engine:
    """Return the engine of the application that serves ``request``."""
    engine: Engine = request.app.state.engine
    return engine
