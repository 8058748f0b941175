# %% at-risk
def at_risk(clone, source):
    """How many files the clone would lose by a VACUUM of the source."""
    dropped = files(clone) - files(source)
    return sum(path.startswith(home(source)) for path in dropped)
