"""Brings the jars of an environment from Maven Central, with what they need and Spark does not have.

Usage: install_jars.py COORDINATES SETTINGS FOLDER   (a file with one group:artifact:version a line; Ivy's settings)
"""

import re
import shutil
import sys
from pathlib import Path

import pyspark
from pyspark.sql import SparkSession


def artifact(jar):
    """The name of a jar without its version."""
    return re.sub(r"-\d[\w.-]*\.jar$", "", jar)


def main(coordinates_path, settings, folder):
    """Resolves the coordinates by Spark's own Ivy and copies the jars into the folder."""
    target = Path(folder)
    ivy = target.parent / "ivy"
    session = (
        SparkSession.builder.master("local[1]")
        .config("spark.jars.packages", ",".join(Path(coordinates_path).read_text("utf-8").split()))
        .config("spark.jars.ivySettings", settings)
        .config("spark.jars.ivy", str(ivy))
        .config("spark.ui.enabled", "false")
        .getOrCreate()
    )
    session.stop()
    target.mkdir(exist_ok=True)
    known = {artifact(jar.name) for jar in (Path(pyspark.__file__).parent / "jars").glob("*.jar")}
    for jar in (ivy / "jars").glob("*.jar"):
        # Ivy writes the group before the name.
        name = jar.name.split("_", 1)[1]
        if artifact(name) not in known:
            shutil.copy(jar, target / name)


if __name__ == "__main__":
    main(*sys.argv[1:])
