# shellcheck shell=bash
# Ports nobody listens on, for copies that run beside the one a person uses.

choose_ports() {
  local base port taken tries
  for tries in 1 2 3 4 5 6 7 8 9 10 11 12; do
    base=$((20000 + (RANDOM % 120) * 100))
    taken=0
    for port in $base $((base + 1)) $((base + 2)) $((base + 101)) $((base + 103)) $((base + 105)) $((base + 107)) $((base + 109)); do
      if (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; then taken=1; fi
    done
    if [ "$taken" = 0 ]; then
      export HTTP_PORT=$base HTTPS_PORT=$((base + 1)) DB_PORT=$((base + 2))
      export SANDBOX_PORT=$((base + 101)) ACQUIRER_PORT=$((base + 103)) SMTP_PORT=$((base + 105)) SFTP_PORT=$((base + 109)) ADMIN_PORT=$((base + 107))
      return
    fi
  done
  fail "No free ports were found after $tries tries."
}
