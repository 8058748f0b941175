# %% change-keys
spark.sql("ALTER TABLE events_clustered CLUSTER BY (device_id)")
# A plain OPTIMIZE would leave alone what is clustered by the former columns.
spark.sql("OPTIMIZE events_clustered FULL")
