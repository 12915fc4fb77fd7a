package countinghouse.acceptance;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.logging.Level;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.ExpectedCondition;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A browser and the hand on it. Every page that is looked at is photographed and must be free of errors and raw keys. */
final class Screen implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Dimension DESK = new Dimension(1440, 960);
    private static final Dimension PHONE = new Dimension(390, 844);
    private static final String QUIET = """
            return document.readyState === 'complete'
              && (!window.PrimeFaces || !PrimeFaces.ajax || PrimeFaces.ajax.Queue.isEmpty())
              && (!window.jQuery || jQuery.active === 0)
              && !document.querySelector('.ui-widget-overlay.ui-dialog-leave');
            """;

    private final ChromeDriver driver;
    private final Path folder;
    private final List<String> flaws = new ArrayList<>();
    private int photographs;

    /**
     * @param journey a folder of its own for the photographs; the empty string for the walk's
     * @param more options of the browser, such as a camera that shows a moving picture
     */
    Screen(String journey, String language, String... more) throws IOException {
        folder = Surroundings.screenshots().resolve(language).resolve(journey);
        Files.createDirectories(folder);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(Surroundings.required("CHROME"));
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-search-engine-choice-screen",
                "--lang=" + language);
        options.addArguments(more);
        options.setAcceptInsecureCerts(true);
        LoggingPreferences logging = new LoggingPreferences();
        logging.enable(LogType.BROWSER, Level.ALL);
        options.setCapability("goog:loggingPrefs", logging);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(new File(Surroundings.required("CHROMEDRIVER")))
                .build();
        driver = new ChromeDriver(service, options);
        driver.manage().window().setSize(DESK);
    }

    ChromeDriver driver() {
        return driver;
    }

    void open(String path) {
        driver.get(path.startsWith("http") ? path : Surroundings.product() + path);
        settle();
    }

    String path() {
        String url = driver.getCurrentUrl();
        return url.startsWith(Surroundings.product())
                ? url.substring(Surroundings.product().length())
                : url;
    }

    /** Waits until the page has nothing under way. */
    void settle() {
        until(page -> (Boolean) ((JavascriptExecutor) page).executeScript(QUIET));
    }

    <T> T until(ExpectedCondition<T> holds) {
        return new WebDriverWait(driver, PATIENCE, Duration.ofMillis(40))
                .ignoring(StaleElementReferenceException.class)
                .until(holds);
    }

    /** Waits longer: for something that happens outside, or in the product's background. */
    <T> T eventually(ExpectedCondition<T> holds) {
        return new WebDriverWait(driver, Duration.ofSeconds(90), Duration.ofMillis(250))
                .ignoring(StaleElementReferenceException.class)
                .until(holds);
    }

    /** Opens a page again and again until it shows something. */
    WebElement refreshUntil(String path, By by) {
        return eventually(page -> {
            open(path);
            List<WebElement> found = page.findElements(by);
            return found.isEmpty() ? null : found.getFirst();
        });
    }

    WebElement see(By by) {
        return until(ExpectedConditions.visibilityOfElementLocated(by));
    }

    boolean has(By by) {
        return !driver.findElements(by).isEmpty();
    }

    String text(By by) {
        return see(by).getText();
    }

    void click(By by) {
        until(page -> {
            WebElement element = ExpectedConditions.elementToBeClickable(by).apply(page);
            if (element == null) {
                return null;
            }
            ((JavascriptExecutor) page)
                    .executeScript("arguments[0].scrollIntoView({block: 'center', behavior: 'instant'})", element);
            try {
                element.click();
                return true;
            } catch (org.openqa.selenium.ElementClickInterceptedException inTheWay) {
                return null;
            }
        });
        settle();
    }

    void click(String id) {
        click(By.id(id));
    }

    /** Types and leaves the field, as a person would. */
    void type(String id, String text) {
        WebElement field = until(ExpectedConditions.elementToBeClickable(By.id(id)));
        // over what stands there: a field that is emptied first is saved empty, and written anew under the hand
        field.sendKeys(Keys.chord(Keys.CONTROL, "a"), Keys.DELETE, text, Keys.TAB);
        settle();
    }

    void choose(String id, String value) {
        new Select(see(By.id(id))).selectByValue(value);
        settle();
    }

    /** A radio button, by its label: the button itself may be drawn away. */
    void pick(String name, String value) {
        WebElement radio = driver.findElement(By.cssSelector("input[name='" + name + "'][value='" + value + "']"));
        click(By.cssSelector("label[for='" + radio.getDomAttribute("id") + "']"));
    }

    /** Another person sits down, at a browser that knows nobody. */
    void forget() {
        open("/");
        driver.manage().deleteAllCookies();
    }

    /** Checks the page and photographs it at both sizes. */
    void look(String name) throws IOException {
        settle();
        check(name);
        photograph(name, "");
        driver.manage().window().setSize(PHONE);
        settle();
        photograph(name, "-390");
        Object overflow = driver.executeScript(
                "return document.documentElement.scrollWidth - document.documentElement.clientWidth");
        driver.manage().window().setSize(DESK);
        settle();
        if (!Long.valueOf(0).equals(overflow)) {
            flaws.add(name + " scrolls sideways on a phone, by " + overflow);
        }
    }

    void check(String name) {
        driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                .map(entry -> "console on " + name + " (" + path() + "): " + entry.getMessage())
                .forEach(flaws::add);
        String text = String.valueOf(driver.executeScript("return document.documentElement.innerText"));
        if (text.contains("???")) {
            flaws.add("a key without words on " + name + ": " + around(text));
        }
    }

    /** All that was wrong with pages that were looked at; a walk goes on over it and fails at its end. */
    List<String> flaws() {
        return flaws;
    }

    private static String around(String text) {
        int place = text.indexOf("???");
        return text.substring(Math.max(0, place - 20), Math.min(text.length(), place + 60));
    }

    private void photograph(String name, String suffix) throws IOException {
        if (suffix.isEmpty()) {
            photographs++;
        }
        String file = String.format(Locale.ROOT, "%02d-%s%s.png", photographs, name, suffix);
        Files.copy(
                driver.getScreenshotAs(OutputType.FILE).toPath(),
                folder.resolve(file),
                StandardCopyOption.REPLACE_EXISTING);
    }

    /** What was on the screen when something failed. */
    void photographFailure(Throwable failure) throws IOException {
        photograph("failed", "");
        Files.writeString(folder.resolve("failed.html"), String.valueOf(driver.getPageSource()));
        Files.writeString(
                folder.resolve("failed.txt"),
                failure + "\n" + path() + "\n" + flaws + "\n"
                        + driver.manage().logs().get(LogType.BROWSER).getAll());
    }

    @Override
    public void close() {
        driver.quit();
    }
}
