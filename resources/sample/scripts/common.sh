# shellcheck shell=bash
# What the Storefront's scripts share. Sourced, never run.
# From Slipway: SLIPWAY_ENVIRONMENT, SLIPWAY_TARGET, SLIPWAY_VERSION, PREVIOUS_VERSION, SLIPWAY_ARTIFACT,
# SLIPWAY_ARTIFACT_SHA256, SLIPWAY_TARGET_URL, SLIPWAY_OUTPUT. From the project: SAMPLE_ROOT, SAMPLE_BIN.

progress() { # percent, text
    echo "::progress $1::$2"
    sleep "${SAMPLE_PAUSE:-0.3}" # so that a person can follow; real work on a real shop takes longer
}

fail() {
    echo "::error::$*" >&2
    exit 1
}

need() { # names of variables
    local name
    for name in "$@"; do
        [[ -n ${!name:-} ]] || fail "$name is not set. These scripts are started by Slipway."
    done
}

output() { # name=value, for later stages
    echo "$1" >>"${SLIPWAY_OUTPUT:-/dev/null}"
}

target_folder() {
    echo "$SAMPLE_ROOT/targets/$SLIPWAY_TARGET"
}

check_artifact() {
    [[ -f $SLIPWAY_ARTIFACT ]] || fail "The artifact $SLIPWAY_ARTIFACT is not there."
    echo "$SLIPWAY_ARTIFACT_SHA256  $SLIPWAY_ARTIFACT" | sha256sum --check --quiet ||
        fail "The artifact $SLIPWAY_ARTIFACT is not the one that was built: its SHA-256 differs."
}

# Puts the artifact into releases/<version>: complete or not at all, and only once for the same artifact.
unpack() {
    local releases release fresh
    releases="$(target_folder)/releases"
    release="$releases/$SLIPWAY_VERSION"
    if [[ -f $release/.sha256 && $(<"$release/.sha256") == "$SLIPWAY_ARTIFACT_SHA256" ]]; then
        echo "Version $SLIPWAY_VERSION is unpacked already."
        return
    fi
    fresh=$(mktemp -d "$releases/.unpack.XXXXXX")
    # shellcheck disable=SC2064 # the folder of now
    trap "rm -rf '$fresh'" EXIT
    tar -xzf "$SLIPWAY_ARTIFACT" -C "$fresh" --no-same-owner
    grep -qx "version=$SLIPWAY_VERSION" "$fresh/app.conf" ||
        fail "The artifact is not version $SLIPWAY_VERSION, but $(grep '^version=' "$fresh/app.conf" || echo 'nameless')."
    echo "$SLIPWAY_ARTIFACT_SHA256" >"$fresh/.sha256"
    chmod 755 "$fresh"
    if [[ -e $release ]]; then
        mv -T "$release" "$fresh.old"
    fi
    mv -T "$fresh" "$release"
    rm -rf "$fresh.old"
    trap - EXIT
}

# The link is replaced in one step: there is no moment without a current release.
switch_current() {
    local folder link
    folder=$(target_folder)
    link="$folder/.current.$$"
    ln -s "releases/$SLIPWAY_VERSION" "$link"
    mv -T "$link" "$folder/current"
}

restart_service() {
    "$SAMPLE_BIN" ctl --root "$SAMPLE_ROOT" restart "$SLIPWAY_TARGET"
}

target_url() {
    echo "http://127.0.0.1:$(<"$(target_folder)/port")"
}
