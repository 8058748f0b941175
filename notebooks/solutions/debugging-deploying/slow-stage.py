# %% salted-join
spark.conf.set("spark.sql.adaptive.skewJoin.enabled", "false")
SALTS = 64
# A salt from the order's own id is the same on every attempt; rand() is not.
salted_orders = orders.withColumn("salt", F.col("order_id") % SALTS)
copies = customers.crossJoin(spark.range(SALTS).withColumnRenamed("id", "salt"))
salted = salted_orders.join(copies, ["customer_id", "salt"])
