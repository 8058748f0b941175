# %% quiet-queries
def quiet_queries(metrics, next_version):
    """Names from a table such as stream_metrics, whose rows come in any order."""
    last = metrics.groupBy("query").agg(
        F.max_by("input_rows", "batch_id").alias("input_rows"),
        F.max_by("next_version", "batch_id").alias("next_version"),
    )
    read_all = F.col("next_version") >= next_version
    quiet = last.filter((F.col("input_rows") == 0) & read_all)
    return sorted(row["query"] for row in quiet.collect())
