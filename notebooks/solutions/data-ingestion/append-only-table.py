# %% load
def load(first, last, day):
    """Appends the events of one day; safe to call again."""
    (
        batch_rows(first, last).write.format("delta").mode("append")
        .option("txnAppId", "clicks-daily").option("txnVersion", day)
        .saveAsTable("clicks")
    )
