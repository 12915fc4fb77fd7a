package countinghouse.underwriting.screening;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** How rare a word is on the lists: 1 for a word of one entry or none, towards 0 for a word of every entry. */
final class Rarity {
    private static final double LEAST_OF_A_PERSON = 0.6;
    private static final double LEAST_OF_A_COMPANY = 0.2;
    private static final double SERVANT = 0.04;

    private final Map<String, Integer> entries = new HashMap<>();
    private int count;

    /** @param names all names of one entry */
    void add(List<Name> names) {
        count++;
        var words = new HashSet<String>();
        for (Name name : names) {
            name.tokens().forEach(token -> words.add(token.sounds()));
        }
        words.forEach(word -> entries.merge(word, 1, Integer::sum));
    }

    double of(Token token) {
        int with = entries.getOrDefault(token.sounds(), 1);
        return count < 2 ? 1 : 1 - Math.log(with) / Math.log(count);
    }

    Weighed weigh(List<Token> tokens, boolean person) {
        double[] weights = new double[tokens.size()];
        double[] rarities = new double[tokens.size()];
        for (int i = 0; i < weights.length; i++) {
            Token token = tokens.get(i);
            rarities[i] = of(token);
            double least = person ? LEAST_OF_A_PERSON : LEAST_OF_A_COMPANY;
            weights[i] = switch (token.part()) {
                case WORD -> least + (1 - least) * rarities[i];
                case NUMBER -> 0.5;
                case INITIAL -> 0.4;
                case TITLE, PARTICLE, LINK -> SERVANT;
            };
        }
        return Weighed.of(tokens, weights, rarities);
    }
}
