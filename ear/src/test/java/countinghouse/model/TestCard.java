package countinghouse.model;

import java.util.List;

/** What the sandbox's host tells of its cards to a merchant that sells in USD (docs/sandbox.md). */
record TestCard(String name, String scheme, String product, String region) {
    private static final List<TestCard> ALL = List.of(
            new TestCard("visa", "VISA", "CREDIT", "DOMESTIC"),
            new TestCard("visa_debit", "VISA", "DEBIT", "DOMESTIC"),
            new TestCard("visa_business", "VISA", "COMMERCIAL", "DOMESTIC"),
            new TestCard("visa_gb", "VISA", "CREDIT", "INTER"),
            new TestCard("mc", "MASTERCARD", "CREDIT", "DOMESTIC"),
            new TestCard("mc_prepaid", "MASTERCARD", "PREPAID", "DOMESTIC"),
            new TestCard("amex", "AMEX", "CREDIT", "DOMESTIC"),
            new TestCard("jcb", "JCB", "CREDIT", "INTER"));

    static TestCard of(Dice dice) {
        return dice.oneOf(ALL);
    }

    String approved() {
        return "tok_" + name + "_approved";
    }

    String declined() {
        return "tok_" + name + "_declined_51";
    }
}
