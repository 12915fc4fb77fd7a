package countinghouse.kernel;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The machine-readable zone of an identity document by ICAO 9303, as typed or pasted: blanks, small letters and the usual look-alikes of the
 * filler are tolerated, nothing is mended.
 *
 * @param format TD1, TD2 or TD3
 * @param documentCode as printed, e.g. {@code P} or {@code ID}
 * @param issuer three letters of the issuing state, as printed
 * @param expires empty when the place is filled up
 * @param sex F, M or X
 * @param problems names of fields whose check digit or content fails: documentNumber, birthDate, expiryDate, optional, composite, name,
 *     nationality, issuer, sex
 */
public record MachineZone(
        String format,
        String documentCode,
        String issuer,
        String documentNumber,
        String lastName,
        String firstName,
        Optional<LocalDate> birthDate,
        Optional<LocalDate> expires,
        String nationality,
        String sex,
        List<String> problems) {

    public MachineZone {
        problems = List.copyOf(problems);
    }

    public boolean sound() {
        return problems.isEmpty();
    }

    /** @throws Refusal mrz.format when the text has not the lines of a TD1, TD2 or TD3 */
    public static MachineZone read(String text, LocalDate today) {
        String all = text.toUpperCase(Locale.ROOT).replaceAll("[«‹＜]", "<").replaceAll("[\\s\\u200b\\ufeff]", "");
        if (!all.matches("[A-Z0-9<]+")) {
            throw Refusal.invalid("mrz.format");
        }
        return switch (all.length()) {
            case 90 -> new Reader("TD1", today).td1(all.substring(0, 30), all.substring(30, 60), all.substring(60));
            case 72 -> new Reader("TD2", today).twoLines(all.substring(0, 36), all.substring(36));
            case 88 -> new Reader("TD3", today).twoLines(all.substring(0, 44), all.substring(44));
            default -> throw Refusal.invalid("mrz.format");
        };
    }

    /** Weights 7, 3, 1; letters count 10 to 35, the filler nothing. */
    static int checkDigit(String text) {
        int sum = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            sum += (c == '<' ? 0 : Character.digit(c, 36)) * new int[] {7, 3, 1}[i % 3];
        }
        return sum % 10;
    }

    private static final class Reader {
        private final String format;
        private final LocalDate today;
        private final List<String> problems = new ArrayList<>();

        Reader(String format, LocalDate today) {
            this.format = format;
            this.today = today;
        }

        MachineZone td1(String first, String second, String third) {
            String number = number(first.substring(5, 14), first.charAt(14), first.substring(15));
            check(second.substring(0, 6), second.charAt(6), "birthDate");
            check(second.substring(8, 14), second.charAt(14), "expiryDate");
            check(
                    first.substring(5) + second.substring(0, 7) + second.substring(8, 15) + second.substring(18, 29),
                    second.charAt(29),
                    "composite");
            return zone(first, third, number, second.substring(15, 18), second.substring(0, 15));
        }

        /** TD2 and TD3 differ in length and in the check digit of the optional part only. */
        MachineZone twoLines(String first, String second) {
            int last = second.length() - 1;
            String number = format.equals("TD2")
                    ? number(second.substring(0, 9), second.charAt(9), second.substring(28, last))
                    : plain(second.substring(0, 9), second.charAt(9));
            check(second.substring(13, 19), second.charAt(19), "birthDate");
            check(second.substring(21, 27), second.charAt(27), "expiryDate");
            if (format.equals("TD3")) {
                String optional = second.substring(28, 42);
                boolean left = bare(optional).isEmpty() && second.charAt(42) == '<';
                if (!left) {
                    check(optional, second.charAt(42), "optional");
                }
            }
            check(
                    second.substring(0, 10) + second.substring(13, 20) + second.substring(21, last),
                    second.charAt(last),
                    "composite");
            return zone(first, first.substring(5), number, second.substring(10, 13), second.substring(13, 28));
        }

        /** @param dates birth date and check digit, sex, expiry date and check digit */
        private MachineZone zone(String first, String names, String number, String nationality, String dates) {
            int gap = names.indexOf("<<");
            String lastName = words(gap < 0 ? names : names.substring(0, gap));
            String firstName = gap < 0 ? "" : words(names.substring(gap));
            report(lastName.isEmpty() && firstName.isEmpty() || names.matches(".*[0-9].*"), "name");
            String issuer = state(first.substring(2, 5), "issuer");
            String from = state(nationality, "nationality");
            char sex = dates.charAt(7);
            report("FMX<".indexOf(sex) < 0, "sex");
            return new MachineZone(
                    format,
                    bare(first.substring(0, 2)),
                    issuer,
                    number,
                    lastName,
                    firstName,
                    date(dates.substring(0, 6), true),
                    date(dates.substring(8, 14), false),
                    from,
                    sex == '<' ? "X" : String.valueOf(sex),
                    problems.stream().distinct().toList());
        }

        private String plain(String number, char digit) {
            check(number, digit, "documentNumber");
            return bare(number);
        }

        /** A number of more than nine places goes on in the optional part, up to a filler; its last place is the check digit. */
        private String number(String nine, char digit, String optional) {
            int end = optional.indexOf('<');
            if (digit != '<' || end < 2) {
                return plain(nine, digit);
            }
            String rest = optional.substring(0, end - 1);
            check(nine + '<' + rest, optional.charAt(end - 1), "documentNumber");
            boolean gap = problems.remove("documentNumber");
            if (gap) {
                check(nine + rest, optional.charAt(end - 1), "documentNumber");
            }
            return bare(nine + rest);
        }

        private String state(String text, String field) {
            String bare = bare(text);
            report(!bare.matches("[A-Z]{1,3}"), field);
            return bare;
        }

        /** A birth lies behind us; an expiry within the fifty years after, or the years before. */
        private Optional<LocalDate> date(String six, boolean birth) {
            if (!birth && six.equals("<<<<<<")) {
                return Optional.empty();
            }
            try {
                int century = today.getYear() / 100 * 100;
                int year = century + Integer.parseInt(six.substring(0, 2));
                int limit = birth ? today.getYear() : today.getYear() + 50;
                LocalDate date = LocalDate.of(
                        year > limit ? year - 100 : year,
                        Integer.parseInt(six.substring(2, 4)),
                        Integer.parseInt(six.substring(4)));
                return Optional.of(birth && date.isAfter(today) ? date.minusYears(100) : date);
            } catch (DateTimeException | NumberFormatException e) {
                report(true, birth ? "birthDate" : "expiryDate");
                return Optional.empty();
            }
        }

        private void check(String text, char digit, String field) {
            report(digit != '0' + checkDigit(text), field);
        }

        private void report(boolean fails, String field) {
            if (fails) {
                problems.add(field);
            }
        }

        private static String words(String text) {
            return text.replace('<', ' ').strip().replaceAll(" +", " ");
        }

        private static String bare(String text) {
            return text.replace("<", "");
        }
    }
}
