package planted.ledger.control;

import jakarta.ejb.Schedule;

/** Does on the timer's thread what can fail. */
public class BooksTimer {
    @Schedule(minute = "*", hour = "*", persistent = false)
    void tick() {
        close();
    }

    private void close() {
        System.getProperty("books").length();
    }
}
