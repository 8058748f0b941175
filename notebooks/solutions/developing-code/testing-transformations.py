# %% task
def cancelled_safe(orders, rate):
    return (
        orders.transform(keep_latest).transform(keep_valid).transform(with_gross, rate)
    )


strict = {"checkRowOrder": True, "ignoreNullable": False, "rtol": 0, "atol": 0}
