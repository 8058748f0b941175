# %% load-returns
as_of = F.expr("""r.customer_id = c.customer_id
    AND r.day >= c.valid_from AND r.day < c.valid_to""")
fact_returns = returns.alias("r").join(customers.alias("c"), as_of, "left").select(
    "return_id", F.coalesce("customer_sk", F.lit(-1)).alias("customer_sk"), "amount"
)
