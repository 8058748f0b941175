"""Proves that the packages of an environment work together.

MERGE, OPTIMIZE and a streaming write with Delta, and a pipeline run by spark-pipelines. Exits with 0 and one line for
each, or stops at what does not work. The classes that Spark loads meanwhile are kept for the runs to come.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from pyspark import SparkContext
from pyspark.sql import SparkSession

from execute import prepare_environment, settings

SPEC = """name: smoke
storage: file://{folder}/storage
libraries:
  - glob:
      include: transformations/**
"""
BRONZE = """from pyspark import pipelines as dp
from pyspark.sql import SparkSession

spark = SparkSession.active()


@dp.materialized_view
def bronze():
    return spark.range(5)
"""
GOLD = "CREATE MATERIALIZED VIEW gold AS SELECT count(*) AS rows FROM bronze;\n"


def expect(what, found, wanted):
    """Prints that something works, or ends the program."""
    if found != wanted:
        sys.exit(f"{what}: expected {wanted}, found {found}")
    print(f"{what}: works")


def try_delta():
    """MERGE, OPTIMIZE and a streaming write on one table."""
    spark = SparkSession.builder.getOrCreate()
    spark.range(100).selectExpr("id", "0 AS seen").write.format("delta").saveAsTable("orders")
    merge = "MERGE INTO orders o USING (SELECT 7L AS id) s ON o.id = s.id WHEN MATCHED THEN UPDATE SET seen = 1"
    expect("MERGE", spark.sql(merge).first()["num_updated_rows"], 1)
    added = spark.sql("OPTIMIZE orders").first()["metrics"]["numFilesAdded"]
    expect("OPTIMIZE", added, 1)
    query = (
        spark.readStream.table("orders")
        .writeStream.option("checkpointLocation", "checkpoint")
        .trigger(availableNow=True)
        .toTable("copies")
    )
    query.awaitTermination()
    expect("streaming write", spark.table("copies").count(), 100)
    spark.stop()


def stop_java():
    """Waits until Java has ended, and with that has written the classes."""
    java = SparkContext._gateway.proc
    java.stdin.close()
    java.wait()


def try_pipeline(folder):
    """A pipeline of a Python and a SQL file."""
    place = Path(folder, "pipeline")
    (place / "transformations").mkdir(parents=True)
    (place / "spark-pipeline.yml").write_text(SPEC.format(folder=place), "utf-8")
    (place / "transformations" / "bronze.py").write_text(BRONZE, "utf-8")
    (place / "transformations" / "gold.sql").write_text(GOLD, "utf-8")
    run = subprocess.run(["spark-pipelines", *settings(), "run"], cwd=place, capture_output=True, text=True)
    if run.returncode != 0:
        sys.exit(f"spark-pipelines: {run.stdout}{run.stderr}")
    expect("spark-pipelines", "Run is COMPLETED" in run.stdout + run.stderr, True)


def main():
    """Tries everything in a folder that is thrown away."""
    with tempfile.TemporaryDirectory(prefix="podium-", ignore_cleanup_errors=True) as made:
        folder = os.path.realpath(made)
        prepare_environment(folder)
        os.chdir(folder)
        use = os.environ["SPARK_SUBMIT_OPTS"]
        os.environ["SPARK_SUBMIT_OPTS"] = use.replace("SharedArchiveFile", "ArchiveClassesAtExit")
        try_delta()
        stop_java()
        os.environ["SPARK_SUBMIT_OPTS"] = use
        try_pipeline(folder)
        os.chdir("/")


if __name__ == "__main__":
    main()
