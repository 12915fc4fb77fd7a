package countinghouse.platform;

import java.util.Map;

/**
 * Something was done to keys; for the trail.
 *
 * @param subject id of the data key or of the rotation
 * @param action {@code data-key.renewed}, {@code data-key.rewrapped}, {@code data-key.retired}, {@code key-rotation.began},
 *     {@code key-rotation.finished}
 * @param details ids, versions and counts; never a key
 */
public record KeysChanged(String subject, String action, Map<String, String> details) implements Event {}
