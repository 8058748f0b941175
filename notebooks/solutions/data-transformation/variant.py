# %% lines
lines = spark.sql("""
    SELECT try_variant_get(v, '$.cart', 'int') AS cart,
           try_variant_get(e.value, '$.sku', 'string') AS sku,
           try_variant_get(e.value, '$.qty', 'int') AS qty
    FROM (SELECT try_parse_json(body) AS v FROM carts) AS parsed,
         LATERAL variant_explode_outer(v:items) AS e
    WHERE v IS NOT NULL
""")
