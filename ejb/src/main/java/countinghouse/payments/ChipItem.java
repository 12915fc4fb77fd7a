package countinghouse.payments;

import java.util.List;

/**
 * One data object of a chip.
 *
 * @param tag as its bytes read, such as {@code 0x9F26}
 * @param value as hexadecimal digits; of a constructed object its whole content
 * @param children of a constructed object, else none
 */
public record ChipItem(int tag, String value, List<ChipItem> children) {
    public ChipItem {
        children = List.copyOf(children);
    }
}
