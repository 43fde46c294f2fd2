"""An extract in its text, looked at again: what its code meant and means; still right or not."""

from textual.content import Content

from staven.actions.rechecking import recheck_list, still_right
from staven.errors import StavenError
from staven.locale import _, language, ngettext, number
from staven.tui.screens.reading import ReadingScreen


class Rechecking:
    """What a screen on a text says of the extract that is shown, where it waits."""

    def __init__(self, screen: ReadingScreen) -> None:
        self._screen = screen
        self.waiting = False
        """Whether the extract that is shown is to be looked at again."""

    def words(self) -> Content:
        """What its codes meant and mean, where that changed; else empty."""
        screen = self._screen
        current, desk = screen.current, screen.desk
        found = recheck_list(desk.session, current.guid, desk.codebook) if current else ()
        if bool(found) != self.waiting:
            self.waiting = bool(found)
            screen.refresh_bindings()
        if not found:
            return Content("")
        # Late: comparing words is not needed for the first text.
        from staven.actions.codebook_words import meaning_lines  # noqa: PLC0415
        from staven.tui.marked_words import marked  # noqa: PLC0415

        lines: list[Content] = []
        for one in found:
            said = _("Still right? {code} means something else now (k: yes):")
            name = one.now.label.said_in(language())
            lines.append(Content.styled(said.format(code=name), "bold $text-warning"))
            lines += [marked(line) for line in meaning_lines(one.before, one.now)]
        return Content("\n").join(lines)

    def say_still_right(self) -> None:
        """Say that the extract fits its codes as they are now; it goes off the list."""
        screen = self._screen
        current, session = screen.current, screen.desk.session
        if current is None:
            return
        try:
            still_right(session, current.guid)
        except StavenError as error:
            screen.tell(error)
            return
        left = len({one.recheck.extract for one in recheck_list(session)})
        said = _("Still right. Nothing waits any more.")
        if left:
            said = ngettext(
                "Still right. {n} extract waits.", "Still right. {n} extracts wait.", left
            ).format(n=number(left))
        screen.notify(said, markup=False)
        screen.refill_soon()
