package countinghouse.web.staff;

import countinghouse.platform.Documents.DocumentView;
import countinghouse.underwriting.FactsView;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One leaf of what the applicant gave to be looked at, in the viewer of the case page.
 *
 * @param key its words are {@code paper.<key>} of the staff bundle
 * @param document its file
 * @param beside live pictures to be compared with it; none for a document alone
 */
public record CasePaper(String key, DocumentView document, List<FactsView.FrameView> beside) implements Serializable {
    public CasePaper {
        beside = List.copyOf(beside);
    }

    public boolean pdf() {
        return document.contentType().equals("application/pdf");
    }

    static List<CasePaper> of(FactsView facts) {
        List<CasePaper> papers = new ArrayList<>();
        add(papers, "front", facts.identityDocument());
        add(papers, "back", facts.identityBack());
        DocumentView front = facts.identityDocument();
        FactsView.ProofView proof = facts.cardOrFace();
        if (front != null && proof != null && !proof.frames().isEmpty()) {
            papers.add(new CasePaper("face", front, proof.frames()));
        }
        return List.copyOf(papers);
    }

    private static void add(List<CasePaper> papers, String key, @Nullable DocumentView document) {
        if (document != null) {
            papers.add(new CasePaper(key, document, List.of()));
        }
    }
}
