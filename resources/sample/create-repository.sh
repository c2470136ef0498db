#!/usr/bin/env bash
# Makes the git repository of the sample project: create-repository.sh FOLDER RESOURCES
# The same commits every time, whatever the user's git is set up to do. FOLDER appears complete or not at all.
set -euo pipefail
[[ $# -eq 2 ]] || { echo "usage: create-repository.sh FOLDER RESOURCES" >&2; exit 2; }
folder=$1
resources=$(cd "$2" && pwd)
if [[ -e $folder ]]; then
    git -C "$folder" rev-parse --verify -q 1.2.2^0 >/dev/null || { echo "$folder exists and is not the sample." >&2; exit 1; }
    echo "The repository in $folder is there already."
    exit 0
fi

while read -r name; do unset "$name"; done < <(git rev-parse --local-env-vars)
export GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_SYSTEM=/dev/null GIT_CONFIG_NOSYSTEM=1 GIT_TERMINAL_PROMPT=0
export GIT_AUTHOR_NAME="Storefront Team" GIT_AUTHOR_EMAIL="team@storefront.example"
export GIT_COMMITTER_NAME=$GIT_AUTHOR_NAME GIT_COMMITTER_EMAIL=$GIT_AUTHOR_EMAIL
export LC_ALL=C TZ=UTC
umask 022

mkdir -p "$(dirname "$folder")"
work=$(mktemp -d "$folder.making.XXXXXX")
trap 'rm -rf "$work"' EXIT
chmod 755 "$work"
git init -q --template= -b main "$work"
cd "$work"
# Merges that are made here later need a name too, and no editor, signature or hook.
git config user.name "$GIT_AUTHOR_NAME"
git config user.email "$GIT_AUTHOR_EMAIL"
git config commit.gpgSign false
git config tag.gpgSign false
git config core.hooksPath /dev/null
git config core.autocrlf false

mkdir scripts
cp "$resources"/scripts/*.sh scripts/
chmod 755 scripts/*.sh
chmod 644 scripts/common.sh

second=1762169400 # 3 November 2025, 11:30 UTC
while IFS='|' read -r files branch base tag subject; do
    if [[ -z $files || $files == \#* ]]; then
        continue
    fi
    if [[ -n $base ]]; then
        git checkout -q -b "$branch" "$base"
    fi
    cp -R "$resources/history/$files/." .
    second=$((second + 86400))
    export GIT_AUTHOR_DATE="$second +0000" GIT_COMMITTER_DATE="$second +0000"
    git add -A
    git commit -q --no-verify -m "$subject"
    if [[ -n $tag ]]; then
        git tag "$tag"
    fi
done <"$resources/history/commits"
git checkout -q main
cd /
mv -T "$work" "$folder"
trap - EXIT
echo "The repository in $folder is ready: $(git -C "$folder" rev-parse --short main) on main."
