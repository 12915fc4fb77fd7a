package countinghouse.payments.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import countinghouse.kernel.Money;
import countinghouse.payments.EntryMode;
import countinghouse.payments.Payments;
import countinghouse.payments.entity.Instruction.State;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class InstructionTest {
    @Test
    void an_instruction_ends_once_and_only_what_was_asked_for_ends() {
        for (State from : new State[] {State.REQUESTED, State.UNKNOWN}) {
            for (State to : State.values()) {
                Instruction instruction = at(from);
                if (to == State.REQUESTED) {
                    assertThrows(IllegalStateException.class, () -> instruction.becomes(to, null, Instant.EPOCH));
                } else {
                    instruction.becomes(to, null, Instant.EPOCH);
                    assertEquals(to, instruction.state());
                }
            }
        }
        for (State from : new State[] {State.DONE, State.REFUSED}) {
            for (State to : State.values()) {
                assertThrows(IllegalStateException.class, () -> at(from).becomes(to, null, Instant.EPOCH));
            }
        }
    }

    private static Instruction at(State state) {
        var command = new Payments.RequestPayment(
                "",
                "sto_1",
                "ter_1",
                new Money(100, "USD"),
                new Payments.Card("tok_1", EntryMode.CHIP, null),
                Instant.EPOCH);
        Payment payment = new Payment(new Payments.Requested("pay_1", 1, Instant.EPOCH, "", command), LocalDate.EPOCH);
        Instruction instruction = new Instruction("ins_1", payment, Instruction.Kind.CAPTURE, new Money(100, "USD"));
        if (state != State.REQUESTED) {
            instruction.becomes(state, null, Instant.EPOCH);
        }
        return instruction;
    }
}
