package countinghouse.tenancy;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Which bank has issued a card in China, by the first digits and the length of its number. What is not known says nothing against a card. */
public final class CardBanks {
    private static final int SHORTEST = 3;
    private static final int LONGEST = 10;
    private static final Map<String, CardBank> BY_LENGTH_AND_PREFIX = read();

    private CardBanks() {}

    /** @param name as the bank calls itself, in Chinese */
    public record CardBank(String code, String name, CardKind kind) implements Serializable {}

    public enum CardKind {
        DEBIT,
        CREDIT,
        /** A credit card on which own money may be kept. */
        SEMI_CREDIT,
        PREPAID;

        /** Whether funds may settle to such a card. */
        public boolean takesFunds() {
            return this == DEBIT;
        }
    }

    /** @param number digits, blanks allowed */
    public static Optional<CardBank> of(String number) {
        String digits = number.replace(" ", "");
        for (int length = Math.min(LONGEST, digits.length()); length >= SHORTEST; length--) {
            CardBank bank = BY_LENGTH_AND_PREFIX.get(digits.length() + ":" + digits.substring(0, length));
            if (bank != null) {
                return Optional.of(bank);
            }
        }
        return Optional.empty();
    }

    private static Map<String, CardBank> read() {
        Map<String, CardBank> banks = new HashMap<>();
        try (InputStream in = CardBanks.class.getResourceAsStream("/countinghouse/tenancy/banks/CN.txt")) {
            if (in == null) {
                throw new IllegalStateException("the list of banks is missing");
            }
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(line -> add(banks, line.split("\t")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return banks;
    }

    private static void add(Map<String, CardBank> banks, String[] fields) {
        for (int i = 2; i < fields.length; i++) {
            String[] group = fields[i].split(" ");
            String length = group[0].replaceAll("\\D", "");
            CardBank bank = new CardBank(fields[0], fields[1], kind(group[0].replaceAll("\\d", "")));
            for (int j = 1; j < group.length; j++) {
                // where two banks share first digits nobody is turned away
                banks.merge(length + ":" + group[j], bank, (a, b) -> a.kind().takesFunds() ? a : b);
            }
        }
    }

    private static CardKind kind(String code) {
        return switch (code) {
            case "DC" -> CardKind.DEBIT;
            case "CC" -> CardKind.CREDIT;
            case "SCC" -> CardKind.SEMI_CREDIT;
            case "PC" -> CardKind.PREPAID;
            default -> throw new IllegalStateException("unknown kind of card " + code);
        };
    }
}
