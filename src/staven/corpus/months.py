"""The months by name, in Dutch and English, and the ends of the calendar."""

LAST_MONTH, LAST_DAY = 12, 31
LAST_YEAR = 9999
"""The last that four figures can write."""

MONTHS = {
    name: month
    for month, names in enumerate(
        (
            "jan january januari",
            "feb february februari",
            "mar march maart mrt",
            "apr april",
            "may mei",
            "jun june juni",
            "jul july juli",
            "aug august augustus",
            "sep sept september",
            "oct october okt oktober",
            "nov november",
            "dec december",
        ),
        start=1,
    )
    for name in names.split()
}
"""The number of a month, from 1, by its names and abbreviations in small letters, without stop."""

MONTH_BEGINS = r"(?:jan|feb|mrt|maart|mar|apr|mei|may|ju[nl]i?|june|july|aug|sept?|o[ck]t|nov|dec)"
"""How these names begin, as an expression: lists print them in full or cut anywhere."""
