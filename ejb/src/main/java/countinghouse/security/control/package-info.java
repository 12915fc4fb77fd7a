/** Beans of security. */
@org.jspecify.annotations.NullMarked
package countinghouse.security.control;
