package countinghouse.underwriting.control;

/**
 * What a piece of work is about: an id, and what else has to be known of it before its row is read.
 *
 * @param more empty when the subject is an id alone
 */
record WorkSubject(String id, String more) {
    private static final char STROKE = '/';

    static WorkSubject of(String subject) {
        int stroke = subject.indexOf(STROKE);
        return stroke < 0
                ? new WorkSubject(subject, "")
                : new WorkSubject(subject.substring(0, stroke), subject.substring(stroke + 1));
    }

    @Override
    public String toString() {
        return more.isEmpty() ? id : id + STROKE + more;
    }
}
