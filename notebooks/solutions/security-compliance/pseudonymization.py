# %% task
coarse = generalize(everyone, 20, 1)
groups = coarse.groupBy("ages", "area", "sex").agg(
    F.count("*").alias("n"), F.countDistinct("claim").alias("variety")
)
release = coarse.join(
    groups.where("n >= 20 AND variety >= 3"), ["ages", "area", "sex"]
).drop("n", "variety")
