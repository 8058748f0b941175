# %% finish-erasure
# The retention period of 7 days protects files that were just replaced. Going below
# it is safe only because nobody reads or writes an older version.
spark.conf.set("spark.databricks.delta.retentionDurationCheck.enabled", "false")
spark.sql("VACUUM orders_vectors RETAIN 0 HOURS")
