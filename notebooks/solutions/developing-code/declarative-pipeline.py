# %% after-full-refresh
rates_now = spark.read.json(str(project / "rates"))
after_full_refresh = (
    spark.table("orders_bronze")
    .join(rates_now, "currency")
    .selectExpr("round(try_cast(amount AS decimal(10, 2)) * usd, 2) AS arrival_usd")
    .selectExpr("sum(arrival_usd)")
    .first()[0]
)
