package countinghouse.isolation.attack;

import java.util.List;

/** Tables with sealed values, by heart. */
final class SealedTables {
    static final List<String> NAMES = List.of(
            "agreement_signature",
            "bank_file",
            "case_call",
            "case_call_attempt",
            "case_correction",
            "case_fact",
            "case_letter",
            "case_note",
            "dispute_evidence",
            "document",
            "mail_message",
            "payout_account",
            "payout_order",
            "person_factor",
            "screening_hit",
            "stored_card");

    private SealedTables() {}
}
