package countinghouse.platform;

/** A file was stored; told within its transaction, for the trail. */
public record DocumentKept(Caller caller, Documents.DocumentView document) {}
