package countinghouse.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** The certificate HTTPS shows: this copy's own, self-signed for localhost, made at its first start. */
final class Certificate {
    private final Secrets secrets;

    Certificate(Secrets secrets) {
        this.secrets = secrets;
    }

    void copyTo(Path store) throws IOException, InterruptedException {
        Path own = secrets.path("https.p12");
        if (!Files.exists(own)) {
            make(own);
        }
        Files.copy(own, store, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Trusts the certificates in our own store and no others. */
    SSLContext trusted() throws IOException, GeneralSecurityException {
        KeyStore own = KeyStore.getInstance(
                secrets.path("https.p12").toFile(),
                secrets.password("server-master-password").toCharArray());
        KeyStore certificates = KeyStore.getInstance("PKCS12");
        certificates.load(null, null);
        for (String alias : Collections.list(own.aliases())) {
            certificates.setCertificateEntry(alias, own.getCertificate(alias));
        }
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(certificates);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    private void make(Path own) throws IOException, InterruptedException {
        Path half = secrets.path("https.p12.new");
        Files.deleteIfExists(half);
        var builder = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "s1as",
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-validity",
                "825",
                "-dname",
                "CN=localhost",
                "-ext",
                "san=dns:localhost,ip:127.0.0.1",
                "-ext",
                "eku=serverAuth",
                "-storetype",
                "PKCS12",
                "-keystore",
                half.toString(),
                // from the environment of that one process: a command line is visible to everybody on the machine
                "-storepass:env",
                "STORE_PASSWORD"));
        builder.environment().put("STORE_PASSWORD", secrets.password("server-master-password"));
        Process process = builder.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new Problem("The HTTPS certificate could not be made: "
                    + said.lines().findFirst().orElse(""));
        }
        Files.setPosixFilePermissions(half, java.nio.file.attribute.PosixFilePermissions.fromString("rw-------"));
        Files.move(half, own, StandardCopyOption.ATOMIC_MOVE);
    }
}
