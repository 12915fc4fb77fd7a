/**
 * What every context stands on: who calls ({@link countinghouse.platform.Caller}), the outbox, idempotency keys, encrypted documents, mail.
 */
@org.jspecify.annotations.NullMarked
package countinghouse.platform;
