# %% task
schema = "k STRING, amount BIGINT, last_batch BIGINT"
spark.sql(f"CREATE OR REPLACE TABLE totals ({schema}) USING delta")


def add_totals(batch, batch_id):
    batch.createOrReplaceTempView("updates")
    batch.sparkSession.sql(f"""
        MERGE INTO totals t
        USING (SELECT k, sum(amount) AS amount FROM updates GROUP BY k) s ON t.k = s.k
        WHEN MATCHED AND t.last_batch < {batch_id} THEN
            UPDATE SET amount = t.amount + s.amount, last_batch = {batch_id}
        WHEN NOT MATCHED THEN INSERT (k, amount, last_batch)
            VALUES (s.k, s.amount, {batch_id})
    """)
