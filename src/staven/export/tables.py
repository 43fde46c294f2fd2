"""The report as tables."""

from staven.export.markdown import document, heading, table
from staven.export.material import Material
from staven.export.mechanism_tables import deployment_table, findings_table, mechanisms_table
from staven.export.outcome_tables import efficiency_table, gaps_table, outcomes_table
from staven.export.report import Report
from staven.export.table import Table


def tables_of(report: Report, material: Material) -> tuple[Table, ...]:
    """Every table: mechanisms, findings, deployment, outcomes, efficiency, gaps."""
    return (
        mechanisms_table(report.sections),
        findings_table(report.sections),
        deployment_table(report.sections, material),
        outcomes_table(report.sections, material),
        efficiency_table(report.sections, material),
        gaps_table(report.sections, material),
    )


def tables_text(report: Report, material: Material) -> str:
    """The tables as one Markdown file."""
    shown = (table(one) for one in tables_of(report, material) if one.rows)
    return document([heading(report.title, 1), *shown])
