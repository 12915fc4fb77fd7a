package countinghouse.platform;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the entities of the same context whose rows this one's foreign keys point to. Aggregates refer to each other by id, so EclipseLink
 * cannot see the order in which new rows must be inserted; it is told here.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface InsertAfter {
    Class<?>[] value();
}
