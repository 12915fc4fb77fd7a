package countinghouse.acceptance;

import java.util.Locale;

/** The person of a walk, as the sandbox's registries know them (docs/demo-people.md), and what their shop sells. */
record Cast(
        String language,
        String country,
        String person,
        String birthDate,
        String documentKind,
        String documentNumber,
        String phone,
        Business business,
        Account account,
        Goods goods) {

    record Business(
            String legalName, String tradingName, String number, String address, String city, String postcode) {}

    record Account(String holder, String bankCode, String number) {}

    /**
     * @param price in major units as typed
     * @param taxPercent as typed
     * @param total of one piece, tax included, in minor units
     */
    record Goods(String name, String sku, String price, String taxPercent, long net, long total) {
        long tax() {
            return total - net;
        }
    }

    static Cast american() {
        return new Cast(
                "en",
                "US",
                "Grace Okafor",
                "1984-05-17",
                "DRIVING_LICENCE",
                "F7700001",
                "+1 617 555 0142",
                new Business("Okafor Coffee LLC", "Okafor Coffee", "12-3456701", "18 Harbor Street", "Boston", "02110"),
                new Account("Okafor Coffee LLC", "110000000", "000123456789"),
                new Goods("Flat white", "FW-1", "4.50", "8.875", 450, 490));
    }

    static Cast chinese() {
        return new Cast(
                "zh-CN",
                "CN",
                "林晓梅",
                "1986-03-12",
                "RESIDENT_ID",
                "110000198603120020",
                "13800138000",
                new Business("北京晓梅茶室有限公司", "晓梅茶室", "91110000MA0000011M", "东城区胡同路18号", "北京", "100010"),
                new Account("北京晓梅茶室有限公司", "", "6205500000000000012"),
                new Goods("茉莉花茶", "CHA-1", "28.00", "6", 2642, 2800));
    }

    /** The same person at another address. */
    Cast at(String address) {
        Business there = new Business(
                business.legalName(),
                business.tradingName(),
                business.number(),
                address,
                business.city(),
                business.postcode());
        return new Cast(
                language, country, person, birthDate, documentKind, documentNumber, phone, there, account, goods);
    }

    static Cast florist() {
        return new Cast(
                "en",
                "US",
                "Nora Webb",
                "1990-04-12",
                "DRIVING_LICENCE",
                "F7700005",
                "+1 617 555 0188",
                new Business("Nora Webb", "Webb Flowers", "12-3456705", "4 Tulip Lane", "Boston", "02110"),
                new Account("Nora Webb", "110000000", "000123456805"),
                american().goods());
    }

    static Cast chineseFlorist() {
        return new Cast(
                "zh-CN",
                "CN",
                "孙丽",
                "1990-04-12",
                "RESIDENT_ID",
                "330000199004120024",
                "13800138001",
                new Business("杭州孙丽花店", "孙丽花店", "92330000MA0000066W", "西湖区花园路4号", "杭州", "310000"),
                new Account("孙丽", "", "6205500000000000061"),
                chinese().goods());
    }

    boolean inChina() {
        return country.equals("CN");
    }

    /** {@code 1234} minor units as both languages write them without a symbol; all figures of a walk stay below 1,000. */
    static String plain(long minor) {
        return String.format(Locale.ROOT, "%d.%02d", minor / 100, minor % 100);
    }
}
