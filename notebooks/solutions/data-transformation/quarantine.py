# %% discount-rule
DISCOUNT_RULE = "discount IS NULL OR discount BETWEEN 0 AND amount"
