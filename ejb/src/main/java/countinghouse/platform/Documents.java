package countinghouse.platform;

/** Files of a tenant, stored encrypted. */
public interface Documents {
    /** A file taken in; content type as found in the bytes, never as claimed. */
    record DocumentView(String id, String name, String contentType, long size, String sha256) {}

    record Content(DocumentView document, byte[] bytes) {}

    /**
     * Stores an upload of a person.
     *
     * @throws countinghouse.kernel.Refusal as {@code platform.documents.Inspection} says: {@code document.type} unless the bytes are PDF,
     *     PNG or JPEG, {@code document.too-large} above 10 MB, and so on
     */
    DocumentView upload(Caller caller, String name, byte[] bytes);

    /** Stores a file the product made itself. */
    DocumentView keep(Caller caller, String name, String contentType, byte[] bytes);

    /** What is known of a file, without its content. */
    DocumentView describe(Caller caller, String documentId);

    Content open(Caller caller, String documentId);

    /**
     * A picture for those who compare faces: JPEG, small, without what is not a pixel.
     *
     * @throws countinghouse.kernel.Refusal {@code document.type} for a PDF, which is no picture
     */
    byte[] photograph(Caller caller, String documentId);
}
