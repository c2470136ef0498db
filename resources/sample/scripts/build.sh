#!/usr/bin/env bash
# Tests the checkout it stands in and makes dist/storefront.tar.gz of SLIPWAY_VERSION. The same commit and version give
# the same bytes.
# shellcheck disable=SC1111 # typographic quotation marks are meant
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
# shellcheck source=common.sh
. scripts/common.sh
need SLIPWAY_VERSION
[[ $SLIPWAY_VERSION =~ ^[0-9]+\.[0-9]+\.[0-9]+([-+][0-9A-Za-z.+-]+)?$ ]] ||
    fail "“$SLIPWAY_VERSION” is no version like 1.2.3."

echo "::group::Test"
progress 10 "Checking the scripts"
for script in scripts/*.sh; do
    bash -n "$script"
    echo "  ok  $script"
done
progress 25 "Checking the settings"
# What is particular to one version stands in app/versions/<version>.conf.
particular="app/versions/$SLIPWAY_VERSION.conf"
settings=(app/app.conf)
if [[ -f $particular ]]; then
    settings+=("$particular")
fi
for file in "${settings[@]}"; do
    if grep -nvE '^(#.*|[[:space:]]*|(greeting|behaviour|turnsBadAfter)=.+)$' "$file"; then
        fail "$file: the line above is not understood."
    fi
    echo "  ok  $file"
done
progress 40 "Checking pages and migrations"
for page in index login checkout; do
    [[ -s app/pages/$page.html ]] || fail "app/pages/$page.html is missing."
    echo "  ok  app/pages/$page.html"
done
twice=$(find migrations -name '*.sql' -printf '%f\n' | cut -d_ -f1 | sort | uniq -d)
[[ -z $twice ]] || fail "Two migrations have the number $twice."
echo "::endgroup::"

echo "::group::Package"
rm -rf dist
stage=dist/stage
mkdir -p "$stage/migrations"
progress 60 "Collecting the release"
{
    echo "version=$SLIPWAY_VERSION"
    cat "${settings[@]}"
} >"$stage/app.conf"
cp -R app/pages scripts "$stage/"
# A release carries the migrations up to its own version.
for folder in migrations/*/; do
    since=$(basename "$folder")
    if [[ $(printf '%s\n%s\n' "$since" "$SLIPWAY_VERSION" | sort -V | head -n 1) == "$since" ]]; then
        cp "$folder"*.sql "$stage/migrations/"
    fi
done
progress 80 "Packing"
tar --sort=name --owner=0 --group=0 --numeric-owner --mtime=@0 --mode=u+rw,go+rX,go-w -cf - -C "$stage" . | gzip -n9 >dist/storefront.tar.gz
rm -rf "$stage"
output "artifact=dist/storefront.tar.gz"
progress 100 "dist/storefront.tar.gz, $(stat -c %s dist/storefront.tar.gz) bytes"
echo "::endgroup::"
