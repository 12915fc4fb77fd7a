package countinghouse.web.rest;

/**
 * What is wrong with one value of a body.
 *
 * @param pointer JSON pointer to it
 * @param code stable; its words are {@code field.<code>} of the problems bundle
 */
public record FieldError(String pointer, String code) {}
