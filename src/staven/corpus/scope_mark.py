"""The mark on a source that lies outside the project's period: shown, never left out for it."""


def outside_period(year: int | None, *periods: tuple[int, int] | None) -> bool:
    """Whether a source came out before the first year that the project asks about.

    Only too early counts. A study of a period can come out in it or any time after it, and most do:
    a source later than the last year is as it should be. One from before the first year cannot
    speak of any year that is asked about. The first year is the earliest of all periods given, so
    that what speaks of the outcomes' longer period is not marked because the policy's is shorter.

    Args:
        year: Year of publication; without one nothing can be said, and nothing is marked.
        periods: First and last year, of the policy and of its outcomes; None where not set.
    """
    firsts = [period[0] for period in periods if period is not None]
    return year is not None and bool(firsts) and year < min(firsts)
