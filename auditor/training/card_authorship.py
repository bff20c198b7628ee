"""What the card of the authorship score has beside others: what style tells of each generator never fitted on."""

from collections.abc import Mapping


def generator_lines(generators: Mapping[str, Mapping[str, float]]) -> list[str]:
    """Return the table of AUROC by generator, with what length and formatting alone would tell."""
    lines = [
        "",
        "## Generators and sets never fitted on",
        "",
        "AUROC of the style model against the human texts of the same source, 95% interval by drawing groups anew;\n"
        "beside it what the length of a text, and its formatting alone, would tell.",
        "",
        "| set, source, generator, attack | AUROC | interval | length alone | formatting alone | texts | human |",
        "|---|---|---|---|---|---|---|",
    ]
    for name, told in generators.items():
        interval = f"{told['auroc_low']:.3f} to {told['auroc_high']:.3f}"
        alone = f"{told['length_only_auroc']:.3f} | {told['formatting_only_auroc']:.3f}"
        lines.append(f"| {name} | {told['auroc']:.3f} | {interval} | {alone} | {told['n']} | {told['n_human']} |")
    return lines
