"""Time `kehoach status` over many plans with progress of 10 units and 4 quarters each, beside `kehoach check`.

    python benchmarks/status_speed.py [--plans 1000]

Makes plans of 60 tasks as `check_speed.py` does, and 40 progress files for each; prints seconds and the peak of
memory of each command, and how long bare reading of the same bytes takes.
"""

import argparse
import resource
import subprocess
import tempfile
import time
from pathlib import Path

from check_speed import BIN, TIMES, plan

ROSTER = "extends: province-before-2025-03\noffice: UBND tỉnh Mẫu\n"
UNITS = (
    "Sở Tư pháp",
    "Sở Nội vụ",
    "Sở Tài chính",
    "Sở Y tế",
    "Sở Xây dựng",
    "Sở Công Thương",
    "Sở Khoa học và Công nghệ",
    "Sở Giáo dục và Đào tạo",
    "Sở Kế hoạch và Đầu tư",
    "Thanh tra tỉnh",
)


TARGETS = "targets:\n  - {id: truc-tuyen, measure: Tỷ lệ hồ sơ trực tuyến, goal: tối thiểu 60%, figures: trong kỳ}\n"


def tasks_of_all(number: int) -> list[str]:
    """Give the addresses of the tasks that every department owes each quarter."""
    addresses = ((section, task) for section in range(1, 7) for task in range(1, 11))
    return [
        f"{section}.{task}"
        for section, task in addresses
        if (number * 61 + section * 13 + task) % len(TIMES) == TIMES.index("Hàng quý")
    ]


def progress(number: int, unit: str, quarter: int) -> str:
    """Write what one unit reports for one quarter: the tasks that it owes, two in three of them done, and a figure."""
    month = 3 * quarter
    lines = [
        f"progress: {{plan: bench-{number}, unit: {unit}, period: 2024-Q{quarter}, reported: 18/{month}/2024}}",
        "tasks:",
    ]
    for order, address in enumerate(tasks_of_all(number), 1):
        if order % 3:
            document = f"Báo cáo {order}/BC-STP ngày {order:02}/{month}/2024"
            lines.append(
                f"  - {{task: {address}, state: hoàn thành, date: {order:02}/{month}/2024, evidence: {document}}}"
            )
        else:
            lines.append(f"  - {{task: {address}, state: đang thực hiện, percent: {order * 5}}}")
    lines += ["figures:", f"  - {{target: truc-tuyen, count: {number + quarter}, of: {number + 100}}}"]
    return "\n".join(lines) + "\n"


def write(folder: Path, plans: int) -> None:
    """Make the repository."""
    (folder / "plans").mkdir()
    (folder / "plans" / "units.yaml").write_text(ROSTER, "utf-8")
    for number in range(plans):
        (folder / "plans" / f"{number:05}.yaml").write_text(plan(number) + TARGETS, "utf-8")
        for quarter in range(1, 5):
            below = folder / "plans" / f"{number:05}" / f"Q{quarter}"
            below.mkdir(parents=True)
            for order, unit in enumerate(UNITS):
                (below / f"{order}.yaml").write_text(progress(number, unit, quarter), "utf-8")


def seconds(command: list[str], folder: Path) -> float:
    """Run a command once."""
    start = time.perf_counter()
    subprocess.run(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    return time.perf_counter() - start


def main() -> None:
    """Make, run, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--plans", type=int, default=1000)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write(folder, asked.plans)
        start = time.perf_counter()
        size = sum(len(path.read_bytes()) for path in folder.rglob("*.yaml"))
        print(f"{asked.plans} plans, {asked.plans * 40} progress files, {size / 2**20:.0f} MiB")
        print(f"bare reading   {time.perf_counter() - start:7.1f} s")
        for command in (["status", "--format", "csv", "--as-of", "2024-10-01"], ["check"]):
            taken = seconds([str(BIN / "kehoach"), *command], folder)
            peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
            print(
                f"kehoach {command[0]:7}{taken:7.1f} s  {taken / asked.plans * 1000:6.1f} ms a plan, {peak:.0f} MB at most so far"
            )


if __name__ == "__main__":
    main()
