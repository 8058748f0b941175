# %% as-of
def as_of(day):
    """The customers of that day: a DataFrame with customer_id and city."""
    return spark.table("customer_history").where(
        f"valid_from <= DATE'{day}' AND (valid_to > DATE'{day}' OR valid_to IS NULL)"
    ).select("customer_id", "city")
