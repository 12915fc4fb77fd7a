package countinghouse.incontainer.beans;

import countinghouse.platform.Event;

/** An event that only tests publish. */
public record Rang(String subject, int number) implements Event {}
