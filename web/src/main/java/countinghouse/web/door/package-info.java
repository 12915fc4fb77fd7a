/** What every request passes before a page or a resource sees it: strict headers, one way to write an address, limits, no forged posts. */
@org.jspecify.annotations.NullMarked
package countinghouse.web.door;
