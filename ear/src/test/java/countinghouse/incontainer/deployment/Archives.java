package countinghouse.incontainer.deployment;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    private static final String ISOLATION = "countinghouse.isolation";
    private static final String MODEL = "countinghouse.model";
    private static final String WEB = "/countinghouse-web.war";
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
        withProbe(ear);
        ear.delete("META-INF/application.xml");
        ear.setApplicationXML(new StringAsset(modules.substring(0, place) + "\n" + MODULES + modules.substring(place)));
        Filter<ArchivePath> beside = path -> !path.get().contains("/web/");
        JavaArchive beans = ShrinkWrap.create(JavaArchive.class, "tests-beans.jar")
                .addPackage(TESTS + ".beans")
                .addPackages(true, beside, ISOLATION + ".probe", ISOLATION + ".planted", MODEL + ".planted")
                .addAsManifestResource(EmptyAsset.INSTANCE, "beans.xml");
        Filter<ArchivePath> inContainer = path -> !path.get().contains("/incontainer/beans/")
                && !path.get().contains("/isolation/probe/")
                && !path.get().contains("/isolation/planted/")
                && !path.get().contains("/model/planted/");
        WebArchive tests = ShrinkWrap.create(WebArchive.class, "tests.war")
                .addPackages(true, inContainer, TESTS, ISOLATION, MODEL)
                .addAsWebInfResource(EmptyAsset.INSTANCE, "beans.xml");
        withModel(tests);
        ear.addAsModule(beans);
        ear.addAsModule(Testable.archiveToTest(tests));
        return ear;
    }

    /** Into the product's own web module: what tells of it from inside, and endpoints that are wrong on purpose. */
    private static void withProbe(EnterpriseArchive ear) {
        WebArchive web = ear.getAsType(WebArchive.class, WEB);
        ear.delete(WEB);
        web.addPackages(true, ISOLATION + ".probe.web", ISOLATION + ".planted.web");
        File pages = new File("src/test/resources/planted");
        for (File page : pages.listFiles()) {
            web.addAsWebResource(page, "planted/" + page.getName());
        }
        ear.addAsModule(web);
    }

    /** The invariants of {@code ./ops check} that every walk of the model is held to, and how much is walked. */
    private static void withModel(WebArchive tests) {
        File[] checks = new File("../launcher/src/main/resources/checks")
                .listFiles((folder, name) -> name.matches("i0([123]|5-(available|movements|on-hand)).*\\.sql"));
        Arrays.sort(checks);
        for (File check : checks) {
            tests.addAsResource(check, "checks/" + check.getName());
        }
        String names = Arrays.stream(checks).map(File::getName).collect(Collectors.joining("\n"));
        tests.addAsResource(new StringAsset(names), "checks/list.txt");
        String told = Stream.of("model.seed", "model.seeds", "model.steps")
                .filter(name -> System.getProperty(name) != null)
                .map(name -> name + "=" + System.getProperty(name))
                .collect(Collectors.joining("\n"));
        tests.addAsResource(new StringAsset(told), "model.properties");
    }

    private static String text(EnterpriseArchive ear, String path) {
        try (var in = ear.get(path).getAsset().openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
