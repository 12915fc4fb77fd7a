package countinghouse.underwriting.gateway;

/** What the person was asked to do before the camera; LEFT and RIGHT are the person's own. */
public enum FacePose {
    LOOK_STRAIGHT,
    TURN_LEFT,
    TURN_RIGHT,
    NOD
}
