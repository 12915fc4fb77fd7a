package countinghouse.payments.gateway;

import java.util.Map;
import java.util.concurrent.ThreadFactory;

/** One way of talking to an acquirer: opens a connector for each one that is configured. */
public interface ConnectorKind {

    /** As the settings name it, such as {@code iso8583}. */
    String kind();

    /** The settings of the one connector that the environment configures, with its {@code name}; empty when it configures none. */
    Map<String, String> fromEnvironment();

    /**
     * Opens a connector; a line that cannot be made now is made later.
     *
     * @param settings its part of the settings, by key
     * @param threads for what it keeps going
     * @throws IllegalArgumentException when a setting is missing or wrong, with its key
     */
    Connector open(Map<String, String> settings, ThreadFactory threads);
}
