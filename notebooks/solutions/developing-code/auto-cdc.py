# %% flow-settings
flow = {
    "keys": ["region", "order_id"],
    "sequence_by": "struct(commit_ts, pos)",
    "apply_as_deletes": "removed",
}
