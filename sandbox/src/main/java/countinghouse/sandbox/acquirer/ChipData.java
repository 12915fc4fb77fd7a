package countinghouse.sandbox.acquirer;

/** Reads EMV data far enough to know that it is BER-TLV. */
final class ChipData {
    private ChipData() {}

    static boolean wellFormed(byte[] data) {
        int at = 0;
        while (at < data.length) {
            at = afterTag(data, at);
            if (at >= data.length) {
                return false;
            }
            int first = data[at++] & 0xff;
            int length = first;
            if (first > 0x80) {
                int bytes = first - 0x80;
                if (bytes > 2 || at + bytes > data.length) {
                    return false;
                }
                length = 0;
                for (int i = 0; i < bytes; i++) {
                    length = (length << 8) | (data[at++] & 0xff);
                }
            } else if (first == 0x80) {
                return false;
            }
            at += length;
        }
        return data.length > 0 && at == data.length;
    }

    private static int afterTag(byte[] data, int start) {
        int at = start + 1;
        if ((data[start] & 0x1f) == 0x1f) {
            while (at < data.length && (data[at] & 0x80) != 0) {
                at++;
            }
            at++;
        }
        return at;
    }
}
