"""Opening the screens from the command line."""

from pathlib import Path

from staven.actions.at_hand import project_at_hand, reviewer_at_hand


def open_screens(
    project: str | None,
    reviewer: str | None,
    *,
    screen: str = "overview",
    citekey: str = "",
    path: Path | None = None,
) -> int:
    """Open the screens on the project at hand, or the welcome screen where there is none."""
    from staven.actions.session import open_session  # noqa: PLC0415  (seldom asked by a program)
    from staven.tui.app import StavenApp  # noqa: PLC0415  (Textual, 0.1 s)

    name = reviewer_at_hand(reviewer)
    at_hand = path or project_at_hand(project)
    session = None if at_hand is None else open_session(at_hand, name)
    app = StavenApp(session, name, start=screen, citekey=citekey, suggesting=True)
    try:
        app.run()
    finally:
        # The welcome screen opens a project later on, so the app knows which one to close.
        if app.session is not None:
            app.session.close()
    return app.return_code or 0
