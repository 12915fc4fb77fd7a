package countinghouse.underwriting.gateway;

/**
 * One picture of a live selfie.
 *
 * @param asked what the person was asked to do when it was taken
 * @param jpeg the picture as we wrote it anew, at most {@link FaceQuery#LARGEST_PICTURE} bytes
 */
// The bytes pass through and are never compared.
@SuppressWarnings("ArrayRecordComponent")
public record FaceFrame(FacePose asked, byte[] jpeg) {

    public FaceFrame {
        FaceQuery.checkPicture(jpeg);
    }

    @Override
    public String toString() {
        return "FaceFrame[" + asked + "]";
    }
}
