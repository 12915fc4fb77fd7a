/**
 * People, their roles and sessions, and the keys of machines.
 */
@org.jspecify.annotations.NullMarked
package countinghouse.security;
