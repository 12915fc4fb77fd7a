/** Pages for visitors: the start page, registration, sign-in. */
@org.jspecify.annotations.NullMarked
package countinghouse.web.open;
