package countinghouse.acceptance;

import java.util.List;

/** A company with two owners, as the sandbox's registers know it (docs/demo-people.md). */
record CompanyCast(Cast cast, List<Owner> owners) {
    record Owner(String name, String birthDate, String documentKind, String documentNumber, String share) {}

    static CompanyCast american() {
        return new CompanyCast(
                new Cast(
                        "en",
                        "US",
                        "Hannah Marsh",
                        "1983-06-15",
                        "DRIVING_LICENCE",
                        "F7700008",
                        "+1 608 555 0142",
                        new Cast.Business(
                                "Marsh & Bell Bakery LLC",
                                "Marsh & Bell",
                                "12-3456708",
                                "400 Oak Avenue",
                                "Madison",
                                "53703"),
                        new Cast.Account("Marsh & Bell Bakery LLC", "110000000", "000123456839"),
                        Cast.american().goods()),
                List.of(
                        new Owner("Hannah Marsh", "1983-06-15", "DRIVING_LICENCE", "F7700008", "60"),
                        new Owner("Thomas Bell", "1989-01-30", "PASSPORT", "A00000009", "40")));
    }

    static CompanyCast chinese() {
        return new CompanyCast(
                new Cast(
                        "zh-CN",
                        "CN",
                        "杨帆",
                        "1983-06-15",
                        "RESIDENT_ID",
                        "330000198306150013",
                        "13800138001",
                        new Cast.Business("杭州双木家具有限公司", "双木家具", "91330000MA0000055U", "木场路8号", "杭州", "310000"),
                        new Cast.Account("杭州双木家具有限公司", "", "6205500000000000095"),
                        Cast.chinese().goods()),
                List.of(
                        new Owner("杨帆", "1983-06-15", "RESIDENT_ID", "330000198306150013", "51"),
                        new Owner("何洁", "1989-01-30", "RESIDENT_ID", "330000198901300020", "49")));
    }
}
