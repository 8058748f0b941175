# %% task
statements = [
    """
    MERGE INTO bronze AS b USING erasure_requests AS r
    ON CAST(get_json_object(b.body, '$.id') AS INT) = r.id
    WHEN MATCHED THEN DELETE
    """,
    "REORG TABLE bronze APPLY (PURGE)",
    "VACUUM bronze RETAIN 0 HOURS",
]
for statement in statements:
    spark.sql(statement).collect()
