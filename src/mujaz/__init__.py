"""mujaz (موجز): a static site generator for Arabic policy briefs."""
