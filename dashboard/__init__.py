"""The screen: draws what the engine says, computes nothing itself."""
