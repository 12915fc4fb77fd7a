package countinghouse.gateways.face;

import countinghouse.gateways.http.JsonClient;
import countinghouse.gateways.http.ProviderClient;
import countinghouse.underwriting.gateway.CheckAnswer;
import countinghouse.underwriting.gateway.FaceFrame;
import countinghouse.underwriting.gateway.FaceMatcher;
import countinghouse.underwriting.gateway.FaceQuery;
import countinghouse.underwriting.gateway.ProviderUnavailable;
import java.util.Base64;
import java.util.Map;

/** The face matcher's protocol: {@code POST …/v1/comparisons}, pictures in base64. */
final class FaceDesk implements FaceMatcher, AutoCloseable {
    private final ProviderClient provider;

    FaceDesk(JsonClient client) {
        this.provider = new ProviderClient("face matcher", client);
    }

    @Override
    public CheckAnswer compare(FaceQuery query) throws ProviderUnavailable {
        return provider.post(
                "/v1/comparisons",
                query.reference(),
                Map.of(
                        "reference", query.reference(),
                        "documentNumber", query.documentNumber(),
                        "fullName", query.fullName(),
                        "portrait", base64(query.portrait()),
                        "frames", query.frames().stream().map(FaceDesk::frame).toList()),
                ProviderClient::verdict);
    }

    private static Map<String, String> frame(FaceFrame frame) {
        return Map.of("asked", frame.asked().name(), "jpeg", base64(frame.jpeg()));
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    @Override
    public void close() {
        provider.close();
    }
}
