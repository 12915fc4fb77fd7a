/** What people do with their own account. */
@org.jspecify.annotations.NullMarked
package countinghouse.web.account;
