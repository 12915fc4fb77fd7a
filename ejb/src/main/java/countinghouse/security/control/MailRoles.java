package countinghouse.security.control;

import countinghouse.platform.Role;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of roles in mails: {@code role.<ROLE>} of the bundle {@code mail}. */
final class MailRoles {
    private MailRoles() {}

    static String word(Role role, Locale locale) {

        return ResourceBundle.getBundle(
                        "countinghouse.mail",
                        locale,
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
                .getString("role." + role.name());
    }
}
