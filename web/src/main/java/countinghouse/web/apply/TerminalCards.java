package countinghouse.web.apply;

import countinghouse.devices.Devices.TerminalModel;
import countinghouse.onboarding.TerminalAdvice.Pick;
import countinghouse.web.Assets;
import countinghouse.web.Format;
import countinghouse.web.Session;
import countinghouse.web.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Writes the labels of the terminals' radio buttons: markup, because a radio button's words are its label. */
@Named
@RequestScoped
public class TerminalCards {
    /** A card is read at a glance; what a model lacks is never left out. */
    private static final int MOST_FITS = 3;

    @Inject
    private Texts words;

    @Inject
    private Format format;

    @Inject
    private Assets assets;

    @Inject
    private Session session;

    public String label(TerminalCard card) {
        TerminalModel model = card.model();
        StringBuilder html = new StringBuilder();
        if (card.rank() > 0) {
            String key = card.closest() ? "closest" : String.valueOf(card.rank());
            span(html, "rank r" + card.rank(), words.say("advice.rank." + key));
        }
        html.append("<svg class='pic' width='72' height='76' aria-hidden='true'><use href='/assets/terminals.svg?v=")
                .append(assets.getVersion())
                .append('#')
                .append(model.drawing())
                .append("'/></svg><b>")
                .append(plain(model.name().in(session.getLanguage())))
                .append("</b>");
        span(html, "what", model.text().in(session.getLanguage()));
        Pick pick = card.pick();
        if (pick != null) {
            why(html, pick);
        }
        html.append("<strong class='price tn'>").append(format.round(model.price(), model.currency()));
        if (model.monthlyRent() > 0) {
            String rent = format.round(model.monthlyRent(), model.currency());
            html.append("<small>")
                    .append(plain(words.with("terminals.rent", "rent", rent)))
                    .append("</small>");
        }
        return html.append("</strong>").toString();
    }

    private void why(StringBuilder html, Pick pick) {
        html.append("<span class='why'>");
        lines(html, "lack", "bang", pick.lacks());
        lines(html, "fit", "check", pick.fits().stream().limit(MOST_FITS).toList());
        lines(html, "mind", "info", pick.notes());
        if (pick.tied()) {
            line(html, "mind", "info", words.say("advice.tied"));
        }
        html.append("</span>");
    }

    private void lines(StringBuilder html, String style, String icon, List<String> rules) {
        for (String rule : rules) {
            line(html, style, icon, words.sayOr("fit." + rule, rule));
        }
    }

    private void line(StringBuilder html, String style, String icon, String text) {
        html.append("<span class='")
                .append(style)
                .append("'><svg class='i' width='16' height='16' aria-hidden='true'>");
        html.append("<use href='/assets/icons.svg?v=")
                .append(assets.getVersion())
                .append('#');
        html.append(icon).append("'/></svg>").append(plain(text)).append("</span>");
    }

    private static void span(StringBuilder html, String style, String text) {
        html.append("<span class='")
                .append(style)
                .append("'>")
                .append(plain(text))
                .append("</span>");
    }

    private static String plain(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
