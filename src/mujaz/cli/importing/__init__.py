"""The workflow of `mujaz import`: inputs, decisions, files written, reports."""
