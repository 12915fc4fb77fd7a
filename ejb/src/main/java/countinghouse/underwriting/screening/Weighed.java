package countinghouse.underwriting.screening;

import java.util.List;

/**
 * Words of a name with their weights: how much each says about who somebody is.
 *
 * @param joins neighbours written as one: at {@code [i][n]} the word i with the n + 1 that follow
 */
record Weighed(List<Token> tokens, double[] weights, double[] rarities, Token[][] joins) {
    /** So many words are tried as one. */
    static final int MOST_JOINED = 3;

    static Weighed of(List<Token> tokens, double[] weights, double[] rarities) {
        Token[][] joins = new Token[tokens.size()][];
        for (int i = 0; i < joins.length; i++) {
            joins[i] = new Token[Math.min(MOST_JOINED, tokens.size() - i) - 1];
            Token joined = tokens.get(i);
            for (int n = 0; n < joins[i].length; n++) {
                joined = joined.joined(tokens.get(i + n + 1));
                joins[i][n] = joined;
            }
        }
        return new Weighed(tokens, weights, rarities, joins);
    }

    int size() {
        return tokens.size();
    }

    Token joined(int from, int count) {
        return joins[from][count - 2];
    }

    double total() {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        return sum;
    }

    /** Words that count, without titles, particles and links. */
    int words() {
        int words = 0;
        for (Token token : tokens) {
            words += token.counts() ? 1 : 0;
        }
        return words;
    }
}
