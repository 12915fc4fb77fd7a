package countinghouse.underwriting.screening;

/** What a list says an entry is. */
public enum EntityKind {
    PERSON,
    ENTITY,
    VESSEL,
    AIRCRAFT,
    /** The list does not say (denied persons of the BIS), or the asker does not know. */
    UNKNOWN;

    /** A person is compared with persons; ships and aircraft are asked for with organisations, which own them. */
    public boolean comparableWith(EntityKind other) {
        return this == UNKNOWN || other == UNKNOWN || (this == PERSON) == (other == PERSON);
    }
}
