package countinghouse.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Map;

/** The keys of the sandbox's host, where bank and acquirer lay their files, and of ours, made at the first start; each side is told the other's public one. */
final class BankKeys {
    private static final String HOST = "bank-host-key.pem";
    private static final String CLIENT = "bank-client-key.pem";
    private static final String BEGIN = "-----BEGIN PRIVATE KEY-----\n";
    private static final String END = "\n-----END PRIVATE KEY-----\n";
    private static final int BITS = 3_072;

    private final Secrets secrets;

    BankKeys(Secrets secrets) {
        this.secrets = secrets;
    }

    Map<String, String> server(int port) throws IOException {
        String host = "127.0.0.1";
        String number = Integer.toString(port);
        String shown = publicLine(HOST);
        String ours = key(CLIENT).toString();
        return Map.of(
                "BANK_SFTP_HOST", host,
                "BANK_SFTP_PORT", number,
                "BANK_HOST_KEY", shown,
                "BANK_CLIENT_KEY_FILE", ours,
                "ACQUIRER_SFTP_HOST", host,
                "ACQUIRER_SFTP_PORT", number,
                "ACQUIRER_HOST_KEY", shown,
                "ACQUIRER_CLIENT_KEY_FILE", ours);
    }

    Map<String, String> sandbox(int port) throws IOException {
        return Map.of(
                "SFTP_PORT",
                Integer.toString(port),
                "BANK_HOST_KEY_FILE",
                key(HOST).toString(),
                "BANK_CUSTOMER_KEY",
                publicLine(CLIENT));
    }

    private Path key(String name) throws IOException {
        text(name);
        return secrets.path(name);
    }

    /** Server and sandbox are started side by side, so whoever asks first makes it. */
    private String text(String name) throws IOException {
        synchronized (BankKeys.class) {
            return secrets.text(name, BankKeys::fresh);
        }
    }

    private static String fresh() {
        try {
            KeyPairGenerator maker = KeyPairGenerator.getInstance("RSA");
            maker.initialize(BITS);
            byte[] made = maker.generateKeyPair().getPrivate().getEncoded();
            return BEGIN + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(made) + END;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As OpenSSH writes it. */
    private String publicLine(String name) throws IOException {
        String body = text(name).replaceAll("-----[A-Z ]+-----", "");
        try {
            byte[] encoded = Base64.getMimeDecoder().decode(body);
            var key =
                    (RSAPrivateCrtKey) KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
            ByteBuffer blob = ByteBuffer.allocate(BITS);
            for (byte[] part : new byte[][] {
                "ssh-rsa".getBytes(StandardCharsets.US_ASCII),
                key.getPublicExponent().toByteArray(),
                key.getModulus().toByteArray()
            }) {
                blob.putInt(part.length).put(part);
            }
            byte[] written = new byte[blob.position()];
            blob.flip().get(written);
            return "ssh-rsa " + Base64.getEncoder().encodeToString(written);
        } catch (GeneralSecurityException e) {
            throw new UncheckedIOException(new IOException(name + " is no RSA key", e));
        }
    }
}
