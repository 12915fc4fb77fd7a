package countinghouse.web.apply;

import countinghouse.underwriting.FactSection.Ownership;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** The step of a company's people: everybody who holds a quarter or more, and who speaks for it. */
@Named
@ViewScoped
public class OwnersStep implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int MOST = 12;

    @Inject
    private ApplicationPage page;

    private final List<OwnerLine> lines = new ArrayList<>();
    private boolean nobodyHoldsAQuarter;

    @PostConstruct
    void open() {
        Ownership saved = page.getApplication().facts().company().ownership();
        if (saved != null) {
            saved.people().forEach(person -> lines.add(new OwnerLine(person)));
            nobodyHoldsAQuarter = saved.nobodyHoldsAQuarter();
        }
        if (lines.isEmpty()) {
            lines.add(new OwnerLine());
        }
    }

    public void add() {
        if (isRoom()) {
            lines.add(new OwnerLine());
        }
    }

    public void remove(OwnerLine line) {
        lines.remove(line);
        if (lines.isEmpty()) {
            lines.add(new OwnerLine());
        }
    }

    public String next() {
        page.save(new Ownership(lines.stream().map(OwnerLine::stake).toList(), nobodyHoldsAQuarter));
        return page.onward();
    }

    public boolean isRoom() {
        return lines.size() < MOST;
    }

    public List<OwnerLine> getLines() {
        return lines;
    }

    public boolean isNobodyHoldsAQuarter() {
        return nobodyHoldsAQuarter;
    }

    public void setNobodyHoldsAQuarter(boolean nobodyHoldsAQuarter) {
        this.nobodyHoldsAQuarter = nobodyHoldsAQuarter;
    }
}
