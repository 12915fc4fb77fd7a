package countinghouse.underwriting.screening;

import java.util.List;

/** Words of a name with their weights: how much each says about who somebody is. */
record Weighed(List<Token> tokens, double[] weights, double[] rarities) {
    int size() {
        return tokens.size();
    }

    double total() {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        return sum;
    }

    /** Words that count, without titles, particles and links. */
    long words() {
        return tokens.stream().filter(Token::counts).count();
    }

    int letters() {
        return tokens.stream()
                .filter(Token::counts)
                .mapToInt(token -> token.text().length())
                .sum();
    }
}
