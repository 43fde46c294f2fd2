"""The themes: dark, light, and one with high contrast."""

from textual.theme import Theme

from staven.locale import N_

HIGH_CONTRAST = Theme(
    name="staven-contrast",
    primary="#ffff00",
    secondary="#00ffff",
    accent="#ffff00",
    warning="#ffaa00",
    error="#ff7070",
    success="#00ff66",
    foreground="#ffffff",
    background="#000000",
    surface="#000000",
    panel="#1a1a1a",
    dark=True,
    luminosity_spread=0.3,
    text_alpha=1.0,
)
"""Pure colours on black; every pair that is shown together has a contrast of at least 7 to 1.

Source:
    WCAG 2.2, success criterion 1.4.6.
"""

THEMES = {
    "textual-dark": N_("dark"),
    "textual-light": N_("light"),
    HIGH_CONTRAST.name: N_("high contrast"),
}
"""The themes that are offered, by the name that Textual knows them by."""
