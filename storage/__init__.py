"""The record: tables, transactions, interchange."""
