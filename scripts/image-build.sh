#!/usr/bin/env bash
# Build the container image with docker, podman or buildah; words given are passed on to its build command.
#   ENGINE  the engine and its general options (default: the first one found)
#   IMAGE   the image's name (default: exchange-claims-bot)
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

first=$(basename "$(command -v docker || command -v podman || command -v buildah || true)")
read -ra engine <<<"${ENGINE:-$first}"
if [ "${#engine[@]}" = 0 ]; then
    echo "No docker, podman or buildah found: install one, or name it with ENGINE=..." >&2
    exit 1
fi
# The OCI format knows no health check, and docker builds nothing but its own.
[ "${engine[0]}" = docker ] || set -- --format docker "$@"
exec "${engine[@]}" build --tag "${IMAGE:-exchange-claims-bot}" "$@" .
