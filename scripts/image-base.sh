#!/usr/bin/env bash
# Make a stand-in for the base image out of Debian's packages, where no registry of images can be reached.
# Needs root, mmdebstrap and buildah. Debian 12 has Python 3.11, too.
set -euo pipefail
base=python:3.11-slim-bookworm
folder=$(mktemp -d)
container=$(buildah from scratch)
trap 'buildah rm "$container" >/dev/null; rm -rf "$folder"' EXIT

mmdebstrap --quiet --variant=minbase --include=ca-certificates,python3,python3-venv,python3-pip \
    bookworm "$folder/base.tar"
buildah add --quiet "$container" "$folder/base.tar" / >/dev/null
# The certificates of this machine, which may know more than Debian's.
buildah copy --quiet "$container" /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/ca-certificates.crt >/dev/null
buildah run --isolation chroot "$container" -- sh -c '
    for name in python python3; do ln -sf /usr/bin/python3 /usr/local/bin/$name; done
    ln -sf /usr/bin/pip3 /usr/local/bin/pip
    rm -f /usr/lib/python3.11/EXTERNALLY-MANAGED'
buildah config --env PATH=/usr/local/bin:/usr/local/sbin:/usr/sbin:/usr/bin:/sbin:/bin "$container"
buildah commit --quiet --format docker "$container" "$base" >/dev/null
echo "$base is made."
