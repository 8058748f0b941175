# %% rebuild
make_documented("lab.rebuilt")
statements = [
    f"""CREATE OR REPLACE TABLE lab.rebuilt USING DELTA
    COMMENT 'One row per paid order, loaded hourly'
    TBLPROPERTIES ('owner_team' = 'sales-core', 'tier' = 'gold')
    AS {QUERY}""",
    """ALTER TABLE lab.rebuilt ALTER COLUMN amt_gr
    COMMENT 'Gross revenue of the order in EUR'""",
]
for statement in statements:
    spark.sql(statement)
