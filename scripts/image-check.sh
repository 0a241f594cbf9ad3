#!/usr/bin/env bash
# Start the built image for real: read-only, without any capability or network, as its own user, with
# questions piped in, and look at its answers, its health check, its end and its data volume.
#   ENGINE     docker or podman, with general options (default: the first one found)
#   IMAGE      the image's name (default: exchange-claims-bot)
#   RUN_FLAGS  options of its run command (default: --network none)
set -euo pipefail

image=${IMAGE:-exchange-claims-bot}
first=$(basename "$(command -v docker || command -v podman || true)")
read -ra engine <<<"${ENGINE:-$first}"
read -ra flags <<<"${RUN_FLAGS:---network none}"
name=exchange-claims-bot-check-$$
folder=$(mktemp -d)

say() { printf '%s\n' "$*" >&2; }
fail() {
    say "FAILED: $*"
    cat "$folder"/*.txt >&2 2>/dev/null || true
    exit 1
}
tidy() {
    exec 3>&- 2>/dev/null || true
    "${engine[@]}" rm --force "$name" >/dev/null 2>&1 || true
    "${engine[@]}" volume rm --force "$name" >/dev/null 2>&1 || true
    rm -rf "$folder"
}
trap tidy EXIT
[ "${#engine[@]}" -gt 0 ] || { say "No docker or podman found: install one, or name it with ENGINE=..."; exit 1; }

container() {
    "${engine[@]}" run --rm --interactive --name "$name" --volume "$name:/data" \
        --read-only --cap-drop ALL --security-opt no-new-privileges "${flags[@]}" "$image" "$@"
}
# Repeat a command until it succeeds, for up to 30 seconds and no longer than the container runs.
until_it_works() {
    for _ in $(seq 60); do
        if "$@" >/dev/null 2>&1; then return 0; fi
        kill -0 "$running" 2>/dev/null || return 1
        sleep 0.5
    done
    return 1
}
inside() { "${engine[@]}" exec "$name" "$@"; }

say "A bot in the terminal, kept waiting for questions"
mkfifo "$folder/keyboard"
container run <"$folder/keyboard" >"$folder/answers.txt" 2>"$folder/errors.txt" &
running=$!
exec 3>"$folder/keyboard"
until_it_works inside python -m bot health || fail "the bot does not come alive"

say "It answers with a source"
echo "did Ukraine refuse the 630-person exchange?" >&3
until_it_works grep -q "https://" "$folder/answers.txt" || fail "no answer with a link"

say "It is nobody in particular, and can write nothing but its data"
[ "$(inside id -u)" = 10001 ] || fail "it does not run as its own user"
if inside touch /app/file 2>/dev/null; then fail "it can write beside its data"; fi
capabilities=$(inside sh -c 'grep CapEff /proc/1/status | cut -f 2')
[ "$capabilities" = 0000000000000000 ] || fail "it has capabilities: $capabilities"
if [ "${engine[0]}" = podman ]; then
    "${engine[@]}" healthcheck run "$name" >/dev/null || fail "the image's own health check fails"
fi

say "It ends cleanly when told to"
"${engine[@]}" stop -t 10 "$name" >/dev/null
wait "$running" || fail "exit code $?"
exec 3>&-

say "Its record stays in the volume"
claims=$(container export </dev/null | grep -c '^- id:') || fail "nothing can be exported"
[ "$claims" -gt 30 ] || fail "only $claims claims are left"

say "Well: $claims claims in the record."
head -n 2 "$folder/answers.txt"
