/** The one package that writes SQL: what works across tenants (outbox, work, seals) or needs the database's own means. Everything else goes through the tenant-bound EntityManager. */
@org.jspecify.annotations.NullMarked
package countinghouse.platform.sql;
