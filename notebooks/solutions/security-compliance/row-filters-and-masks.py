# %% task
become("eve")
spark.sql("CREATE TABLE deals_emea USING delta AS SELECT * FROM deals_for_reader")
safe_source = "deals_emea"
