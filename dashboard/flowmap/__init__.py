"""The flow map: one geometry for the screen and the picture."""
