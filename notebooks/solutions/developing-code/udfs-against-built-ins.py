# %% task
@udf("string")
def band(amount):
    if amount is None:
        return "unknown"
    if amount >= 80:
        return "high"
    return "mid" if amount >= 40 else "low"


amounts = orders.limit(500).select("amount").unionByName(
    spark.createDataFrame([(None,), (40.0,), (80.0,)], "amount double")
)
amount = F.col("amount")
band_column = (
    F.when(amount.isNull(), "unknown")
    .when(amount >= 80, "high")
    .when(amount >= 40, "mid")
    .otherwise("low")
)
