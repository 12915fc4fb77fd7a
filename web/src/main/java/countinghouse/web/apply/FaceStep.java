package countinghouse.web.apply;

import countinghouse.kernel.Refusal;
import countinghouse.platform.Documents;
import countinghouse.underwriting.FactSection;
import countinghouse.underwriting.FactSection.LiveFrame;
import countinghouse.underwriting.FactsView;
import countinghouse.web.RefusalMessages;
import countinghouse.web.Session;
import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.primefaces.event.FileUploadEvent;

/**
 * Live pictures by the camera, each after another movement that is asked for, or pictures from a phone where there is no camera. Which movements
 * is drawn anew for each view, so that a film made before does not fit.
 */
@Named
@ViewScoped
public class FaceStep implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final SecureRandom LOT = new SecureRandom();
    private static final List<String> MOVEMENTS = List.of("TURN_LEFT", "TURN_RIGHT", "NOD");
    private static final int FRAMES = 3;

    @Inject
    private ApplicationPage page;

    @Inject
    private Documents documents;

    @Inject
    private Session session;

    private final List<String> poses = new ArrayList<>();
    private final @Nullable String[] frames = new String[FRAMES];

    @PostConstruct
    void open() {
        List<String> movements = new ArrayList<>(MOVEMENTS);
        Collections.shuffle(movements, LOT);
        poses.add("LOOK_STRAIGHT");
        poses.addAll(movements.subList(0, FRAMES - 1));
    }

    /** Takes one picture; the last one states all of them. */
    public void take(FileUploadEvent event) {
        int place = Integer.parseInt(
                String.valueOf(event.getComponent().getAttributes().get("place")));
        try {
            frames[place] = documents
                    .upload(
                            session.caller(),
                            event.getFile().getFileName(),
                            event.getFile().getContent())
                    .id();
            if (Arrays.stream(frames).allMatch(Objects::nonNull)) {
                List<LiveFrame> taken = new ArrayList<>();
                for (int i = 0; i < FRAMES; i++) {
                    taken.add(new LiveFrame(poses.get(i), Objects.requireNonNull(frames[i])));
                }
                page.save(FactSection.CardOrFace.face(taken));
            }
        } catch (Refusal refusal) {
            RefusalMessages.show(FacesContext.getCurrentInstance(), refusal, event.getComponent());
        }
    }

    /** Takes them all again. */
    public void again() {
        Arrays.fill(frames, null);
    }

    /** Movements asked for, in their order; the first is to look straight. */
    public List<String> getPoses() {
        return poses;
    }

    /** The picture at a place, or null while it is missing. */
    public @Nullable String frame(int place) {
        return frames[place];
    }

    public long getTaken() {
        return Arrays.stream(frames).filter(Objects::nonNull).count();
    }

    /** Pictures are stated, now or on an earlier visit. */
    public boolean isDone() {
        FactsView.ProofView saved = page.getApplication().facts().cardOrFace();
        return saved != null && saved.method() == FactSection.Method.FACE && (getTaken() == 0 || getTaken() == FRAMES);
    }
}
