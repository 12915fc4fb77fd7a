#!/bin/bash
# Run once by the database's image at its first start: the owner of the schema, and the application that owns nothing.
set -euo pipefail
mysql --protocol=socket -uroot -p"$MYSQL_ROOT_PASSWORD" <<SQL
CREATE DATABASE countinghouse CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
CREATE USER 'countinghouse_owner'@'%' IDENTIFIED BY '$DB_OWNER_PASSWORD';
CREATE USER 'countinghouse_app'@'%' IDENTIFIED BY '$DB_PASSWORD';
GRANT ALL ON countinghouse.* TO 'countinghouse_owner'@'%' WITH GRANT OPTION;
SQL
