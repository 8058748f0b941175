# %% wasted-cost
wasted = spark.sql(f"""
    SELECT sum(list_cost) AS cost
    FROM ({priced(RIGHT)}) AS usage_priced
    -- A semi join keeps each usage row once, however many rows its run has.
    LEFT SEMI JOIN (
        SELECT * FROM job_run_timeline WHERE result_state = 'FAILED'
    ) AS failed
      ON usage_priced.workspace_id = failed.workspace_id
     AND usage_priced.usage_metadata.job_run_id = failed.run_id
""").first()["cost"]
