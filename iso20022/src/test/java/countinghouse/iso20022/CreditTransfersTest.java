package countinghouse.iso20022;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.prowidesoftware.swift.model.mx.MxPain00100109;
import com.prowidesoftware.swift.model.mx.dic.CreditTransferTransaction34;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CreditTransfersTest {
    private static final CreditTransferFile.Account OURS =
            new CreditTransferFile.Account("Countinghouse Ltd", "110000000", "900100200300");
    private static final CreditTransferFile FILE = new CreditTransferFile(
            "bfl-1",
            Instant.parse("2026-11-27T10:00:00Z"),
            LocalDate.of(2026, 11, 30),
            "USD",
            OURS,
            List.of(
                    new CreditTransferFile.Transfer(
                            "pyt_1",
                            new BigDecimal("1234.50"),
                            new CreditTransferFile.Account("Müller & Söhne <GmbH>", "", "DE89 3704 0044 0532 0130 00"),
                            "payout of 2026-11-26"),
                    new CreditTransferFile.Transfer(
                            "pyt_2",
                            new BigDecimal("0.05"),
                            new CreditTransferFile.Account("王小明餐馆", "021000021", "000123456789"),
                            "payout")));

    @Test
    void a_file_is_read_back_as_it_was_meant() {
        String text = new String(CreditTransfers.write(FILE), StandardCharsets.UTF_8);
        var read = MxPain00100109.parse(text).getCstmrCdtTrfInitn();
        assertEquals("bfl-1", read.getGrpHdr().getMsgId());
        assertEquals("2", read.getGrpHdr().getNbOfTxs());
        assertEquals(new BigDecimal("1234.55"), read.getGrpHdr().getCtrlSum());
        var instruction = read.getPmtInf().getFirst();
        assertEquals(LocalDate.of(2026, 11, 30), instruction.getReqdExctnDt().getDt());
        assertEquals("900100200300", instruction.getDbtrAcct().getId().getOthr().getId());
        CreditTransferTransaction34 first = instruction.getCdtTrfTxInf().getFirst();
        assertEquals("pyt_1", first.getPmtId().getEndToEndId());
        assertEquals(new BigDecimal("1234.50"), first.getAmt().getInstdAmt().getValue());
        assertEquals("Müller & Söhne <GmbH>", first.getCdtr().getNm());
        assertEquals("DE89370400440532013000", first.getCdtrAcct().getId().getIBAN());
        CreditTransferTransaction34 second = instruction.getCdtTrfTxInf().get(1);
        assertEquals("王小明餐馆", second.getCdtr().getNm());
        assertEquals(
                "021000021",
                second.getCdtrAgt().getFinInstnId().getClrSysMmbId().getMmbId());
    }

    @Test
    void the_same_file_gives_the_same_bytes() {
        assertArrayEquals(CreditTransfers.write(FILE), CreditTransfers.write(FILE));
        assertTrue(new String(CreditTransfers.write(FILE), StandardCharsets.UTF_8)
                .contains("urn:iso:std:iso:20022:tech:xsd:pain.001.001.09"));
    }

    @Test
    void an_id_that_a_bank_would_cut_is_refused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new CreditTransferFile(
                        "x".repeat(36), FILE.createdAt(), FILE.executeOn(), "USD", OURS, FILE.transfers()));
    }
}
