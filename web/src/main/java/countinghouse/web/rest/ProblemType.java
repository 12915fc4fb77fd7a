package countinghouse.web.rest;

/** The problems that REST itself finds; refusals of the faces have types of their own, made of their codes. */
public enum ProblemType {
    MALFORMED(400),
    IDEMPOTENCY_KEY(400),
    UNAUTHENTICATED(401),
    FORBIDDEN(403),
    NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    REQUEST_RUNNING(409),
    TOO_LARGE(413),
    UNSUPPORTED_MEDIA_TYPE(415),
    CARD_DATA(422),
    KEY_REUSED(422),
    TENDER_DECLINED(422),
    REFUND_FAILED(422),
    TOO_MANY_REQUESTS(429),
    INTERNAL(500),
    BUSY(503);

    private final int status;

    ProblemType(int status) {
        this.status = status;
    }

    public int status() {
        return status;
    }

    /** As it ends the type's URI: {@code tender-declined}. */
    public String slug() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
