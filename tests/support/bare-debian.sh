#!/usr/bin/env bash
# Follows the README's first command as a newcomer does: on a Debian that has Python, make and git, and nothing else.
# Wants root and debootstrap; the last commit is what is tried. Prints where the site is, or why there is none.
set -euo pipefail
cd "$(dirname "$0")/../.."
bare="${1:-$(mktemp -d)/bare}"

command -v debootstrap >/dev/null || { echo "debootstrap is missing; apt-get install debootstrap" >&2; exit 77; }
[ "$(id -u)" -eq 0 ] || { echo "a bare Debian is entered by chroot, as root" >&2; exit 77; }

mirror=$(sed -n 's/^URIs: *//p; s/^deb \(\[[^]]*\] \)\?\([^ ]*\) .*/\2/p' /etc/apt/sources.list /etc/apt/sources.list.d/* 2>/dev/null | head -n 1 || true)
[ -d "$bare" ] || debootstrap --variant=minbase --include=python3,python3-venv,make,git,ca-certificates bookworm "$bare" "$mirror" >/dev/null

# How packages are reached on this machine.
for file in /etc/pip.conf /etc/xdg/pip /root/.config/pip /etc/ssl/certs/ca-certificates.crt /etc/resolv.conf /etc/hosts /opt/wheels /opt/pypi /opt/pypi-more; do
  [ -e "$file" ] && mkdir -p "$bare$(dirname "$file")" && cp -rL --remove-destination "$file" "$bare$(dirname "$file")/"
done
mount --bind /proc "$bare/proc" && trap 'umount "$bare/proc"' EXIT

rm -rf "$bare/edition" && mkdir "$bare/edition"
git archive HEAD | tar -x -C "$bare/edition"
env -i HOME=/root PATH=/usr/bin:/bin LANG=C.UTF-8 \
  $(env | grep -E '^(PIP_|SSL_|REQUESTS_|https?_proxy|no_proxy)' | tr '\n' ' ') \
  chroot "$bare" make -C /edition site
chroot "$bare" test -s /edition/build/site/text/article.html
du -sm "$bare/edition/.venv" | awk '{ print ".venv: " $1 " MB" }'
