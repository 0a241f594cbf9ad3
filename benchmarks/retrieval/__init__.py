"""How well claims are found for messages that are about them: the CheckThat! data of 2020 and 2022."""
