package countinghouse.isolation.attack;

import countinghouse.isolation.report.Coverage;
import countinghouse.isolation.world.Merchant;
import countinghouse.isolation.world.Opening;
import countinghouse.isolation.world.Patience;
import countinghouse.platform.Notifications;
import jakarta.ejb.Schedule;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.transaction.UserTransaction;
import java.lang.reflect.Method;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/** What tells or runs without being asked: mails and timers. What they leave is looked through at the end. */
public final class Quiet {
    public static final String MAILS = "mail templates";
    public static final String TIMERS = "timers";

    private final Coverage coverage;

    public Quiet(Coverage coverage) {
        this.coverage = coverage;
    }

    /** Each template once to the attacker, its places filled with the attacker's own values. */
    public void mails(Notifications notifications, Merchant attacker, UserTransaction transaction) throws Exception {
        ResourceBundle words = ResourceBundle.getBundle("countinghouse.mail", Locale.ENGLISH);
        Set<String> templates = new TreeSet<>();
        words.keySet().stream()
                .filter(key -> key.endsWith(".subject"))
                .forEach(key -> templates.add(key.substring(0, key.lastIndexOf('.'))));
        for (String template : templates) {
            coverage.there(MAILS, template);
            transaction.begin();
            notifications.send(
                    attacker.system(),
                    new Notifications.Mail(attacker.email(), Locale.ENGLISH, template, places(words, template)));
            transaction.commit();
            coverage.hit(MAILS, template);
        }
        Patience.until("all mails are sent", () -> Opening.isQuiet(attacker.tenant()));
    }

    private static Map<String, String> places(ResourceBundle words, String template) {
        Map<String, String> places = new TreeMap<>();
        var matcher = java.util.regex.Pattern.compile("\\{(\\w+)}").matcher(words.getString(template + ".body"));
        while (matcher.find()) {
            places.put(matcher.group(1), "own");
        }
        return places;
    }

    /** Timers take no ids; those of every minute and less have run while the twin was there. */
    public void timers(Predicate<Class<?>> which) {
        for (var bean : CDI.current().getBeanManager().getBeans(Object.class, Any.Literal.INSTANCE)) {
            for (Method method : bean.getBeanClass().getDeclaredMethods()) {
                Schedule schedule = method.getAnnotation(Schedule.class);
                if (schedule != null && which.test(bean.getBeanClass())) {
                    String name = bean.getBeanClass().getSimpleName() + "." + method.getName();
                    coverage.there(TIMERS, name);
                    if (schedule.minute().startsWith("*")) {
                        coverage.hit(TIMERS, name);
                    } else {
                        coverage.excuse(
                                TIMERS, name, "runs once an hour or less; its statements are on the closed list");
                    }
                }
            }
        }
    }
}
