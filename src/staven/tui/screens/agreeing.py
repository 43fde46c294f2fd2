"""What the people who screen agree on: asked in a form."""

from dataclasses import replace

from staven.actions.screening_plan import plan_of, set_plan
from staven.corpus.screening_plan import MOST
from staven.errors import StavenError
from staven.locale import _
from staven.tui.screens.dialogs import FormDialog
from staven.tui.screens.project_screen import ProjectScreen
from staven.tui.widgets.field_form import FormField


def ask_plan(screen: ProjectScreen) -> None:
    """Ask how many people look at each source, and whether blind."""
    plan = plan_of(screen.session)
    yes, no = _("yes"), _("no")

    def take(texts: dict[str, str]) -> None:
        reviewers, blind = texts["reviewers"].strip(), texts["blind"].strip().casefold()
        if reviewers not in map(str, range(1, MOST + 1)):
            raise StavenError(_("one or two people look at each source"))
        if blind not in (yes, no):
            raise StavenError(
                _("'{text}' is neither {yes} nor {no}").format(text=blind, yes=yes, no=no)
            )
        wanted = replace(plan, reviewers=int(reviewers), blind=blind == yes)
        set_plan(screen.session, wanted)
        screen.catch_up()

    fields = [
        FormField("reviewers", _("People per source (1 or 2)"), str(plan.reviewers)),
        FormField("blind", _("Blind ({yes} or {no})").format(yes=yes, no=no),
                  yes if plan.blind else no),
    ]  # fmt: skip
    screen.app.push_screen(FormDialog(_("Agreements on the screening"), fields, take))
