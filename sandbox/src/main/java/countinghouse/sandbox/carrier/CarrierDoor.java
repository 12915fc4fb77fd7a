package countinghouse.sandbox.carrier;

import countinghouse.sandbox.control.Gate;
import countinghouse.sandbox.control.Party;
import countinghouse.sandbox.http.Answer;
import countinghouse.sandbox.http.BadRequest;
import countinghouse.sandbox.http.Html;
import countinghouse.sandbox.http.Json;
import countinghouse.sandbox.http.Question;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The carrier over HTTP: take a parcel, look at it as JSON or as a page, and move it through the control port. */
public final class CarrierDoor {
    private static final int LONGEST_KEY = 255;

    private final Parcels parcels;

    private CarrierDoor(Parcels parcels) {
        this.parcels = parcels;
    }

    public static void open(Gate gate, Parcels parcels) {
        CarrierDoor carrier = new CarrierDoor(parcels);
        gate.on(Party.CARRIER, "ship", "POST /carrier/v1/shipments", carrier::take)
                .door()
                .on("GET", "/carrier/v1/shipments/{tracking}", carrier::show)
                .on(
                        "GET",
                        "/carrier/v1/shipments",
                        q -> Answer.json(
                                200,
                                parcels.all().stream().map(CarrierDoor::view).toList()))
                .on("POST", "/control/carrier/{tracking}/advance", carrier::advance)
                .on("GET", "/carrier/track/{tracking}", carrier::page);
    }

    private Answer take(Question question) {
        String key = question.header("idempotency-key").orElse("");
        if (!key.matches("[ -~]{1," + LONGEST_KEY + "}")) {
            throw new BadRequest("Idempotency-Key of 1 to " + LONGEST_KEY + " printable ASCII characters is required");
        }
        return switch (parcels.take(key, Json.read(question.body(), Shipment.class))) {
            case Parcels.Taken.New(Parcel parcel) -> Answer.json(201, view(parcel));
            case Parcels.Taken.Again(Parcel parcel) ->
                Answer.json(200, view(parcel)).with("Idempotent-Replayed", "true");
            case Parcels.Taken.Refused(String code, String detail) -> Answer.refused(422, code, detail);
        };
    }

    private Answer show(Question question) {
        return parcels.find(question.pathParameter("tracking"))
                .map(parcel -> Answer.json(200, view(parcel)))
                .orElseGet(() -> Answer.refused(404, "not-found", "no such parcel"));
    }

    /** Without {@code to}: to the next state, DELIVERED after IN_TRANSIT. */
    private Answer advance(Question question) {
        String tracking = question.pathParameter("tracking");
        Optional<Parcel> parcel = parcels.find(tracking);
        if (parcel.isEmpty()) {
            return Answer.refused(404, "not-found", "no such parcel");
        }
        ParcelState wanted = question.body().length == 0
                ? null
                : Json.read(question.body(), Advance.class).to();
        ParcelState state = parcel.get().state();
        if (state == ParcelState.SHIPPED && wanted != null && wanted != ParcelState.IN_TRANSIT) {
            parcels.move(tracking, ParcelState.IN_TRANSIT);
        }
        ParcelState next = wanted != null ? wanted : byItself(state);
        return parcels.move(tracking, next)
                .map(moved -> Answer.json(200, view(moved)))
                .orElseGet(() -> Answer.refused(409, "state", "a parcel does not go from " + state + " to " + next));
    }

    private static ParcelState byItself(ParcelState state) {
        return switch (state) {
            case SHIPPED -> ParcelState.IN_TRANSIT;
            case FAILED -> ParcelState.RETURNED;
            default -> ParcelState.DELIVERED;
        };
    }

    private Answer page(Question question) {
        boolean chinese = question.wantsChinese();
        return parcels.find(question.pathParameter("tracking"))
                .map(parcel -> Html.page(chinese, chinese ? "包裹跟踪" : "Track a parcel", steps(parcel, chinese)))
                .orElseGet(() -> Answer.refused(404, "not-found", "no such parcel"));
    }

    private static String steps(Parcel parcel, boolean chinese) {
        StringBuilder rows = new StringBuilder("<div class=\"card\"><h1>")
                .append(Html.escape(parcel.trackingNumber()))
                .append("</h1><table><tr><th>")
                .append(chinese ? "状态" : "Status")
                .append("</th><th>")
                .append(chinese ? "时间" : "Time")
                .append("</th></tr>");
        for (Parcel.Step step : parcel.history()) {
            rows.append("<tr><td>")
                    .append(chinese ? chineseWord(step.state()) : englishWord(step.state()))
                    .append("</td><td>")
                    .append(step.at().truncatedTo(java.time.temporal.ChronoUnit.SECONDS))
                    .append("</td></tr>");
        }
        return rows.append("</table></div>").toString();
    }

    private static String englishWord(ParcelState state) {
        return switch (state) {
            case SHIPPED -> "Collected";
            case IN_TRANSIT -> "In transit";
            case DELIVERED -> "Delivered";
            case FAILED -> "Could not be delivered";
            case RETURNED -> "Returned to sender";
        };
    }

    private static String chineseWord(ParcelState state) {
        return switch (state) {
            case SHIPPED -> "已揽收";
            case IN_TRANSIT -> "运输中";
            case DELIVERED -> "已签收";
            case FAILED -> "投递失败";
            case RETURNED -> "已退回寄件人";
        };
    }

    private static Map<String, Object> view(Parcel parcel) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("trackingNumber", parcel.trackingNumber());
        view.put("carrier", Parcel.CARRIER);
        view.put("reference", parcel.shipment().reference());
        view.put("status", parcel.state());
        view.put("expectedOn", parcel.expectedOn());
        view.put("serials", List.copyOf(parcel.shipment().serials()));
        return view;
    }

    record Advance(@Nullable ParcelState to) {}
}
