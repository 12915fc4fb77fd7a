package countinghouse.onboarding.gateway;

import countinghouse.onboarding.AgreementTerms;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Prints an agreement as a PDF that can be read aloud. */
public interface AgreementPrinter {
    /** The version of the words that it prints; changes with every change of them. */
    String version();

    /**
     * @param signature null for a draft, which says that it is one
     * @param language BCP 47: en or zh-CN
     */
    byte[] print(AgreementTerms terms, @Nullable Signature signature, String language);

    /** @param name as the signer typed it */
    record Signature(String name, String personId, Instant at) {}
}
