package countinghouse.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;

/** Texts about people, each in a column of a row of its own, in and out of the vault. */
@ApplicationScoped
public class SealedTexts {
    @Inject
    private Vault vault;

    /** To be written in the running transaction, into the column {@code content}. */
    public byte[] seal(Caller caller, String table, String row, String text) {
        return seal(content(caller, table, row), text);
    }

    public byte[] seal(Vault.Place place, String text) {
        return vault.seal(place, text.getBytes(StandardCharsets.UTF_8));
    }

    public String open(Caller caller, String table, String row, byte[] sealed) {
        return open(content(caller, table, row), sealed);
    }

    /** @throws IllegalStateException as {@link Vault#open} */
    public String open(Vault.Place place, byte[] sealed) {
        return new String(vault.open(place, sealed), StandardCharsets.UTF_8);
    }

    private static Vault.Place content(Caller caller, String table, String row) {
        return new Vault.Place(caller.tenant(), Vault.DataClass.IDENTITY, table, "content", row);
    }
}
