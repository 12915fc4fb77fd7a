package countinghouse.gateways.acquirer;

import com.solab.iso8583.IsoMessage;
import countinghouse.gateways.acquirer.HostMessages.Field;

/** What an answer has in common with its request, and with no other request that can be under way. */
record Match(int answerType, String merchant, String terminal, String stan, String rrn) {

    /** A repeat (0401) is answered as what it repeats. */
    static Match expectedFor(IsoMessage request) {
        return of((request.getType() & ~0xf) + 0x10, request);
    }

    static Match of(IsoMessage answer) {
        return of(answer.getType(), answer);
    }

    private static Match of(int type, IsoMessage message) {
        return new Match(
                type,
                HostMessages.text(message, Field.MERCHANT),
                HostMessages.text(message, Field.TERMINAL),
                HostMessages.text(message, Field.STAN),
                HostMessages.text(message, Field.RRN));
    }
}
