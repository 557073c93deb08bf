"""Time `kehoach check` beside yamllint and check-jsonschema on the same files, in the same run.

    python benchmarks/check_speed.py [--plans 200] [--rounds 3]

Makes pairwise different plans of 60 tasks, lets each program check all of them on two processes, in turn,
and prints medians and the ratios to kehoach. kehoach and its rivals are the ones beside this interpreter.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

BIN = Path(sys.executable).parent
UNITS = (
    "Sở Tư pháp",
    "Sở Nội vụ",
    "Sở Tài chính",
    "Sở Y tế",
    "Các sở, ban, ngành",
    "UBND cấp huyện; UBND cấp xã",
)
TIMES = (
    "Quý {q}/2024",
    "Tháng {m}/2024",
    "Thường xuyên",
    "chậm nhất đến hết tháng {m}/2024",
    "Hàng quý",
    "Từ {d}/{m}/2024 đến hết năm 2024",
)


def plan(number: int) -> str:
    """Write a plan of six sections with ten tasks each; no two numbers give the same text."""
    lines = [
        "plan:",
        f"  id: bench-{number}",
        f"  number: {number + 1}/KH-UBND",
        f"  title: Kế hoạch kiểm soát thủ tục hành chính số {number}",
        "  issuer: UBND tỉnh Mẫu",
        "  issued: 28/12/2023",
        "  signer: (mẫu)",
        "  period: 2024",
        "sections:",
    ]
    for section in range(1, 7):
        lines += [
            f"  - number: {section}",
            f"    title: Nhóm nhiệm vụ {section} của kế hoạch {number}",
            "    tasks:",
        ]
        for task in range(1, 11):
            seed = number * 61 + section * 13 + task
            when = TIMES[seed % len(TIMES)].format(q=seed % 4 + 1, m=seed % 12 + 1, d=seed % 27 + 1)
            lines += [
                f"      - number: {section}.{task}",
                f"        title: Nhiệm vụ {seed} về công bố, công khai và rà soát thủ tục hành chính trên địa bàn tỉnh",
                f"        lead: {UNITS[seed % len(UNITS)]}",
                "        support: Văn phòng UBND tỉnh",
                "        outputs:",
                f"          - Báo cáo kết quả thực hiện nhiệm vụ {seed}",
                f"          - Quyết định công bố danh mục số {seed} của Chủ tịch UBND tỉnh",
                f"        when: {when}",
            ]
    return "\n".join(lines) + "\n"


def prepare(folder: Path, count: int) -> tuple[list[str], Path]:
    """Write plans, their roster, and the JSON Schema for the rival that needs one."""
    from kehoach.plan.shape.plan import PlanShape  # noqa: PLC0415 - only the schema needs it

    plans = folder / "plans"
    plans.mkdir()
    (plans / "units.yaml").write_text("extends: province-before-2025-03\noffice: UBND tỉnh Mẫu\n", "utf-8")
    names = []
    for number in range(count):
        path = plans / f"{number:05}.yaml"
        path.write_text(plan(number), "utf-8")
        names.append(str(path))
    schema = folder / "schema.json"
    schema.write_text(json.dumps(_lenient(PlanShape.model_json_schema())), "utf-8")
    return names, schema


def _lenient(node: object) -> object:
    """Let numbers stand where the shape says text: other readers resolve 2024 to a number."""
    if isinstance(node, dict):
        return {key: _lenient(value) for key, value in node.items()} | (
            {"type": ["string", "number", "boolean"]} if node.get("type") == "string" else {}
        )
    return [_lenient(one) for one in node] if isinstance(node, list) else node


def on_two(command: Sequence[str], names: Sequence[str]) -> float:
    """Run a command twice at once, each with half of the files, or once where it divides the work itself."""
    start = time.perf_counter()
    parts = [names] if "--processes" in command else [names[0::2], names[1::2]]
    halves = [subprocess.Popen([*command, *part], stdout=subprocess.DEVNULL) for part in parts]
    codes = [process.wait() for process in halves]
    if any(codes):
        raise SystemExit(f"{command[0]} ended with {codes}")
    return time.perf_counter() - start


def main() -> None:
    """Measure and print."""
    options = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    options.add_argument("--plans", type=int, default=200)
    options.add_argument("--rounds", type=int, default=3)
    chosen = options.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        names, schema = prepare(Path(folder), chosen.plans)
        rivals = {
            "kehoach check": [str(BIN / "kehoach"), "check", "--processes", "2"],
            "yamllint": [str(BIN / "yamllint"), "-d", "relaxed", "--no-warnings"],
            "check-jsonschema": [str(BIN / "check-jsonschema"), "--schemafile", str(schema)],
        }
        os.chdir(folder)
        seconds: dict[str, list[float]] = {name: [] for name in rivals}
        for _ in range(chosen.rounds):
            for name, command in rivals.items():
                seconds[name].append(on_two(command, names))
    size = sum(len(plan(number).encode()) for number in range(chosen.plans)) / chosen.plans / 1024
    print(
        f"{chosen.plans} plans of 60 tasks, {size:.0f} KiB each, two processes, median of {chosen.rounds} rounds"
    )
    base = statistics.median(seconds["kehoach check"])
    for name, times in seconds.items():
        median = statistics.median(times)
        print(
            f"{name:18} {median:7.2f} s   {median / base:5.1f} x kehoach   {1000 * median / chosen.plans:6.2f} ms a plan"
        )


if __name__ == "__main__":
    main()
