package countinghouse.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.stream.Stream;

/**
 * Classes that are not where something belongs.
 *
 * @param root package of what is looked at
 */
record Elsewhere(String root) {

    /** @param places packages or classes, between bars */
    DescribedPredicate<JavaClass> outside(String places) {
        return DescribedPredicate.describe(
                "outside " + places,
                type -> Stream.of(places.split("\\|"))
                        .noneMatch(place ->
                                (type.getName().replace('$', '.') + ".").startsWith(root + "." + place + ".")));
    }

    DescribedPredicate<JavaClass> not(String name) {
        return DescribedPredicate.describe(
                "are not " + name, type -> !type.getName().equals(root + "." + name));
    }
}
