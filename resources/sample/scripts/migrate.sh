#!/usr/bin/env bash
# Brings the database of SLIPWAY_ENVIRONMENT to SLIPWAY_VERSION: each migration of the artifact that is not applied yet,
# in order, each in a transaction of its own. One that fails is undone by the database and stops the rest.
set -euo pipefail
# shellcheck source=common.sh
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"
need SLIPWAY_ENVIRONMENT SLIPWAY_VERSION SLIPWAY_ARTIFACT SLIPWAY_ARTIFACT_SHA256 SAMPLE_ROOT

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
check_artifact
tar -xzf "$SLIPWAY_ARTIFACT" -C "$work" --no-same-owner

mkdir -p "$SAMPLE_ROOT/data"
database="$SAMPLE_ROOT/data/$SLIPWAY_ENVIRONMENT.db"
sql() { sqlite3 -batch -bail -cmd ".timeout 5000" "$database" "$@"; }
sql "CREATE TABLE IF NOT EXISTS schema_migrations(name TEXT PRIMARY KEY, version TEXT NOT NULL, applied_at TEXT NOT NULL);"

echo "::group::Migrate the database of $SLIPWAY_ENVIRONMENT to $SLIPWAY_VERSION"
applied=0
for file in "$work"/migrations/*.sql; do
    name=$(basename "$file" .sql)
    if [[ $(sql "SELECT count(*) FROM schema_migrations WHERE name = '$name';") == 1 ]]; then
        continue
    fi
    echo "Applying $name"
    # -bail ends sqlite3 at the first error, before COMMIT: the open transaction is rolled back with the connection.
    if ! sql <<SQL
BEGIN IMMEDIATE;
$(<"$file")
;
INSERT INTO schema_migrations VALUES('$name', '$SLIPWAY_VERSION', strftime('%Y-%m-%dT%H:%M:%SZ'));
COMMIT;
SQL
    then
        echo "Error: Migration $name failed" >&2
        fail "Migration failed: $name was rolled back, the database is as it was before it."
    fi
    applied=$((applied + 1))
done
output "migrations_applied=$applied"
echo "$applied applied; the database is at $(sql 'SELECT max(name) FROM schema_migrations;')."
echo "::endgroup::"
