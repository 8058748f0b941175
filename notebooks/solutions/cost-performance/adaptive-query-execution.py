# %% milder-skew
milder = make_orders(hot_tenths=3).join(customers, "customer_id")

# The large partition is a bit more than four times the median, and the factor is 5.
settings = {"spark.sql.adaptive.skewJoin.skewedPartitionFactor": "3"}
