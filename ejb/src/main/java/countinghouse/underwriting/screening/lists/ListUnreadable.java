package countinghouse.underwriting.screening.lists;

/** A list's file is not what its publisher writes. Nothing of it has been taken. */
public final class ListUnreadable extends Exception {
    private static final long serialVersionUID = 1L;

    private final String file;
    private final int line;

    /** @param line counted from 1; 0 when it concerns the file as a whole */
    ListUnreadable(String file, int line, String what) {
        super(line == 0 ? file + ": " + what : file + ", line " + line + ": " + what);
        this.file = file;
        this.line = line;
    }

    public String file() {
        return file;
    }

    public int line() {
        return line;
    }
}
