/** People and keys as rows; they belong to no tenant. */
@org.jspecify.annotations.NullMarked
package countinghouse.security.entity;
