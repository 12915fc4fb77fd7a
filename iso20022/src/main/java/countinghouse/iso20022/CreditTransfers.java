package countinghouse.iso20022;

import com.prowidesoftware.swift.model.mx.dic.AccountIdentification4Choice;
import com.prowidesoftware.swift.model.mx.dic.ActiveOrHistoricCurrencyAndAmount;
import com.prowidesoftware.swift.model.mx.dic.AmountType4Choice;
import com.prowidesoftware.swift.model.mx.dic.BranchAndFinancialInstitutionIdentification6;
import com.prowidesoftware.swift.model.mx.dic.CashAccount38;
import com.prowidesoftware.swift.model.mx.dic.ChargeBearerType1Code;
import com.prowidesoftware.swift.model.mx.dic.ClearingSystemMemberIdentification2;
import com.prowidesoftware.swift.model.mx.dic.CreditTransferTransaction34;
import com.prowidesoftware.swift.model.mx.dic.CustomerCreditTransferInitiationV09;
import com.prowidesoftware.swift.model.mx.dic.DateAndDateTime2Choice;
import com.prowidesoftware.swift.model.mx.dic.FinancialInstitutionIdentification18;
import com.prowidesoftware.swift.model.mx.dic.GenericAccountIdentification1;
import com.prowidesoftware.swift.model.mx.dic.GenericFinancialIdentification1;
import com.prowidesoftware.swift.model.mx.dic.GroupHeader85;
import com.prowidesoftware.swift.model.mx.dic.PartyIdentification135;
import com.prowidesoftware.swift.model.mx.dic.PaymentIdentification6;
import com.prowidesoftware.swift.model.mx.dic.PaymentInstruction30;
import com.prowidesoftware.swift.model.mx.dic.PaymentMethod3Code;
import com.prowidesoftware.swift.model.mx.dic.RemittanceInformation16;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.Locale;

/** Writes pain.001.001.09. The same file gives the same bytes. */
public final class CreditTransfers {
    private static final String NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:pain.001.001.09";
    private static final String IBAN = "[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}";
    private static final String BIC = "[A-Z0-9]{4}[A-Z]{2}[A-Z0-9]{2}([A-Z0-9]{3})?";

    private CreditTransfers() {}

    /** UTF-8. */
    public static byte[] write(CreditTransferFile file) {
        CustomerCreditTransferInitiationV09 content = new CustomerCreditTransferInitiationV09()
                .setGrpHdr(new GroupHeader85()
                        .setMsgId(file.messageId())
                        .setCreDtTm(file.createdAt().atOffset(ZoneOffset.UTC))
                        .setNbOfTxs(count(file))
                        .setCtrlSum(file.sum())
                        .setInitgPty(party(file.debtor())))
                .addPmtInf(instruction(file));
        return Written.message(NAMESPACE, "CstmrCdtTrfInitn", content);
    }

    private static PaymentInstruction30 instruction(CreditTransferFile file) {
        PaymentInstruction30 instruction = new PaymentInstruction30()
                .setPmtInfId(file.messageId())
                .setPmtMtd(PaymentMethod3Code.TRF)
                .setBtchBookg(false)
                .setNbOfTxs(count(file))
                .setCtrlSum(file.sum())
                .setReqdExctnDt(new DateAndDateTime2Choice().setDt(file.executeOn()))
                .setDbtr(party(file.debtor()))
                .setDbtrAcct(account(file.debtor()).setCcy(file.currency()))
                .setDbtrAgt(agent(file.debtor()))
                .setChrgBr(ChargeBearerType1Code.SLEV);
        for (CreditTransferFile.Transfer transfer : file.transfers()) {
            instruction.addCdtTrfTxInf(transaction(transfer, file.currency()));
        }
        return instruction;
    }

    private static CreditTransferTransaction34 transaction(CreditTransferFile.Transfer transfer, String currency) {
        return new CreditTransferTransaction34()
                .setPmtId(new PaymentIdentification6()
                        .setInstrId(transfer.endToEndId())
                        .setEndToEndId(transfer.endToEndId()))
                .setAmt(new AmountType4Choice().setInstdAmt(amount(transfer.amount(), currency)))
                .setCdtrAgt(agent(transfer.creditor()))
                .setCdtr(party(transfer.creditor()))
                .setCdtrAcct(account(transfer.creditor()))
                .setRmtInf(new RemittanceInformation16().addUstrd(transfer.text()));
    }

    private static ActiveOrHistoricCurrencyAndAmount amount(BigDecimal amount, String currency) {
        return new ActiveOrHistoricCurrencyAndAmount().setCcy(currency).setValue(amount);
    }

    private static PartyIdentification135 party(CreditTransferFile.Account account) {
        return new PartyIdentification135().setNm(account.holder());
    }

    private static CashAccount38 account(CreditTransferFile.Account account) {
        String number = account.number().replace(" ", "").toUpperCase(Locale.ROOT);
        return new CashAccount38()
                .setId(
                        number.matches(IBAN)
                                ? new AccountIdentification4Choice().setIBAN(number)
                                : new AccountIdentification4Choice()
                                        .setOthr(new GenericAccountIdentification1().setId(number)));
    }

    /** Where the number tells the bank, the standard's way to say so. */
    private static BranchAndFinancialInstitutionIdentification6 agent(CreditTransferFile.Account account) {
        String code = account.bankCode().replace(" ", "").toUpperCase(Locale.ROOT);
        FinancialInstitutionIdentification18 bank = new FinancialInstitutionIdentification18();
        if (code.isEmpty()) {
            bank.setOthr(new GenericFinancialIdentification1().setId("NOTPROVIDED"));
        } else if (code.matches(BIC)) {
            bank.setBICFI(code);
        } else {
            bank.setClrSysMmbId(new ClearingSystemMemberIdentification2().setMmbId(code));
        }
        return new BranchAndFinancialInstitutionIdentification6().setFinInstnId(bank);
    }

    private static String count(CreditTransferFile file) {
        return Integer.toString(file.transfers().size());
    }
}
