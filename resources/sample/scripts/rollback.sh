#!/usr/bin/env bash
# Puts SLIPWAY_VERSION back on SLIPWAY_TARGET: the release folder that is still there, else the kept artifact. Needs
# nothing of the version that is left behind. SLIPWAY_FORCE=1 (an emergency) leaves out this script's own checks.
set -euo pipefail
# shellcheck source=common.sh
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"
need SLIPWAY_TARGET SLIPWAY_VERSION SAMPLE_ROOT SAMPLE_BIN

answers_as() { # version
    curl -fsS --max-time 2 "$(target_url)/health" 2>&1 | grep -qF "\"version\":\"$1\""
}

echo "::group::Roll $SLIPWAY_TARGET back to $SLIPWAY_VERSION"
release="$(target_folder)/releases/$SLIPWAY_VERSION"
progress 10 "Looking for $SLIPWAY_VERSION"
if [[ -f $release/app.conf ]]; then
    echo "Its release folder is still there."
else
    need SLIPWAY_ARTIFACT SLIPWAY_ARTIFACT_SHA256
    echo "Its release folder is gone; the kept artifact is unpacked."
    [[ ${SLIPWAY_FORCE:-} == 1 ]] || check_artifact
    unpack
fi
progress 50 "Switching to $SLIPWAY_VERSION"
switch_current
progress 70 "Restarting the service"
restart_service
if [[ ${SLIPWAY_FORCE:-} == 1 ]]; then
    echo "::notice::Emergency: the health of $SLIPWAY_VERSION is not checked here."
else
    progress 85 "Asking for its health"
    for attempt in 1 2 3 4 5; do
        answers_as "$SLIPWAY_VERSION" && break
        [[ $attempt -lt 5 ]] || fail "$SLIPWAY_TARGET does not answer as $SLIPWAY_VERSION."
        sleep 0.5
    done
fi
output "url=$(target_url)"
progress 100 "$SLIPWAY_TARGET runs $SLIPWAY_VERSION again"
echo "::endgroup::"
