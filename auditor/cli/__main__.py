"""``python -m auditor.cli``, the same as ``auditor``."""

from auditor.cli.group import main

main()
