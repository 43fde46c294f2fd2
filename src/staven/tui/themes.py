"""The themes: dark, light, and one with high contrast."""

from textual.theme import Theme

from staven.locale import N_

HIGH_CONTRAST = Theme(
    name="staven-contrast",
    primary="#9ad8ff",
    secondary="#00ffff",
    accent="#ffd700",
    warning="#ffd080",
    error="#ffc8c8",
    success="#00ff66",
    foreground="#ffffff",
    background="#000000",
    surface="#000000",
    panel="#101010",
    dark=True,
    luminosity_spread=0.3,
    text_alpha=1.0,
    # What is less important is told by its place and by brackets, and no less easily read.
    variables={"text-muted": "auto", "text-disabled": "auto"},
)
"""Clear colours on black; every pair that is shown together has a contrast of at least 7 to 1, also
on the row that is chosen, which has a fifth of `primary` or `accent` for its ground.

Source:
    WCAG 2.2, success criterion 1.4.6.
"""

THEMES = {
    "textual-dark": N_("dark"),
    "textual-light": N_("light"),
    HIGH_CONTRAST.name: N_("high contrast"),
}
"""The themes that are offered, by the name that Textual knows them by."""
