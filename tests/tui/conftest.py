"""A project in which two passages are coded."""

import pytest

from staven.actions.session import Session
from staven.extracts.claim import AsIntended, Aspect, Claim, Scale, Stance
from tui_projects import code


@pytest.fixture
def coded(session: Session) -> Session:
    """One passage says that encounter works, another that it was deployed on a small scale."""
    code(session, "Zij leren daar hun buren kennen.", ["ontmoeting", "contact"], Claim())
    deployed = Claim(
        Aspect.DEPLOYED, Stance.SUPPORTS, scale=Scale.LOCAL, as_intended=AsIntended.YES
    )
    code(session, "Dat gebeurt in drie van de tien wijken.", ["ontmoeting", "buurthuis"], deployed)
    return session
