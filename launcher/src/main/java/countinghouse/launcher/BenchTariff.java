package countinghouse.launcher;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;

/** One rate for every card, for merchants that are written straight into the tables. */
final class BenchTariff {
    private static final String INTERCHANGE =
            "row,scheme,product,entry_mode,region,mcc_group,rate,fixed,markup_applies\n1,*,*,*,*,*,0.0220,10,yes\n";
    private static final String SCHEME_FEES = "scheme,rate,fixed\n";

    private BenchTariff() {}

    /** @return its id; it is made when it is not there */
    static String in(Connection connection) throws SQLException {
        String id = Sha256.hex((INTERCHANGE + '\u0000' + SCHEME_FEES).getBytes(StandardCharsets.UTF_8));
        try (var insert = connection.prepareStatement(
                "INSERT IGNORE INTO tariff (id, interchange, scheme_fees, added_at) VALUES (?, ?, ?, UTC_TIMESTAMP(6))")) {
            insert.setString(1, id);
            insert.setString(2, INTERCHANGE);
            insert.setString(3, SCHEME_FEES);
            insert.executeUpdate();
        }
        return id;
    }
}
