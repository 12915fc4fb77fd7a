package planted.ledger.control;

import countinghouse.platform.EngineDoor;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import javax.sql.DataSource;
import net.sf.jasperreports.engine.JasperPrint;
import org.apache.commons.csv.CSVFormat;
import org.apache.lucene.search.IndexSearcher;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.flowable.engine.RuntimeService;
import planted.sales.Sales;

/** Knows too much and too many. */
public class LedgerBean {
    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Sales upwards;

    @Inject
    private DataSource database;

    @Inject
    private RuntimeService engine;

    @Inject
    private JasperPrint paper;

    @Inject
    private PDDocument upload;

    @Inject
    private IndexSearcher lookingUp;

    @Inject
    private CSVFormat table;

    @Inject
    private FacesContext page;

    @Inject
    private BooksHelper books;

    public Object smuggle(String name) {
        return entityManager
                .createQuery("select e from Entry e where e.name = '" + name + "'")
                .getResultList();
    }

    public void pastTheFacade() {
        try (EngineDoor door = EngineDoor.open()) {
            engine.deleteProcessInstance("any", "no reason");
        }
    }

    public Instant when() {
        return Instant.now();
    }
}
