package countinghouse.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Properties;
import java.util.stream.LongStream;

/** How much is walked: {@code -Dmodel.seeds}, {@code -Dmodel.steps}; or one seed alone, {@code -Dmodel.seed}. */
record Share(List<Long> seeds, int steps) {
    static Share told() {
        Properties told = new Properties();
        try (InputStream in = Share.class.getResourceAsStream("/model.properties")) {
            told.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        int steps = Integer.parseInt(told.getProperty("model.steps", "200"));
        String one = told.getProperty("model.seed", "");
        long seeds = Long.parseLong(told.getProperty("model.seeds", "52"));
        return new Share(
                one.isEmpty() ? LongStream.rangeClosed(1, seeds).boxed().toList() : List.of(Long.parseLong(one)),
                steps);
    }
}
