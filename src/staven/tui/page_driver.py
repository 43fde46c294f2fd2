"""Drawing on a page in the browser, by way of `staven serve`."""

from textual.drivers.web_driver import WebDriver
from textual.messages import ExitApp


class PageDriver(WebDriver):
    """Ends the screens when nobody is left to send keys: whoever served them may be killed."""

    def run_input_thread(self) -> None:
        super().run_input_thread()
        self._app.post_message(ExitApp())
