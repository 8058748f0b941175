# %% diff-versions
def diff(table, old, new):
    """The rows that differ between two versions, with their direction."""
    before, after = at(old, table), at(new, table)
    gone = before.exceptAll(after).withColumn("change", F.lit("-"))
    return gone.unionByName(after.exceptAll(before).withColumn("change", F.lit("+")))
