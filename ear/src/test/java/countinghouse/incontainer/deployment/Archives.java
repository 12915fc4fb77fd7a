package countinghouse.incontainer.deployment;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jboss.arquillian.container.test.api.Testable;
import org.jboss.shrinkwrap.api.ArchivePath;
import org.jboss.shrinkwrap.api.Filter;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The product's EAR as it was built, with two modules beside its own: the tests, and beans that the tests need. */
public final class Archives {
    private static final String TESTS = "countinghouse.incontainer";
    private static final String MODULES = """
              <module>
                <ejb>tests-beans.jar</ejb>
              </module>
              <module>
                <web>
                  <web-uri>tests.war</web-uri>
                  <context-root>/tests</context-root>
                </web>
              </module>
            """;

    private Archives() {}

    public static EnterpriseArchive withTests() {
        File built = new File("target/countinghouse.ear");
        if (!built.isFile()) {
            throw new IllegalStateException(built.getAbsolutePath() + " is missing: build the whole reactor");
        }
        EnterpriseArchive ear = ShrinkWrap.create(ZipImporter.class, "countinghouse-tests.ear")
                .importFrom(built)
                .as(EnterpriseArchive.class);
        String modules = text(ear, "META-INF/application.xml");
        int place = modules.lastIndexOf("</module>") + "</module>".length();
        ear.delete("META-INF/application.xml");
        ear.setApplicationXML(new StringAsset(modules.substring(0, place) + "\n" + MODULES + modules.substring(place)));
        JavaArchive beans = ShrinkWrap.create(JavaArchive.class, "tests-beans.jar")
                .addPackage(TESTS + ".beans")
                .addAsManifestResource(EmptyAsset.INSTANCE, "beans.xml");
        Filter<ArchivePath> inContainer = path -> !path.get().contains("/incontainer/beans/");
        WebArchive tests = ShrinkWrap.create(WebArchive.class, "tests.war")
                .addPackages(true, inContainer, TESTS)
                .addAsWebInfResource(EmptyAsset.INSTANCE, "beans.xml");
        ear.addAsModule(beans);
        ear.addAsModule(Testable.archiveToTest(tests));
        return ear;
    }

    private static String text(EnterpriseArchive ear, String path) {
        try (var in = ear.get(path).getAsset().openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
