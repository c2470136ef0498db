#!/usr/bin/env bash
# Walks through the shop like a customer: home page, sign in, checkout. Every step is printed; one failure fails it all.
# Asks SLIPWAY_TARGET_URL, else every target of SLIPWAY_ENVIRONMENT.
# shellcheck disable=SC1111 # typographic quotation marks are meant
set -euo pipefail
# shellcheck source=common.sh
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

jar=$(mktemp)
answer=$(mktemp)
trap 'rm -f "$jar" "$answer"' EXIT
failures=0

step() { # what, expected status, expected text, curl arguments…
    local what=$1 status=$2 text=$3 got
    shift 3
    got=$(curl -sS --max-time 5 -o "$answer" -w '%{http_code}' -b "$jar" -c "$jar" "$@") || got="no answer"
    if [[ $got == "$status" && $(<"$answer") == *"$text"* ]]; then
        echo "  ok    $what ($got)"
    else
        echo "  FAIL  $what: expected $status with “$text”, got $got: $(head -c 200 "$answer" | tr '\n' ' ')"
        failures=$((failures + 1))
    fi
}

walk() { # url
    echo "::group::Smoke tests of $1"
    step "home page" 200 "Storefront" "$1/"
    step "sign-in page" 200 "Sign in" "$1/login"
    step "signing in" 303 "" -d "customer=smoke" "$1/login"
    step "checkout" 200 "Your basket" "$1/checkout"
    echo "::endgroup::"
}

if [[ -n ${SLIPWAY_TARGET_URL:-} ]]; then
    walk "$SLIPWAY_TARGET_URL"
else
    need SLIPWAY_ENVIRONMENT SAMPLE_ROOT
    for folder in "$SAMPLE_ROOT"/targets/*/; do
        if [[ $(<"$folder/environment") == "$SLIPWAY_ENVIRONMENT" ]]; then
            walk "http://127.0.0.1:$(<"$folder/port")"
        fi
    done
fi
[[ $failures -eq 0 ]] || fail "Smoke tests: $failures of the steps failed."
echo "All smoke tests passed."
