package countinghouse.gateways.payout;

import countinghouse.iso20022.CreditTransferFile;
import countinghouse.iso20022.CreditTransfers;
import countinghouse.settlement.gateway.BankAnswer;
import countinghouse.settlement.gateway.TransferFile;
import countinghouse.settlement.gateway.Unreadable;
import java.util.List;

/** Files as the bank writes and reads them. */
final class BankFiles {
    private BankFiles() {}

    /** @throws IllegalStateException when what was written does not come to what was meant */
    static byte[] write(TransferFile file, CreditTransferFile.Account debtor) {
        CreditTransferFile meant = new CreditTransferFile(
                file.messageId(),
                file.createdAt(),
                file.executeOn(),
                file.currency(),
                debtor,
                file.transfers().stream().map(BankFiles::transfer).toList());
        byte[] written = CreditTransfers.write(meant);
        try {
            InitiationReader.Totals read = InitiationReader.read(
                    BankXml.parse(written).at("CstmrCdtTrfInitn").orElseThrow());
            if (!read.faults().isEmpty()
                    || read.counted() != file.transfers().size()
                    || read.sum().compareTo(meant.sum()) != 0) {
                throw new IllegalStateException("file " + file.messageId() + " " + read.faults());
            }
        } catch (Unreadable e) {
            throw new IllegalStateException(e);
        }
        return written;
    }

    private static CreditTransferFile.Transfer transfer(TransferFile.Transfer transfer) {
        TransferFile.Creditor creditor = transfer.creditor();
        return new CreditTransferFile.Transfer(
                transfer.payoutId(),
                transfer.amount().major(),
                new CreditTransferFile.Account(creditor.holder(), creditor.bankCode(), creditor.number()),
                transfer.text());
    }

    static BankAnswer read(byte[] content) throws Unreadable {
        List<BankXml> messages = BankXml.parse(content).all();
        for (BankXml message : messages) {
            switch (message.name()) {
                case "CstmrPmtStsRpt" -> {
                    return StatusReader.read(message);
                }
                case "BkToCstmrStmt", "BkToCstmrAcctRpt", "BkToCstmrDbtCdtNtfctn" -> {
                    return StatementReader.read(message);
                }
                default -> {
                    // is no answer
                }
            }
        }
        throw new Unreadable("neither a status report nor a statement");
    }
}
