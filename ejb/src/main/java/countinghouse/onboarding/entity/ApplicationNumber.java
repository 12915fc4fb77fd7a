package countinghouse.onboarding.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Locale;

/** Numbers for people to say on the phone, given by the database over all tenants: {@code 26-004817}. */
@Entity
@Table(name = "application_number")
public class ApplicationNumber {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long seq;

    @Column(name = "application_id")
    private String applicationId;

    protected ApplicationNumber() {}

    public ApplicationNumber(String applicationId) {
        this.applicationId = applicationId;
    }

    public String text(int year) {
        return String.format(Locale.ROOT, "%02d-%06d", year % 100, seq);
    }
}
