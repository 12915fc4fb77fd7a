/** What people upload, looked into before it is stored: what it is, how large it unfolds, and what it would do. */
@org.jspecify.annotations.NullMarked
package countinghouse.platform.documents;
