"""create_app: the service, put together."""

from fastapi import FastAPI

from api import problems
from api.engine import Engine
from api.metrics import Counting, Counts
from api.routes import audits, batch, catalogue, desk, status
from api.settings import ServiceSettings
from auditor.audit import Auditor, program_version


def create_app(settings: ServiceSettings | None = None, auditor: Auditor | None = None) -> FastAPI:
    """Return the service as an ASGI application; ``auditor`` saves loading the models a second time.

    Raises PolicyInvalid or PathMissing for a policy that cannot be used, RatingsInvalid for imported ratings that
    cannot; each says what to do. Models that cannot be used do not stop it:
    /readyz and every audit then answer 503 with the cause.
    """
    app = FastAPI(
        title="Credibility auditor",
        version=program_version(),
        description="Audits articles for source credibility and machine authorship. Nothing leaves the machine.",
        docs_url=None,  # the interactive pages load their scripts from another host
        redoc_url=None,
    )
    app.state.engine = Engine(settings or ServiceSettings(), auditor)
    app.state.counts = Counts()
    app.add_middleware(Counting, counts=app.state.counts)
    problems.install(app)
    for module in (audits, batch, catalogue, status, desk):
        app.include_router(module.router)
    return app
