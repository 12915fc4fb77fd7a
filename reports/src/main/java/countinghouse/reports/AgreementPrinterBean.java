package countinghouse.reports;

import countinghouse.onboarding.AgreementTerms;
import countinghouse.onboarding.gateway.AgreementPrinter;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Prints merchant agreements. */
@Stateless
@Local(AgreementPrinter.class)
public class AgreementPrinterBean implements AgreementPrinter {
    /** Of the standing words in {@code merchant-agreement*.properties}; a test holds it to them. */
    static final String VERSION = "2026-11-27";

    private final AgreementPdf pdf = new AgreementPdf();

    @Override
    public String version() {
        return VERSION;
    }

    @Override
    public byte[] print(AgreementTerms terms, @Nullable Signature signature, String language) {
        Locale locale = language.startsWith("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
        return pdf.render(AgreementSheets.sheet(terms, signature, locale));
    }
}
