# %% west-large
fetched.clear()
west = delta_sharing.load_as_pandas(URL, jsonPredicateHints=equal("region", "west"))
west = west[(west["region"] == "west") & (west["amount"] >= 300)]
west = west.sort_values("order_id")
