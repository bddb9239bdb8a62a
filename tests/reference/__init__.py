"""The reference of settings, fields and commands, docs/reference.md and docs/reference.en.md, made of the program."""
