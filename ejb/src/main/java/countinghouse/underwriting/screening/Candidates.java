package countinghouse.underwriting.screening;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;

/**
 * Finds listed names worth a comparison: those that share words, sounds, consonants or parts of words with the name asked
 * for. It decides nothing; it must only not miss.
 */
final class Candidates {
    private static final String NUMBER = "number";
    private static final String KIND = "kind";
    private static final FieldType KEY = key();

    /** What two names can share, and how much it counts beside its rarity. */
    private enum Clue {
        /** All words, in any order: names that are the same are never missed. */
        WHOLE(40),
        WORD(3),
        SOUND(2),
        SKELETON(1.5f),
        LETTERS(1.5f),
        PART(0.8f);

        private final float weight;

        Clue(float weight) {
            this.weight = weight;
        }
    }

    private final IndexSearcher searcher;
    private final int[] numbers;

    private Candidates(IndexSearcher searcher, int[] numbers) {
        this.searcher = searcher;
        this.numbers = numbers;
    }

    private static FieldType key() {
        var type = new FieldType();
        type.setIndexOptions(IndexOptions.DOCS);
        type.setTokenized(false);
        type.setOmitNorms(true);
        type.freeze();
        return type;
    }

    /** Names by their place in the list. */
    static Candidates of(List<Name> names, List<EntityKind> kinds) {
        try {
            var directory = new ByteBuffersDirectory();
            try (var writer = new IndexWriter(directory, new IndexWriterConfig())) {
                for (int number = 0; number < names.size(); number++) {
                    writer.addDocument(document(names.get(number), kinds.get(number), number));
                }
                writer.forceMerge(1);
            }
            var searcher = new IndexSearcher(DirectoryReader.open(directory));
            searcher.setQueryCache(null);
            return new Candidates(searcher, numbers(searcher));
        } catch (IOException impossibleInMemory) {
            throw new UncheckedIOException(impossibleInMemory);
        }
    }

    private static Document document(Name name, EntityKind kind, int number) {
        var document = new Document();
        document.add(new NumericDocValuesField(NUMBER, number));
        for (EntityKind asked : EntityKind.values()) {
            if (asked.comparableWith(kind)) {
                document.add(new Field(KIND, asked.name(), KEY));
            }
        }
        keys(name).forEach((clue, keys) -> keys.forEach(key -> document.add(new Field(clue.name(), key, KEY))));
        return document;
    }

    private static int[] numbers(IndexSearcher searcher) throws IOException {
        int[] numbers = new int[searcher.getIndexReader().maxDoc()];
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            var values = leaf.reader().getNumericDocValues(NUMBER);
            while (values != null && values.nextDoc() < leaf.reader().maxDoc()) {
                numbers[leaf.docBase + values.docID()] = (int) values.longValue();
            }
        }
        return numbers;
    }

    private static Map<Clue, Set<String>> keys(Name name) {
        var keys = new EnumMap<Clue, Set<String>>(Clue.class);
        for (Clue clue : Clue.values()) {
            keys.put(clue, new HashSet<>());
        }
        String whole = name.tokens().stream().map(Token::text).sorted().collect(Collectors.joining(" "));
        add(keys, Clue.WHOLE, whole);
        List<Token> tokens = name.tokens();
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).counts()) {
                add(keys, tokens.get(i));
                add(keys, Clue.LETTERS, sorted(tokens.get(i).text()));
                parts(keys, tokens.get(i).sounds());
            }
            if (i + 1 < tokens.size()) {
                add(keys, tokens.get(i).joined(tokens.get(i + 1)));
            }
        }
        return keys;
    }

    private static void add(Map<Clue, Set<String>> keys, Token token) {
        add(keys, Clue.WORD, token.text());
        add(keys, Clue.SOUND, token.sounds());
        add(keys, Clue.SKELETON, token.skeleton());
    }

    private static void add(Map<Clue, Set<String>> keys, Clue clue, String key) {
        Objects.requireNonNull(keys.get(clue)).add(key);
    }

    private static String sorted(String text) {
        char[] letters = text.toCharArray();
        Arrays.sort(letters);
        return new String(letters);
    }

    private static void parts(Map<Clue, Set<String>> keys, String sounds) {
        String closed = "^" + sounds + "$";
        for (int i = 0; i + 3 <= closed.length(); i++) {
            add(keys, Clue.PART, closed.substring(i, i + 3));
        }
    }

    /** Numbers of the names of comparable kinds that share most, best first. */
    int[] nearest(Name name, EntityKind kind, int most) {
        var query = new BooleanQuery.Builder();
        keys(name)
                .forEach((clue, keys) -> keys.forEach(key -> query.add(
                        new BoostQuery(new TermQuery(new Term(clue.name(), key)), clue.weight), Occur.SHOULD)));
        query.setMinimumNumberShouldMatch(1);
        query.add(new TermQuery(new Term(KIND, kind.name())), Occur.FILTER);
        try {
            ScoreDoc[] found = searcher.search(query.build(), most).scoreDocs;
            int[] nearest = new int[found.length];
            for (int i = 0; i < found.length; i++) {
                nearest[i] = numbers[found[i].doc];
            }
            return nearest;
        } catch (IOException impossibleInMemory) {
            throw new UncheckedIOException(impossibleInMemory);
        }
    }
}
