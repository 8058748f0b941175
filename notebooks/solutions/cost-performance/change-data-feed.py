# %% net-changes
from pyspark.sql import Window

newest_first = Window.partitionBy("order_id").orderBy(F.desc("_commit_version"))
net = (
    log.filter("_change_type <> 'update_preimage'")
    .withColumn("place", F.row_number().over(newest_first))
    .filter("place = 1")
    .drop("place")
)
