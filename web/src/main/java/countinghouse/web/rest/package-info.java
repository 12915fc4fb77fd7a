/**
 * The REST doors below {@code /api/v1}: parse, call one face, write JSON. Bodies are read as text, so that an idempotency key is bound to
 * exactly what was sent; every error is an RFC 9457 problem. No rules of the trade live here.
 */
@org.jspecify.annotations.NullMarked
package countinghouse.web.rest;
