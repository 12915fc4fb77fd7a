package countinghouse.sandbox.carrier;

import countinghouse.sandbox.control.Part;
import countinghouse.sandbox.http.Json;
import countinghouse.sandbox.store.JsonLines;
import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All parcels ever taken, by tracking number; tells the reporter of each step. */
public final class Parcels implements Part {
    private static final Set<String> NOT_SERVED = Set.of("CU", "IR", "KP", "SY");
    private static final int HEAVIEST_GRAMS = 30_000;
    private static final int DAYS_UNDERWAY = 3;

    private final Map<String, Parcel> byTracking = new LinkedHashMap<>();
    private final Map<String, Parcel> byKey = new LinkedHashMap<>();
    private final JsonLines<Parcel> store;
    private final Reporter reporter;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    public Parcels(Path folder, Reporter reporter, Clock clock) throws IOException {
        this.store = new JsonLines<>(folder.resolve("parcels.jsonl"), Parcel.class);
        this.reporter = reporter;
        this.clock = clock;
        store.load().forEach(this::remember);
    }

    /** What came of taking a parcel. */
    sealed interface Taken {
        record New(Parcel parcel) implements Taken {}

        record Again(Parcel parcel) implements Taken {}

        record Refused(String code, String detail) implements Taken {}
    }

    synchronized Taken take(String key, Shipment shipment) {
        Parcel known = byKey.get(key);
        String digest = digest(shipment);
        if (known != null) {
            return known.digest().equals(digest)
                    ? new Taken.Again(known)
                    : new Taken.Refused("idempotency-key-reused", "the key stands for another shipment");
        }
        if (NOT_SERVED.contains(shipment.recipient().country())) {
            return new Taken.Refused(
                    "country-not-served",
                    "no delivery to " + shipment.recipient().country());
        }
        if (shipment.weightGrams() < 1 || shipment.weightGrams() > HEAVIEST_GRAMS) {
            return new Taken.Refused("weight", "from 1 to " + HEAVIEST_GRAMS + " grams");
        }
        if (shipment.serials().isEmpty() || shipment.recipient().addressLines().isEmpty()) {
            return new Taken.Refused("incomplete", "contents and an address are required");
        }
        Instant now = clock.instant();
        Parcel parcel = new Parcel(
                trackingNumber(),
                key,
                digest,
                shipment,
                LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(DAYS_UNDERWAY),
                List.of(new Parcel.Step(ParcelState.SHIPPED, now)));
        keep(parcel);
        return new Taken.New(parcel);
    }

    /** Moves a parcel and reports it; empty if there is no such parcel or it cannot move there. */
    synchronized Optional<Parcel> move(String trackingNumber, ParcelState next) {
        Parcel parcel = byTracking.get(trackingNumber);
        if (parcel == null || !parcel.state().mayBecome(next)) {
            return Optional.empty();
        }
        Parcel moved = parcel.moved(next, clock.instant());
        keep(moved);
        reporter.report(moved);
        return Optional.of(moved);
    }

    synchronized Optional<Parcel> find(String trackingNumber) {
        return Optional.ofNullable(byTracking.get(trackingNumber));
    }

    synchronized List<Parcel> all() {
        return new ArrayList<>(byTracking.values());
    }

    private void keep(Parcel parcel) {
        store.append(parcel);
        remember(parcel);
    }

    private void remember(Parcel parcel) {
        byTracking.put(parcel.trackingNumber(), parcel);
        byKey.put(parcel.idempotencyKey(), parcel);
    }

    /** Nine digits, as in the post's own numbers: too few to be taken for a card number. */
    private String trackingNumber() {
        String number;
        do {
            number = "NW" + (100_000_000 + random.nextInt(900_000_000)) + "SB";
        } while (byTracking.containsKey(number));
        return number;
    }

    private static String digest(Shipment shipment) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Json.bytes(shipment)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String name() {
        return "carrier";
    }

    @Override
    public synchronized Map<String, Object> state() {
        Map<String, Object> state = new LinkedHashMap<>();
        for (ParcelState each : ParcelState.values()) {
            state.put(each.name(), all().stream().filter(p -> p.state() == each).count());
        }
        state.put("reportsWaiting", reporter.waiting());
        return state;
    }

    @Override
    public synchronized void reset() {
        store.clear();
        byTracking.clear();
        byKey.clear();
        reporter.forget();
    }
}
