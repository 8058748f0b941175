"""Runs one notebook in a kernel of its own and reports what its cells gave.

Usage: execute.py NOTEBOOK RESULT [SOLUTIONS]

Cells tagged "databricks-only" are left out. A cell tagged "exercise" and the "assert" cell behind it run twice: as
published, where the assert has to fail, and with the solution, where it has to pass; neither leaves outputs. RESULT is
written as JSON; the exit code is 0 whenever it was.
"""

import json
import os
import re
import shlex
import subprocess
import sys
import tempfile
import time
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError, CellTimeoutError, DeadKernelError

# A cell that hangs ends the run; how long a whole notebook may take is a rule over its record.
CELL_SECONDS = 180
# The kernel's own words on stderr are warnings with times and process ids.
KEPT = ("display_data", "execute_result", "error")
DEFINITIONS = Path(__file__).resolve().parents[1] / "environments"
# The classes that the smoke test has loaded, as the virtual machine keeps them: on two cores 7 seconds less of 50.
CLASSES = "classes.jsa"


def read_solutions(path):
    """Source by cell id; a solution begins behind a line "# %% <cell id>"."""
    parts = re.split(r"^# %% (\S+)[ \t]*\n", Path(path).read_text("utf-8"), flags=re.MULTILINE)
    return {name: source.strip("\n") for name, source in zip(parts[1::2], parts[2::2])}


def settings():
    """The arguments that bring this environment's settings to Spark."""
    # Not as SPARK_CONF_DIR: Java shares no classes where a folder with files in it is on the class path.
    return ["--properties-file", str(DEFINITIONS / Path(sys.prefix).parent.name / "spark-defaults.conf")]


def prepare_environment(folder):
    """Points the kernel and what it starts at this environment, whatever shell the run came from."""
    home = Path(sys.prefix).parent
    os.environ.update(
        # The master is no setting: spark-pipelines refuses one beside the server that it starts.
        PYSPARK_SUBMIT_ARGS=shlex.join([*settings(), "--master", "local[2]", "pyspark-shell"]),
        SPARK_SUBMIT_OPTS=f"-Xlog:disable -XX:SharedArchiveFile={home / CLASSES}",
        SPARK_DIST_CLASSPATH=str(home / "jars" / "*"),
        PYSPARK_PYTHON=sys.executable,
        SPARK_LOCAL_IP="127.0.0.1",
        PATH=f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
        PYTHONHASHSEED="0",
        TZ="UTC",
        MPLCONFIGDIR=str(home / "matplotlib"),
        # Nothing of the reader's own set-up may show in an output.
        IPYTHONDIR=os.path.join(folder, ".ipython"),
    )
    for name in ("SPARK_HOME", "SPARK_CONF_DIR"):
        os.environ.pop(name, None)


def kept_outputs(cell):
    """The outputs of a cell without what was written to stderr."""
    return [each for each in cell.outputs if each.output_type in KEPT or each.get("name") == "stdout"]


class Run:
    """One run over the code cells of a notebook."""

    def __init__(self, notebook, solutions, folder):
        self.cells = notebook.cells
        self.solutions = solutions
        self.client = NotebookClient(
            notebook, timeout=CELL_SECONDS, kernel_name="python3", resources={"metadata": {"path": folder}}
        )
        self.outputs = {}
        self.exercises = []
        self.failure = None
        self.seconds = None
        self.proving = 0.0

    def execute(self):
        """Starts a kernel, runs the cells, and takes the time that a reader waits: to the last cell, without solutions."""
        started = time.monotonic()
        with self.client.setup_kernel():
            self.execute_cells()
            self.seconds = round(time.monotonic() - started - self.proving, 1)

    def execute_cells(self):
        """Runs the cells in their order, up to the first that fails."""
        exercise = None
        for index, cell in enumerate(self.cells):
            tags = cell.metadata.get("tags", [])
            if cell.cell_type != "code" or "databricks-only" in tags:
                continue
            if "exercise" in tags:
                exercise = (index, cell)
                continue
            if "assert" in tags and exercise:
                self.exercises.append(self.try_exercise(*exercise, index, cell))
                exercise = None
                continue
            error = self.error_of(index, cell)
            self.outputs[cell.id] = kept_outputs(cell)
            if error:
                self.failure = {"cell": cell.id, "message": error}
                return

    def try_exercise(self, index, cell, assert_index, assert_cell):
        """Runs an exercise and its assert as published, and then with the solution."""
        self.error_of(index, cell)
        published = self.error_of(assert_index, assert_cell)
        found = {"cell": cell.id, "publishedError": published, "solutionError": None}
        if cell.id not in self.solutions:
            found["solutionError"] = "there is no solution for it"
            return found
        started = time.monotonic()
        solved = nbformat.v4.new_code_cell(self.solutions[cell.id])
        self.cells[index] = solved
        found["solutionError"] = self.error_of(index, solved) or self.error_of(assert_index, assert_cell)
        self.cells[index] = cell
        self.proving += time.monotonic() - started
        return found

    def error_of(self, index, cell):
        """Runs a cell; returns what went wrong in one line, or None."""
        try:
            self.client.execute_cell(cell, index)
        except CellExecutionError as error:
            return f"{error.ename}: {error.evalue}".strip()
        except (CellTimeoutError, DeadKernelError) as error:
            raise SystemExit(f"{type(error).__name__} in cell {cell.get('id')}: {error}") from error
        return None


def versions():
    """What the notebook ran on."""
    found = {"python": sys.version.split()[0]}
    for name, package in {"spark": "pyspark", "delta": "delta-spark"}.items():
        try:
            found[name] = version(package)
        except PackageNotFoundError:
            pass
    java = subprocess.run(["java", "-version"], capture_output=True, text=True, check=True).stderr
    found["java"] = re.search(r'version "([^"]+)"', java).group(1)
    return found


def main(notebook_path, result_path, solutions_path=None):
    """Runs a notebook and writes the result."""
    notebook = nbformat.read(notebook_path, as_version=4)
    for cell in notebook.cells:
        if cell.cell_type == "code":
            cell.outputs = []
    solutions = read_solutions(solutions_path) if solutions_path else {}
    with tempfile.TemporaryDirectory(prefix="podium-", ignore_cleanup_errors=True) as made:
        folder = os.path.realpath(made)
        prepare_environment(folder)
        run = Run(notebook, solutions, folder)
        run.execute()
    result = {
        "folder": folder,
        "seconds": run.seconds,
        "versions": versions(),
        "outputs": run.outputs,
        "exercises": run.exercises,
        "failure": run.failure,
    }
    Path(result_path).write_text(json.dumps(result), "utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
