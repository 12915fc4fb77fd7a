package countinghouse.platform.guard;

import java.util.HashSet;
import java.util.Set;
import net.sf.jsqlparser.expression.JdbcParameter;
import net.sf.jsqlparser.expression.StringValue;

/** The values of a text that the lock looks at before each execution. */
final class BoundValues {
    final Set<Integer> tenants = new HashSet<>();
    final Set<String> literalTenants = new HashSet<>();
    final Set<Integer> keys = new HashSet<>();

    /** Remembers the value, whose equality with the transaction's tenant is asked at each execution. */
    boolean tenant(Object value) {
        if (isText(value)) {
            literalTenants.add(((StringValue) value).getNotExcapedValue());
            return true;
        }
        return value instanceof JdbcParameter parameter && add(tenants, parameter);
    }

    /** Remembers the value, which must be a text at each execution: MySQL finds nearly every text equal to the number 0. */
    boolean key(Object value) {
        return isText(value) || value instanceof JdbcParameter parameter && add(keys, parameter);
    }

    private static boolean isText(Object value) {
        return value instanceof StringValue literal && literal.getPrefix() == null;
    }

    private static boolean add(Set<Integer> positions, JdbcParameter parameter) {
        positions.add(parameter.getIndex());
        return true;
    }
}
