"""The sources' addresses, asked now and then whether they still lead where they did."""
