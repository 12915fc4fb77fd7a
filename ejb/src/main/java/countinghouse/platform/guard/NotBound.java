package countinghouse.platform.guard;

/** Why a text cannot be let through; turned into a verdict where reading began. */
final class NotBound extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotBound(String reason) {
        super(reason, null, false, false);
    }
}
