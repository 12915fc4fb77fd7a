package countinghouse.devices.control;

import countinghouse.audit.Audit;
import countinghouse.devices.Devices.UnitCount;
import countinghouse.devices.entity.DeviceUnit;
import countinghouse.kernel.CardNumbers;
import countinghouse.kernel.Refusal;
import countinghouse.platform.Caller;
import countinghouse.platform.TenantEntityManager;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The platform's stock of units. */
@Stateless
public class Stock {
    private static final Pattern SERIAL = Pattern.compile("[A-Z0-9][A-Z0-9-]{4,39}");

    @Inject
    private TenantEntityManager tenants;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    public int receive(Caller logistics, String model, List<String> serials) {
        Models.require(model);
        EntityManager entities = tenants.platform();
        int added = 0;
        for (String serial : normal(serials)) {
            if (entities.find(DeviceUnit.class, serial) == null) {
                entities.persist(new DeviceUnit(serial, model, clock.instant()));
                added++;
            }
        }
        audit.record(logistics, "stock.received", model, Map.of("units", Integer.toString(added)));
        return added;
    }

    public List<String> available(String model, int limit) {
        return tenants.platform()
                .createNamedQuery("DeviceUnit.inStock", String.class)
                .setParameter("model", model)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Every model on offer, those without a unit too: stock is received into an empty house. */
    public List<UnitCount> counts() {
        Map<String, UnitCount> counted =
                tenants.platform().createNamedQuery("DeviceUnit.counts", Object[].class).getResultList().stream()
                        .map(Stock::count)
                        .collect(Collectors.toMap(UnitCount::modelCode, Function.identity()));
        return Models.codes().stream()
                .map(model -> counted.getOrDefault(model, new UnitCount(model, 0, 0, 0)))
                .toList();
    }

    private static UnitCount count(Object[] row) {
        long units = ((Number) row[1]).longValue();
        long held = ((Number) row[2]).longValue();
        long faulty = ((Number) row[3]).longValue();
        return new UnitCount((String) row[0], units - held - faulty, held, faulty);
    }

    /** A unit that came back from a merchant; its terminal's row has let it go. */
    public void back(Caller caller, String serial, boolean good) {
        DeviceUnit unit = tenants.bind(caller).find(DeviceUnit.class, serial);
        if (good) {
            unit.backInStock();
        } else {
            unit.setAside(clock.instant());
        }
    }

    /** Two people, one unit: the conditional update lets one win, the other is told. */
    public void take(Caller caller, String serial, String model) {
        EntityManager entities = tenants.bind(caller);
        int taken = entities.createNamedQuery("DeviceUnit.take")
                .setParameter("holder", caller.tenant().value())
                .setParameter("serial", serial)
                .setParameter("model", model)
                .executeUpdate();
        if (taken == 1) {
            return;
        }
        DeviceUnit unit = entities.find(DeviceUnit.class, serial);
        Map<String, String> which = Map.of("serial", serial);
        if (unit == null) {
            throw Refusal.invalid("serial.unknown", which);
        }
        if (!unit.model().equals(model)) {
            throw Refusal.invalid("serial.wrong-model", which);
        }
        throw new Refusal(Refusal.Kind.CONFLICT, unit.isFaulty() ? "serial.faulty" : "serial.taken", which);
    }

    /** A serial number has its own format; one of digits only that is a card number as well is taken for that. */
    static TreeSet<String> normal(List<String> serials) {
        TreeSet<String> normal = new TreeSet<>();
        for (String serial : serials) {
            String upper = serial.strip().toUpperCase(Locale.ROOT);
            if (!SERIAL.matcher(upper).matches()) {
                throw Refusal.invalid("serial.format", Map.of("serial", CardNumbers.masked(upper)));
            }
            if (CardNumbers.foundIn(upper) && upper.chars().noneMatch(Character::isLetter)) {
                throw Refusal.invalid("card-number");
            }
            normal.add(upper);
        }
        return normal;
    }
}
