"""Judges plan files by the schema with a validator of another make: every plan that Phaen writes is valid, and what
the schema rejects the import rejects, too. Usage: judge.py FOLDER, with plans as `src/format/schema.rs` writes them."""

import json
import sys
from pathlib import Path

from jsonschema import Draft202012Validator

ROOT = Path(__file__).parents[2]


def read(path):
    return json.loads(path.read_text(encoding="utf-8"))


def main(folder):
    schema = read(ROOT / "public/schema/phaen-plan-1.json")
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)

    whole = [path for path in sorted((ROOT / "public/samples").glob("*.json")) if path.name != "index.json"]
    whole += sorted((ROOT / "tests/fixtures/plans").glob("*.json"))
    whole += sorted(folder.glob("plan-*.json"))
    wrong = []
    for path in whole:
        for error in validator.iter_errors(read(path)):
            wrong.append(f"{path.name}: {error.json_path}: {error.message[:200]}")

    rejected = 0
    for verdict in read(folder / "verdicts.json"):
        is_valid = validator.is_valid(read(folder / verdict["file"]))
        rejected += not is_valid
        if verdict["is_read"] and not is_valid:
            error = next(validator.iter_errors(read(folder / verdict["file"])))
            wrong.append(f"{verdict['file']} is read, but not valid: {error.json_path}: {error.message[:200]}")

    print(f"{len(whole)} plans valid; {rejected} damaged ones rejected by the schema, all by the import, too")
    if rejected < 100:
        wrong.append("so few damaged plans were rejected that this shows nothing")
    print("\n".join(wrong[:40]))
    return 1 if wrong or len(whole) < 1000 else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
