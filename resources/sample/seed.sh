#!/usr/bin/env bash
# What the Storefront's team did before Slipway came: builds 1.2.0, 1.2.1 and 1.2.2 and puts 1.2.1, then 1.2.2 on every
# target. seed.sh SAMPLE_ROOT SAMPLE_BIN ARTIFACTS
# Prints one line for each version: name commit tree artifact sha256 bytes, separated by tabs.
set -euo pipefail
[[ $# -eq 3 ]] || { echo "usage: seed.sh SAMPLE_ROOT SAMPLE_BIN ARTIFACTS" >&2; exit 2; }
export SAMPLE_ROOT=$1 SAMPLE_BIN=$2
artifacts=$3
repository=$SAMPLE_ROOT/storefront

for version in 1.2.0 1.2.1 1.2.2; do
    echo "Building $version" >&2
    kept=$artifacts/storefront/$version
    work=$(mktemp -d)
    git -C "$repository" archive "$version" | tar -x -C "$work"
    SLIPWAY_VERSION=$version "$work/scripts/build.sh" >"$work/build.log" || { cat "$work/build.log" >&2; exit 1; }
    mkdir -p "$kept"
    cp "$work/dist/storefront.tar.gz" "$kept/storefront.tar.gz.new"
    mv "$kept/storefront.tar.gz.new" "$kept/storefront.tar.gz"
    rm -rf "$work"
    printf '%s\t%s\t%s\t%s\t%s\t%s\n' "$version" "$(git -C "$repository" rev-parse "$version^{commit}")" \
        "$(git -C "$repository" rev-parse "$version^{tree}")" "$kept/storefront.tar.gz" \
        "$(sha256sum "$kept/storefront.tar.gz" | cut -d' ' -f1)" "$(stat -c %s "$kept/storefront.tar.gz")"
done

previous=
for version in 1.2.1 1.2.2; do
    export SLIPWAY_VERSION=$version PREVIOUS_VERSION=$previous SLIPWAY_ARTIFACT=$artifacts/storefront/$version/storefront.tar.gz
    SLIPWAY_ARTIFACT_SHA256=$(sha256sum "$SLIPWAY_ARTIFACT" | cut -d' ' -f1)
    export SLIPWAY_ARTIFACT_SHA256
    for place in development:dev-1 staging:staging-1 production:production-1 production:production-2; do
        echo "Putting $version on ${place#*:}" >&2
        export SLIPWAY_ENVIRONMENT=${place%%:*} SLIPWAY_TARGET=${place#*:}
        log=$(mktemp)
        { "$repository/scripts/migrate.sh" && "$repository/scripts/deploy.sh"; } >"$log" 2>&1 || { cat "$log" >&2; exit 1; }
        rm -f "$log"
    done
    previous=$version
done
