"""Sums that a text states: changes, shares, averages, products, lists with their totals, amounts in two units."""
