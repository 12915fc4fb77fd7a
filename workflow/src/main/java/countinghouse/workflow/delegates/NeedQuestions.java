package countinghouse.workflow.delegates;

import countinghouse.devices.TerminalFeatures;
import countinghouse.devices.TerminalFeatures.Network;
import countinghouse.devices.TerminalFeatures.Payment;
import countinghouse.devices.TerminalFeatures.Place;
import countinghouse.devices.TerminalFeatures.Scanner;
import countinghouse.onboarding.TerminalNeeds;
import countinghouse.onboarding.TerminalNeeds.Extra;
import countinghouse.workflow.delegates.TerminalTables.Question;
import java.util.ArrayList;
import java.util.List;

/** What the table TerminalFit is asked about a model, the most telling first. */
final class NeedQuestions {
    private static final List<Place> PLACES = List.of(Place.MOBILE, Place.TABLE, Place.COUNTER, Place.UNATTENDED);
    private static final List<Payment> PAYMENTS =
            List.of(Payment.QR_SCANNED, Payment.QR_SHOWN, Payment.CHIP, Payment.TAP, Payment.SWIPE);

    private NeedQuestions() {}

    static List<Question> of(TerminalNeeds needs, TerminalFeatures model) {
        List<Question> questions = new ArrayList<>();
        for (Place place : PLACES) {
            questions.add(new Question(
                    place.name(),
                    needs.places().contains(place),
                    yes(model.places().contains(place))));
        }
        List<Extra> extras = needs.extras();
        questions.add(new Question("MEMBERS", extras.contains(Extra.MEMBERS), yes(model.members())));
        questions.add(new Question(
                "SCANNER", extras.contains(Extra.SCANNER), model.scanner().name()));
        questions.add(new Question("PRINTER", extras.contains(Extra.PRINTER), yes(model.printer())));
        questions.add(new Question("NETWORK", !needs.networks().isEmpty(), network(needs, model)));
        for (Payment payment : PAYMENTS) {
            questions.add(new Question(payment.name(), needs.payments().contains(payment), way(payment, model)));
        }
        return questions;
    }

    private static String way(Payment payment, TerminalFeatures model) {
        if (!model.payments().contains(payment)) {
            return "NO";
        }
        if (payment == Payment.QR_SCANNED) {
            return (model.scanner() == Scanner.NONE ? Scanner.CAMERA : model.scanner()).name();
        }
        return payment == Payment.QR_SHOWN && model.customerScreen() ? "CUSTOMER_SCREEN" : "YES";
    }

    /** The best of the networks that are there and that the model can use. */
    private static String network(TerminalNeeds needs, TerminalFeatures model) {
        List<Network> both =
                needs.networks().stream().filter(model.networks()::contains).toList();
        if (both.contains(Network.WIFI) && both.contains(Network.MOBILE)) {
            return "WIFI_AND_MOBILE";
        }
        for (Network network : List.of(Network.CABLE, Network.WIFI, Network.MOBILE)) {
            if (both.contains(network)) {
                return network.name();
            }
        }
        return "NO";
    }

    private static String yes(boolean has) {
        return has ? "YES" : "NO";
    }
}
