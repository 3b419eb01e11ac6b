"""What all tests share: hypothesis keeps no time, since a busy machine is no fault."""

from hypothesis import settings

settings.register_profile("homeward", deadline=None)
settings.load_profile("homeward")
