package countinghouse.acceptance;

import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** What only a company does: its papers, its people, and each of them by the link in their mail. */
final class CompanyPart {
    private static final Pattern LINK = Pattern.compile("(https?://\\S+/owner\\.xhtml\\?token=[^\\s\"<]+)");

    private final Screen screen;
    private final CompanyCast company;
    private final Path picture;
    private final String once;

    CompanyPart(Screen screen, CompanyCast company, Path picture, String once) {
        this.screen = screen;
        this.company = company;
        this.picture = picture;
        this.once = once;
    }

    void business() throws IOException {
        Cast.Business business = company.cast().business();
        screen.pick("kind", "COMPANY");
        screen.type("legalName", business.legalName());
        screen.type("tradingName", business.tradingName());
        screen.type("registrationNumber", business.number());
        screen.choose("mcc", "5812");
        screen.type("monthlyVolume", "25,000");
        screen.type("addressLine", business.address());
        screen.type("city", business.city());
        screen.type("postcode", business.postcode());
        screen.settle();
        screen.click("next");
        screen.see(By.id("registrationDocumentCard"));
    }

    void papers() throws IOException {
        for (String paper : new String[] {"registrationDocument", "bankStatement", "addressProof"}) {
            upload(paper);
            screen.see(By.cssSelector("#" + paper + "Card .uploaded"));
            screen.settle();
        }
        screen.look("company-papers");
        screen.click("next");
        screen.see(By.id("people:0:fullName"));
    }

    /** Nobody is named with too little, and the words say so; then both are. */
    void owners() throws IOException {
        name(0, company.owners().get(0), "10");
        screen.click("next");
        screen.see(By.cssSelector("#messages .ui-messages-error"));
        screen.look("company-owners-refused");
        name(0, company.owners().get(0), company.owners().get(0).share());
        screen.click("addPerson");
        screen.see(By.id("people:1:fullName"));
        name(1, company.owners().get(1), company.owners().get(1).share());
        screen.look("company-owners");
        screen.click("next");
        screen.see(By.id("holderName"));
    }

    private void name(int line, CompanyCast.Owner owner, String share) {
        String at = "people:" + line + ":";
        screen.type(at + "fullName", owner.name());
        screen.type(at + "email", address(owner));
        screen.type(at + "share", share);
        WebElement director = screen.driver().findElement(By.id(at + "director_input"));
        if (!director.isSelected()) {
            screen.click(By.xpath("//*[@id='" + at + "director']//div[contains(@class, 'ui-chkbox-box')]"));
        }
    }

    private String address(CompanyCast.Owner owner) {
        return "owner" + company.owners().indexOf(owner) + "-" + once + "@example.com";
    }

    /** In a browser that knows nothing: the mail's link, and nothing of the company but its name. */
    void answers(CompanyCast.Owner owner, boolean looked) throws IOException {
        screen.forget();
        screen.open(new Mailbox(address(owner)).await(LINK) + "&lang="
                + company.cast().language());
        screen.see(By.id("company"));
        if (looked) {
            screen.look("owner-link");
        }
        screen.choose("documentKind", owner.documentKind());
        screen.settle();
        screen.type("fullName", owner.name());
        screen.type("birthDate", owner.birthDate());
        screen.type("documentNumber", owner.documentNumber());
        screen.type("phone", company.cast().phone());
        upload("front");
        screen.until(driver -> driver.findElement(By.id("frontName")).getText().contains("licence"));
        screen.settle();
        if (screen.has(By.id("backCard"))) {
            upload("back");
            screen.until(
                    driver -> driver.findElement(By.id("backName")).getText().contains("licence"));
            screen.settle();
        }
        screen.click(By.cssSelector("#consent .ui-chkbox-box"));
        if (looked) {
            screen.look("owner-filled");
        }
        screen.click("give");
        screen.see(By.id("given"));
        if (looked) {
            screen.look("owner-given");
        }
    }

    private void upload(String field) {
        screen.driver()
                .findElement(By.cssSelector("#" + field + "Card input[type='file']"))
                .sendKeys(picture.toString());
    }
}
