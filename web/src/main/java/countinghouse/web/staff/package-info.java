/** Pages of the people who run the platform: the underwriters' queue and case, the orders of logistics. */
@org.jspecify.annotations.NullMarked
package countinghouse.web.staff;
