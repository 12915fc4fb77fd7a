package countinghouse.isolation.attack;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Methods of faces that are not attacked as such, each by its name and the types it takes, and why. A method that takes no caller and stands
 * not here is a finding.
 */
final class OpenMethods {
    private static final String MACHINE = "the machine below the tenants: attacked by entities and by the second lock";
    private static final String SEALED = "no tenant's rows; a ciphertext opens at its own place only";
    private static final String COUNTS = "counts tries under a hash of the product's own making; no tenant's rows";
    private static final String LINK = "the mailed link is the proof; attacked over its page";
    private static final String ADDRESS =
            "mails the owner of the address only and answers nothing; attacked over its page";
    private static final String CLOSINGS = "asked by the close monitor for the operator; its statements are listed";
    private static final String LISTS = "what publishers give to everybody; no merchant's row is in it";
    private static final String SESSION = "the own sign-in, known by its id, which never leaves the server's session";
    private static final String PROOF = "the password or code is the proof; attacked over its page";

    private static final Map<String, String> REASONS = Map.ofEntries(
            Map.entry("TenantEntityManager.bind(Caller)", MACHINE),
            Map.entry("TenantEntityManager.platform()", MACHINE),
            Map.entry("Vault.seal(Place, byte[])", SEALED),
            Map.entry("Vault.open(Place, byte[])", SEALED),
            Map.entry("Vault.blindIndex(TenantId, DataClass, String)", SEALED),
            Map.entry(
                    "Vault.platformIndex(Caller, DataClass, List)",
                    "the product's own only; a keyed hash of what was given, and no tenant's rows"),
            Map.entry(
                    "LookAlikes.compare(Caller, String, List)",
                    "the product's own only; counts equal hashes over all merchants, for underwriters' eyes"),
            Map.entry("Attempts.claim(String, Policy)", COUNTS),
            Map.entry("Attempts.failures(String, Policy)", COUNTS),
            Map.entry("Attempts.succeeded(String)", COUNTS),
            Map.entry("Attempts.forgive(String)", COUNTS),
            Map.entry("Grants.of(String)", "one person's grants, before a tenant is known; its statement is listed"),
            Map.entry("Closings.due()", CLOSINGS),
            Map.entry("Closings.tally()", CLOSINGS),
            Map.entry("Closings.closedSince(Instant)", CLOSINGS),
            Map.entry("Closings.find(String, String)", CLOSINGS),
            Map.entry(
                    "Work.hurry(String)",
                    "moves when the product's own work is due, and tells nothing; its statement is listed"),
            Map.entry("PublishedLists.inUse()", LISTS),
            Map.entry("PublishedLists.entries(String)", LISTS),
            Map.entry("PublishedLists.activate(ListVersion)", LISTS),
            Map.entry("OwnerLinks.offer(String)", LINK),
            Map.entry("OwnerLinks.upload(String, Side, String, byte[])", LINK),
            Map.entry("OwnerLinks.give(String, Person, boolean)", LINK),
            Map.entry("OwnerLinks.refuse(String)", LINK),
            Map.entry("OwnerLinks.askAgain(String)", LINK),
            Map.entry("MailedLinks.of(Kind, String)", "whose a mailed link is, by its hash; its statement is listed"),
            Map.entry("LiveKeys.of(String, Instant)", "whose key a secret is, by its hash; its statement is listed"),
            Map.entry("Devices.models(String)", "the public price list"),
            Map.entry("Devices.activate(String, String)", "serial and one-time code are the proof; attacked over REST"),
            Map.entry("WalletPayments.noticed(SentNotice)", "let in by its signature; attacked over REST"),
            Map.entry("Devices.carrierReported(CarrierReport)", "let in by its signature; attacked over REST"),
            Map.entry("Keys.authenticate(String)", "the secret is the proof; attacked over REST"),
            Map.entry("People.register(Register, Client)", "anybody may register; attacked over its page"),
            Map.entry("People.confirm(String)", LINK),
            Map.entry("People.resendConfirmation(String, Client)", ADDRESS),
            Map.entry("People.current(String)", "asked by the session about the person who signed in"),
            Map.entry("Invitations.offer(String)", LINK),
            Map.entry("Invitations.accept(String, String)", LINK),
            Map.entry("Passwords.reset(String, String)", LINK),
            Map.entry("Passwords.forgot(String, Client)", ADDRESS),
            Map.entry("Passwords.change(String, String, String, Client)", SESSION + ", and the old password"),
            Map.entry("Sessions.enter(String, String, Client)", PROOF),
            Map.entry("Sessions.code(String, String, Client)", PROOF),
            Map.entry("Sessions.see(String, boolean)", SESSION),
            Map.entry("Sessions.leave(String)", SESSION),
            Map.entry("Sessions.open(String)", SESSION),
            Map.entry("Sessions.recent(String)", SESSION),
            Map.entry("Sessions.end(String, String)", SESSION),
            Map.entry("Sessions.endOthers(String)", SESSION),
            Map.entry("Factors.state(String)", SESSION),
            Map.entry("Factors.begin(String)", SESSION),
            Map.entry("Factors.confirm(String, String, Client)", SESSION),
            Map.entry("Factors.renewRecoveryCodes(String)", SESSION),
            Map.entry("Factors.remove(String)", SESSION),
            Map.entry("StepUp.require(String)", SESSION),
            Map.entry("StepUp.wanted(String)", SESSION),
            Map.entry("StepUp.prove(String, String, Client)", SESSION + ", and the code or password"));

    private OpenMethods() {}

    static String name(Class<?> face, Method method) {
        return face.getSimpleName() + "." + method.getName() + "("
                + Arrays.stream(method.getParameterTypes())
                        .map(Class::getSimpleName)
                        .collect(Collectors.joining(", "))
                + ")";
    }

    /** Why the method is not attacked, or null. */
    static String reason(String name) {
        return REASONS.get(name);
    }

    /** What stands here and is not there any more: it would excuse the next method of that name. */
    static Set<String> stale(Set<String> there) {
        Set<String> stale = new TreeSet<>(REASONS.keySet());
        stale.removeAll(there);
        return stale;
    }
}
