# %% shop-report
report = spark.sql(f"""
    SELECT *, sum(paid) OVER (
        ORDER BY shop ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS running_paid
    FROM (
        SELECT shop, count(*) AS orders, sum(price) AS price, sum(paid) AS paid
        FROM {first_aggregate} GROUP BY shop
    )
""")
