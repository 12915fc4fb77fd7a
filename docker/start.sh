#!/bin/sh
# Brings the schema up to date as its owner, then runs the server, which never sees the owner's login.
set -eu
: "${COUNTINGHOUSE_HOME:?}" "${DB_URL:?DB_URL names the database}"
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
library=$COUNTINGHOUSE_HOME/launcher/target/dist/lib
options='-Xmx96m -XX:+UseSerialGC -XX:TieredStopAtLevel=1'
# outside the image the launcher's own jar lies beside its libraries
class_path="$library/*:$COUNTINGHOUSE_HOME/launcher/target/*"

# shellcheck disable=SC2086
"$java" $options -cp "$class_path" countinghouse.launcher.Migrate
unset DB_OWNER_USER DB_OWNER_PASSWORD
export MIGRATE=off SANDBOX=off
# shellcheck disable=SC2086
exec "$java" $options -cp "$class_path" countinghouse.launcher.Launcher start
