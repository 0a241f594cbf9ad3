"""Public benchmarks, each reproducible by one command."""
