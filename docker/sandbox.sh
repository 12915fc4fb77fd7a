#!/bin/sh
# The outside world of the demo; its ports are open to the other containers only.
set -eu
export BIND=0.0.0.0
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" -Xmx96m -XX:+UseSerialGC -cp "$COUNTINGHOUSE_HOME/launcher/target/dist/lib/*" countinghouse.sandbox.SandboxMain
