"""Python-Markdown extensions that make a page of Arabic out of what the authors write."""
