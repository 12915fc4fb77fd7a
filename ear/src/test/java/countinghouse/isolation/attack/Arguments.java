package countinghouse.isolation.attack;

import countinghouse.isolation.world.Opening;
import countinghouse.isolation.world.Settled;
import countinghouse.kernel.BusinessDay;
import countinghouse.kernel.Money;
import countinghouse.kernel.Rate;
import countinghouse.kernel.TenantId;
import countinghouse.platform.Caller;
import countinghouse.settlement.PricePlan;
import countinghouse.underwriting.Conditions;
import countinghouse.underwriting.RequestedItem;
import countinghouse.underwriting.RequirementReason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Makes arguments for any call of a face: the attacker's own values by name where there are some, plain ones elsewhere. Each text is a
 * position; {@link #texts} tells them, and one of them can be given another value.
 */
final class Arguments {
    /** Records that take values of closed lists only, no id among them. */
    private static final Map<Class<?>, Object> CHOSEN = Map.of(
            Conditions.class, new Conditions(0, 0, 0, 1, List.of("IN_PERSON"), "IC_PLUS"),
            RequestedItem.class, new RequestedItem("PERSON", RequirementReason.MORE_INFORMATION, "text"),
            BusinessDay.class, new BusinessDay(ZoneOffset.UTC, LocalTime.MIDNIGHT),
            Rate.class, Rate.ZERO,
            PricePlan.class, Settled.plan());

    private final Known known;
    private final Caller caller;
    private final Map<String, String> texts = new LinkedHashMap<>();
    private String at = "";
    private String instead = "";

    Arguments(Known known, Caller caller) {
        this.known = known;
        this.caller = caller;
    }

    /** This position gets another value. */
    Arguments with(String position, String value) {
        at = position;
        instead = value;
        return this;
    }

    /** Positions of texts with the values they have. */
    Map<String, String> texts() {
        return texts;
    }

    Object of(Type type, String name) {
        return of(type, name, 0);
    }

    private Object of(Type type, String name, int depth) {
        if (depth > 6) {
            return null;
        }
        if (type instanceof ParameterizedType parameterized) {
            return collection(parameterized, name, depth);
        }
        Class<?> plain = (Class<?>) type;
        if (plain == Caller.class) {
            return caller;
        }
        if (plain == String.class) {
            return text(name);
        }
        if (plain == TenantId.class) {
            return new TenantId(text(name + "Tenant"));
        }
        if (plain.isEnum()) {
            return plain.getEnumConstants()[0];
        }
        if (CHOSEN.containsKey(plain)) {
            return CHOSEN.get(plain);
        }
        if (plain.isRecord() && plain != Money.class) {
            return record(plain, name, depth);
        }
        if (plain.isSealed()) {
            return of(plain.getPermittedSubclasses()[0], name, depth + 1);
        }
        return plain(plain);
    }

    private String text(String name) {
        String own = name.endsWith("Tenant") ? known.column("merchant.id") : known.one(last(name));
        String value = name.equals(at) ? instead : own == null ? "text" : own;
        texts.put(name, value);
        return value;
    }

    private static String last(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private Object collection(ParameterizedType type, String name, int depth) {
        Class<?> raw = (Class<?>) type.getRawType();
        Type[] inner = type.getActualTypeArguments();
        if (Map.class.isAssignableFrom(raw)) {
            Map<Object, Object> map = new HashMap<>();
            map.put(of(inner[0], keyName(name), depth + 1), of(inner[1], name + "Value", depth + 1));
            return map;
        }
        if (Collection.class.isAssignableFrom(raw)) {
            Object item = inner[0] instanceof Class<?> || inner[0] instanceof ParameterizedType
                    ? of(inner[0], singular(name), depth + 1)
                    : "text";
            return raw == Set.class ? Set.of(item) : new ArrayList<>(List.of(item));
        }
        return null;
    }

    /** Maps of amounts are by product. */
    private static String keyName(String name) {
        return name.endsWith("quantities") ? name + ".productId" : name + "Key";
    }

    private static String singular(String name) {
        return name.endsWith("ids")
                ? name + ".productId"
                : name.endsWith("s") ? name.substring(0, name.length() - 1) : name;
    }

    private Object record(Class<?> type, String name, int depth) {
        RecordComponent[] parts = type.getRecordComponents();
        Class<?>[] types = new Class<?>[parts.length];
        Object[] values = new Object[parts.length];
        for (int i = 0; i < parts.length; i++) {
            types[i] = parts[i].getType();
            values[i] = of(parts[i].getGenericType(), name + "." + parts[i].getName(), depth + 1);
        }
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("no sample of " + type + ": " + e.getCause(), e);
        }
    }

    static Object plain(Class<?> type) {
        if (type == Money.class) {
            return new Money(490, "USD");
        }
        if (type == BigDecimal.class) {
            return new BigDecimal("0.05");
        }
        if (type == long.class || type == Long.class) {
            return 1L;
        }
        if (type == int.class || type == Integer.class) {
            return 1;
        }
        if (type == boolean.class || type == Boolean.class) {
            return false;
        }
        if (type == LocalDate.class) {
            return LocalDate.now(ZoneOffset.UTC);
        }
        if (type == Instant.class) {
            return Instant.now();
        }
        if (type == YearMonth.class) {
            return YearMonth.now(ZoneOffset.UTC).minusMonths(1);
        }
        if (type == InputStream.class) {
            return new ByteArrayInputStream(new byte[0]);
        }
        if (type == Duration.class) {
            return Duration.ofHours(1);
        }
        if (type == Locale.class) {
            return Locale.ENGLISH;
        }
        return type == byte[].class ? picture() : type.isArray() ? Array.newInstance(type.getComponentType(), 0) : null;
    }

    private static byte[] picture() {
        try {
            return Opening.picture();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
