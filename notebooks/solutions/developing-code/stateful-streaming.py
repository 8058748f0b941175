# %% task
read_rows = spark.read.schema("at TIMESTAMP").json(str(LANDING)).count()
in_state = state().agg(F.sum("count")).first()[0] or 0
lost_rows = read_rows - written - in_state
