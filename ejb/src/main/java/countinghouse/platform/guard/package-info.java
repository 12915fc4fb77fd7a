/**
 * The second lock: every statement at the data source is bound to the tenant of its transaction, or stands on a short closed list. It knows
 * nothing of JPA and trusts nobody above it.
 */
@org.jspecify.annotations.NullMarked
package countinghouse.platform.guard;
