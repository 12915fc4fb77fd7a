package countinghouse.web.rest;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list, in the order of ids, which never changes under the reader's hand.
 *
 * @param limit 1 to 200
 * @param after id of the last item seen, or null
 */
record Paging(int limit, @Nullable String after) {
    private static final int MOST = 200;

    /** @throws ProblemException malformed, for a limit that is no number from 1 to 200 */
    static Paging of(@Nullable String limit, @Nullable String after) {
        if (limit == null) {
            return new Paging(50, after);
        }
        if (!limit.matches("[0-9]{1,3}") || Integer.parseInt(limit) < 1 || Integer.parseInt(limit) > MOST) {
            throw ProblemException.of(ProblemType.MALFORMED, List.of(new FieldError("?limit", "range")));
        }
        return new Paging(Integer.parseInt(limit), after);
    }

    <T> Answer answer(List<T> all, Function<T, String> id, Function<T, ObjectNode> json) {
        List<T> rest = all.stream()
                .filter(item -> after == null || id.apply(item).compareTo(after) > 0)
                .sorted(Comparator.comparing(id))
                .toList();
        return answer(rest, limit, id, json);
    }

    /** @param found in their order, one more than {@code limit} if there are more */
    static <T> Answer answer(List<T> found, int limit, Function<T, String> id, Function<T, ObjectNode> json) {
        List<T> page = found.subList(0, Math.min(limit, found.size()));
        ObjectNode body = JsonBody.MAPPER.createObjectNode();
        ArrayNode items = body.putArray("items");
        page.forEach(item -> items.add(json.apply(item)));
        if (found.size() > page.size()) {
            body.put("next", id.apply(page.getLast()));
        }
        return Answer.of(200, body);
    }
}
