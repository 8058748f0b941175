# %% define-basket
spark.sql("DROP VIEW IF EXISTS basket_metrics")
spark.sql("""
    CREATE VIEW basket_metrics WITH METRICS LANGUAGE YAML AS $$
    version: 0.1
    source: orders
    filter: NOT cancelled
    dimensions:
      - name: month
        expr: date_format(order_date, 'yyyy-MM')
      - name: region
        expr: region
    measures:
      - name: orders
        expr: count(*)
      - name: basket
        expr: round(sum(amount) / count(*), 2)
    $$
""")
# %% join-targets
against_target = spark.sql("""
    WITH revenue_by_region AS (
        SELECT region, MEASURE(revenue) AS revenue FROM order_metrics GROUP BY region
    )
    SELECT region, revenue, target FROM revenue_by_region JOIN targets USING (region)
""")
