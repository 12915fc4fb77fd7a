package countinghouse.onboarding;

import java.io.Serializable;

/** @param quantity 1 to 20 */
public record TerminalChoice(String modelCode, int quantity) implements Serializable {}
