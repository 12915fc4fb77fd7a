package countinghouse.web.apply;

import countinghouse.kernel.Refusal;
import countinghouse.underwriting.FactSection.Stake;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One person of a company as typed. */
public class OwnerLine implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final Pattern SHARE = Pattern.compile("\\d{1,3}([.,]\\d{1,2})?");

    private final String id;
    private String fullName = "";
    private String email = "";
    private String share = "";
    private boolean director;

    OwnerLine() {
        this.id = "";
    }

    OwnerLine(Stake saved) {
        id = saved.id();
        fullName = saved.fullName();
        email = saved.email();
        share = percent(saved.shareBasisPoints());
        director = saved.director();
    }

    /** @throws Refusal fact.owner-share */
    Stake stake() {
        return new Stake(id, fullName.strip(), email.strip(), basisPoints(share), director);
    }

    private static int basisPoints(String typed) {
        String bare = typed.replaceAll("[\\s%％]", "");
        if (bare.isEmpty()) {
            return 0;
        }
        if (!SHARE.matcher(bare).matches()) {
            throw Refusal.invalid("fact.owner-share");
        }
        return new BigDecimal(bare.replace(',', '.')).movePointRight(2).intValueExact();
    }

    /** {@code 2550} is 25.5. */
    static String percent(int basisPoints) {
        return basisPoints == 0
                ? ""
                : BigDecimal.valueOf(basisPoints, 2).stripTrailingZeros().toPlainString();
    }

    public String getId() {
        return id;
    }

    public String getFullName() {
        return fullName;
    }

    public void setFullName(@Nullable String fullName) {
        this.fullName = fullName == null ? "" : fullName;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(@Nullable String email) {
        this.email = email == null ? "" : email;
    }

    public String getShare() {
        return share;
    }

    public void setShare(@Nullable String share) {
        this.share = share == null ? "" : share;
    }

    public boolean isDirector() {
        return director;
    }

    public void setDirector(boolean director) {
        this.director = director;
    }
}
