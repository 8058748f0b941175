# %% split
# The cache keeps all columns: both halves then judge each line by the whole line.
returns = spark.read.csv(
    "returns", header=True, schema="id INT, amount DOUBLE, _corrupt_record STRING"
).cache()
good = returns.filter("_corrupt_record IS NULL").select("id", "amount")
bad = returns.filter("_corrupt_record IS NOT NULL").selectExpr(
    "id", "_corrupt_record AS raw"
)
