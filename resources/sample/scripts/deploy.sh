#!/usr/bin/env bash
# Puts SLIPWAY_VERSION on SLIPWAY_TARGET. May be run again at any time: what is done already is left as it is.
set -euo pipefail
# shellcheck source=common.sh
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"
need SLIPWAY_ENVIRONMENT SLIPWAY_TARGET SLIPWAY_VERSION SLIPWAY_ARTIFACT SLIPWAY_ARTIFACT_SHA256 SAMPLE_ROOT SAMPLE_BIN

echo "::group::Deploy $SLIPWAY_VERSION to $SLIPWAY_TARGET ($SLIPWAY_ENVIRONMENT)"
echo "Live before: ${PREVIOUS_VERSION:-nothing}"
progress 5 "Checking the artifact"
check_artifact
progress 25 "Unpacking $(basename "$SLIPWAY_ARTIFACT")"
unpack
progress 45 "Looking through the release"
find -L "$(target_folder)/releases/$SLIPWAY_VERSION" -type f -printf '  %8s  %P\n' | sort -k2
progress 60 "Switching to $SLIPWAY_VERSION"
switch_current
progress 75 "Restarting the service"
restart_service
progress 95 "Cleaning up"
find "$(target_folder)/releases" -maxdepth 1 -name '.unpack.*' -mmin +60 -exec rm -rf {} +
output "url=$(target_url)"
progress 100 "$SLIPWAY_TARGET runs $SLIPWAY_VERSION at $(target_url)"
echo "::endgroup::"
