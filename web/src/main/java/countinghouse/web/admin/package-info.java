/** The platform admin's pages. */
@org.jspecify.annotations.NullMarked
package countinghouse.web.admin;
