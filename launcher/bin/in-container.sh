# shellcheck shell=bash
# What verify and bench share for tests that run inside the server. A test class is one request there, and hundreds of people and thousands of
# attacks come from one address.
readonly IN_CONTAINER_SECONDS=900
readonly IN_CONTAINER_LIMITS=SIGN_IN=9999/99999,POST=9999/99999,UNKNOWN_KEY=9999/99999

# Tells Arquillian where the server of DATA_DIR is.
export_arquillian() {
  export ARQ_HTTP_PORT=$HTTP_PORT ARQ_ADMIN_PORT=$ADMIN_PORT ARQ_ADMIN_PASSWORD
  ARQ_ADMIN_PASSWORD=$(cat "$DATA_DIR/secrets/server-admin-password")
}
