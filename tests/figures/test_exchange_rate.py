"""What figures.exchange_rate gives as evidence."""

from auditor.checks.figures import exchange_rate
from auditor.document import Document
from auditor.records import Article


def test_a_rate_of_a_small_currency_keeps_its_digits() -> None:
    text = "The mill in Hanoi was sold for US$1.23 million (47.3 billion Vietnamese dong), its owner said."
    [finding] = exchange_rate.run(Document(Article(text))).findings
    low, high = finding.evidence["rate"]
    assert low < 1.23e6 / 47.3e9 < high
