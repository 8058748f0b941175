# %% legacy
spark.sql("DROP TABLE IF EXISTS legacy")
spark.sql("DROP TABLE IF EXISTS legacy_quarantine")
spark.sql(
    "CREATE TABLE legacy USING DELTA AS SELECT id, "
    "CASE WHEN id % 50 = 0 THEN 0 WHEN id % 70 = 1 THEN NULL ELSE id END AS quantity "
    "FROM range(1000)"
)
steps = [
    "CREATE TABLE legacy_quarantine USING DELTA AS "
    "SELECT * FROM legacy WHERE (quantity > 0) IS NOT TRUE",
    "DELETE FROM legacy WHERE (quantity > 0) IS NOT TRUE",
    "ALTER TABLE legacy ADD CONSTRAINT quantity_positive CHECK (quantity > 0)",
]
for step in steps:
    spark.sql(step)
