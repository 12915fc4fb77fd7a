package countinghouse.sandbox.bank;

/** Which account numbers can exist at all. */
final class AccountNumbers {
    private static final int[] ABA_WEIGHTS = {3, 7, 1, 3, 7, 1, 3, 7, 1};

    private AccountNumbers() {}

    static boolean wellFormed(String country, String bankCode, String accountNumber) {
        String bank = Account.digits(bankCode);
        String number = Account.digits(accountNumber);
        return switch (country) {
            case "US" -> routingNumber(bank) && number.matches("[0-9]{4,17}");
            case "CN" -> (bank.isEmpty() || bank.matches("[0-9]{12}")) && number.matches("[0-9]{8,32}");
            default -> number.matches("[0-9A-Z]{4,34}");
        };
    }

    /** Nine digits with the check digit of the American Bankers Association. */
    private static boolean routingNumber(String code) {
        if (!code.matches("[0-9]{9}")) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < ABA_WEIGHTS.length; i++) {
            sum += ABA_WEIGHTS[i] * (code.charAt(i) - '0');
        }
        return sum > 0 && sum % 10 == 0;
    }
}
