package countinghouse.model;

import countinghouse.incontainer.Rows;
import countinghouse.payments.PaymentView;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** One random sequence of steps by two merchants, each compared with the model as it is done. */
final class Walk {
    private static final long PATIENCE_SECONDS = 30;
    private static final String DUE =
            "UPDATE work_item SET due_at = UTC_TIMESTAMP(6) WHERE tenant_id = ? AND state = 'WAITING'"
                    + " AND kind IN ('payment-reversal', 'payment-instruction', 'refund')";

    final Tools tools;
    final Product product;
    final Traffic traffic;
    final List<Merchant> merchants = new ArrayList<>();
    final List<String> story = new ArrayList<>();
    final SaleMoves sales = new SaleMoves(this);
    final PayMoves pays = new PayMoves(this);
    final RefundMoves refunds = new RefundMoves(this);
    private final DisputeMoves disputes = new DisputeMoves(this);
    private final MoneyMoves money = new MoneyMoves(this);
    private final RepeatMoves repeats = new RepeatMoves(this);
    private final long seed;
    private int keys;

    /** Payments that never left us, because a fault had cut the connection. */
    int unsent;

    Walk(Tools tools, Product product, Traffic traffic, long seed) {
        this.tools = tools;
        this.product = product;
        this.traffic = traffic;
        this.seed = seed;
    }

    /** @throws Disagreement at the first step that the model says otherwise */
    void go(int steps) {
        LocalDate month = LocalDate.now(java.time.ZoneOffset.UTC).plusMonths(1).withDayOfMonth(1);
        LocalDate first = seed % 10 == 0 ? month.plusMonths(1).minusDays(3) : month;
        for (int i = 0; i < 2; i++) {
            merchants.add(Merchant.open(tools, new Dice(seed, -1 - i), first));
        }
        for (int step = 0; step < steps; step++) {
            Dice dice = new Dice(seed, step);
            Merchant m = merchants.get(dice.upTo(2));
            story.add(step + ": " + merchants.indexOf(m) + " …");
            String what = move(m, dice);
            story.set(step, step + ": " + merchants.indexOf(m) + " " + what);
        }
        merchants.forEach(this::settle);
    }

    private String move(Merchant m, Dice dice) {
        int roll = dice.upTo(100);
        if (roll < 22) {
            return sales.sell(m, dice);
        } else if (roll < 25) {
            return sales.crash(m, dice);
        } else if (roll < 38) {
            return pays.authorise(m, dice);
        } else if (roll < 41) {
            return pays.crash(m, dice);
        } else if (roll < 44) {
            return pays.doubleClick(m, dice);
        } else if (roll < 51) {
            return pays.capture(m, dice);
        } else if (roll < 55) {
            return pays.cancel(m, dice);
        } else if (roll < 66) {
            return refunds.refund(m, dice);
        } else if (roll < 69) {
            return refunds.twoAtOnce(m, dice);
        } else if (roll < 76) {
            return disputes.move(m, dice);
        }
        return rest(m, dice, roll);
    }

    private String rest(Merchant m, Dice dice, int roll) {
        if (roll < 88) {
            return repeats.key(m, dice);
        } else if (roll < 90) {
            return repeats.otherMerchant(m, dice);
        } else if (roll < 92) {
            return repeats.work(m, dice);
        } else if (roll < 96) {
            return money.desk(m, dice);
        } else if (roll < 99) {
            return money.close(m, dice);
        }
        settle(m);
        return "time passes";
    }

    String key() {
        return "model-" + seed + "-" + ++keys;
    }

    /** As it stands; settled is captured, too. */
    static String state(PaymentView view) {
        return view.state().name().equals("SETTLED") ? "CAPTURED" : view.state().name();
    }

    /** What the product has of a payment is what the model has. */
    void check(Merchant m, Pay pay) {
        PaymentView view = tools.payments.payment(m.shop.owner(), pay.id);
        var sums = view.sums();
        if (pay.open == null) {
            Disagreement.unless(
                    pay.state + " " + pay.captured + " " + pay.refunded() + " " + pay.disputed,
                    state(view) + " " + sums.captured().minor() + " "
                            + sums.refunded().minor() + " " + sums.disputed().minor(),
                    pay.id);
        }
    }

    /** Time passes: whatever has no answer gets one. */
    void settle(Merchant m) {
        List<Pay> open = m.pays.stream()
                .filter(pay -> pay.open != null || pay.hasOpenRefund())
                .toList();
        if (open.isEmpty()) {
            return;
        }
        hurry(m);
        long[] again = {System.nanoTime()};
        until(PATIENCE_SECONDS, "what has no answer is decided", () -> {
            if (System.nanoTime() - again[0] > TimeUnit.SECONDS.toNanos(2)) {
                again[0] = System.nanoTime();
                hurry(m);
            }
            return open.stream().allMatch(pay -> isDecided(m, pay));
        });
        open.forEach(pay -> decide(m, pay));
        m.sales.forEach(sale -> decide(m, sale));
        open.forEach(pay -> check(m, pay));
    }

    private void hurry(Merchant m) {
        try {
            new Rows().change(DUE, m.shop.tenant());
            tools.runner.wake();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean isDecided(Merchant m, Pay pay) {
        return !tools.payments.payment(m.shop.owner(), pay.id).isUndecided()
                && pay.backs.stream()
                        .filter(back -> back.state.equals("OPEN"))
                        .allMatch(back -> tools.refunds
                                .of(m.shop.owner(), back.id)
                                .state()
                                .name()
                                .matches("SUCCEEDED|FAILED"));
    }

    /** By what the acquirer has done, or does when it is told again. */
    private void decide(Merchant m, Pay pay) {
        Pay.Open open = pay.open;
        pay.open = null;
        if (open != null) {
            switch (open.what()) {
                case "CAPTURE" -> m.books.captured(pay, open.amount());
                case "VOID" -> PayMoves.voided(m, pay);
                default -> {
                    if (open.done()) {
                        PayMoves.answered(m, pay, open.what().equals("PURCHASE"));
                    } else {
                        pay.state = "VOIDED";
                    }
                }
            }
        }
        pay.backs.stream().filter(back -> back.state.equals("OPEN")).forEach(back -> refunds.given(m, pay, back, true));
    }

    private void decide(Merchant m, Merchant.Sold sale) {
        if (sale.state.equals("OPEN") && sale.pay != null && sale.pay.open == null) {
            if (sale.pay.state.equals("CAPTURED")) {
                sales.complete(m, sale);
            } else {
                sale.state = "VOIDED";
            }
            until(
                    PATIENCE_SECONDS,
                    "sale " + sale.id + " is " + sale.state,
                    () -> tools.sales
                            .sale(m.shop.owner(), sale.id)
                            .state()
                            .name()
                            .equals(sale.state));
        }
    }

    /** @throws Disagreement when it does not hold in time */
    static void until(long seconds, String what, Supplier<Boolean> holds) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (!holds.get()) {
            if (System.nanoTime() > end) {
                throw new Disagreement("not within " + seconds + " s: " + what);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }
}
