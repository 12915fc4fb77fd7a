package countinghouse.platform.control;

import countinghouse.kernel.TenantId;
import countinghouse.platform.Settings;
import countinghouse.platform.Vault;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Local;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * AES-256-GCM under a key per tenant, derived from the master key by HMAC-SHA256. Layout: version (1 byte), nonce (12), ciphertext and tag.
 */
@Singleton
@Local(Vault.class)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class VaultBean implements Vault {
    private static final byte VERSION = 1;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private byte[] master = new byte[0];

    @PostConstruct
    void readMasterKey() {
        try {
            master = Base64.getDecoder()
                    .decode(Files.readString(Path.of(Settings.required("MASTER_KEY_FILE")))
                            .strip());
        } catch (IOException e) {
            throw new UncheckedIOException("the master key cannot be read", e);
        }
        if (master.length != 32) {
            throw new IllegalStateException("the master key must be 32 bytes in base 64");
        }
    }

    @Override
    public byte[] seal(Place place, byte[] plain) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        byte[] sealed = crypt(Cipher.ENCRYPT_MODE, place, nonce, plain);
        return ByteBuffer.allocate(1 + NONCE + sealed.length)
                .put(VERSION)
                .put(nonce)
                .put(sealed)
                .array();
    }

    @Override
    public byte[] open(Place place, byte[] sealed) {
        ByteBuffer buffer = ByteBuffer.wrap(sealed);
        if (sealed.length < 1 + NONCE || buffer.get() != VERSION) {
            throw new IllegalStateException("not a sealed value of a known version");
        }
        byte[] nonce = new byte[NONCE];
        buffer.get(nonce);
        byte[] body = new byte[buffer.remaining()];
        buffer.get(body);
        return crypt(Cipher.DECRYPT_MODE, place, nonce, body);
    }

    @Override
    public String blindIndex(TenantId tenant, String dataClass, String value) {
        byte[] key = mac(master, "index|" + tenant + "|" + dataClass);
        return HexFormat.of().formatHex(mac(key, value));
    }

    private byte[] crypt(int mode, Place place, byte[] nonce, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            byte[] key = mac(master, "data|" + place.tenant());
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            String bound = String.join("|", place.tenant().value(), place.table(), place.column(), place.row());
            cipher.updateAAD(bound.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("sealed value at " + place.table() + "." + place.column(), e);
        }
    }

    private static byte[] mac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
