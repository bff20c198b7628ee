"""Accounts: figures that others of the same passage give, told in several sentences."""
