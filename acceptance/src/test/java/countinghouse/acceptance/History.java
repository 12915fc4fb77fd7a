package countinghouse.acceptance;

import java.time.YearMonth;

/** A month of cards that another provider settled: a capture on each of four weeks' days, a refund and a dispute. */
final class History {
    /** All captures of {@link #of}. */
    static final String CAPTURED = "3,766.00";

    private static final int DAYS = 28;

    private History() {}

    /** @param month its first four weeks */
    static String of(YearMonth month) {
        StringBuilder csv = new StringBuilder("at,type,id,ref,amount,scheme,product,entry_mode,region\n");
        String[] cards = {"VISA,DEBIT,CHIP", "VISA,CREDIT,CONTACTLESS", "MASTERCARD,CREDIT,CHIP", "UNIONPAY,DEBIT,CHIP"
        };
        for (int day = 1; day <= DAYS; day++) {
            csv.append("%sT12:00:00Z,CAPTURE,h%04d,,%d,%s,DOMESTIC\n"
                    .formatted(month.atDay(day), day, 12_000 + day * 100, cards[day % cards.length]));
            if (day == 9) {
                csv.append("%sT13:00:00Z,REFUND,r0001,h0002,1500,,,,\n".formatted(month.atDay(day)));
            }
            if (day == 20) {
                csv.append("%sT13:00:00Z,DISPUTE_OPENED,d0001,h0004,12400,,,,\n".formatted(month.atDay(day)));
            }
        }
        return csv.toString();
    }
}
