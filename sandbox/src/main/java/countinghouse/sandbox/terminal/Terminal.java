package countinghouse.sandbox.terminal;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;

/**
 * A terminal: its memory, its server, its customer's receipt. A sale is remembered before it is sent, and forgotten when
 * it is answered; so what the network swallowed is sent again under the same key.
 */
final class Terminal {
    static final int DONE = 0;
    static final int REFUSED = 1;
    static final int KEPT = 3;

    private final Path memory;
    private final PrintStream out;
    private final Clock clock;

    Terminal(Path memory, PrintStream out, Clock clock) {
        this.memory = memory;
        this.out = out;
        this.clock = clock;
    }

    int activate(String url, String trust, String serial, String code) throws IOException, InterruptedException {
        try (StateFile file = new StateFile(memory);
                ProductApi api = new ProductApi(url, trust, "")) {
            if (file.exists()) {
                throw new IllegalArgumentException(memory + " belongs to a terminal already");
            }
            ProductApi.Response response = api.activate(serial, code);
            if (!response.success()) {
                out.println(response.body());
                return REFUSED;
            }
            // Not the whole answer: it holds the terminal's key.
            out.println("{\"terminal\":\"" + response.body().path("terminal").asText() + "\"}");
            TerminalState.Identity identity = new TerminalState.Identity(
                    serial,
                    response.body().path("terminal").asText(),
                    response.body().path("key").asText(),
                    response.body().path("store").asText(),
                    response.body().path("till").asText());
            TerminalState.Price nothing =
                    new TerminalState.Price(response.body().path("currency").asText(), false, java.util.List.of());
            file.write(new TerminalState(url, trust, identity, nothing, 0, java.util.List.of()));
            return DONE;
        }
    }

    /** @param offline keep it without trying to send it */
    int sell(String product, int quantity, Basket.Payment payment, boolean offline)
            throws IOException, InterruptedException {
        try (StateFile file = new StateFile(memory)) {
            TerminalState state = file.read();
            try (ProductApi api = api(state)) {
                if (!offline) {
                    state = refresh(api, state);
                    file.write(state);
                }
                String key =
                        String.format(Locale.ROOT, "%s-%06d", state.identity().serial(), state.lastNumber() + 1);
                String body = new Basket(find(state, product), quantity, payment).body(state, clock.instant());
                file.write(state.selling(new TerminalState.Pending(key, body)));
                return offline ? KEPT : send(file, api);
            }
        }
    }

    /** Sends what is still to be answered, oldest first. */
    int replay() throws IOException, InterruptedException {
        try (StateFile file = new StateFile(memory);
                ProductApi api = api(file.read())) {
            return send(file, api);
        }
    }

    int products() throws IOException, InterruptedException {
        try (StateFile file = new StateFile(memory)) {
            TerminalState state = file.read();
            try (ProductApi api = api(state)) {
                state = refresh(api, state);
                file.write(state);
            }
            TerminalState.Price price = state.price();
            price.products()
                    .forEach(p -> out.println(p.id() + "\t" + p.sku() + "\t" + p.price() + " " + price.currency() + "\t"
                            + p.taxRate() + "\t" + p.name()));
            return DONE;
        }
    }

    static ProductApi api(TerminalState state) throws IOException {
        return new ProductApi(state.url(), state.trust(), state.identity().key());
    }

    /** With the prices of now, or with the last ones known while the server cannot be reached. */
    private TerminalState refresh(ProductApi api, TerminalState state) throws InterruptedException {
        try {
            return state.knowing(api.price(state.identity().store()));
        } catch (IOException e) {
            out.println("{\"offline\":\"" + e.getClass().getSimpleName() + "\"}");
            return state;
        }
    }

    private static TerminalState.Product find(TerminalState state, String product) {
        return state.price().products().stream()
                .filter(p -> p.id().equals(product) || p.sku().equals(product))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("this terminal knows no product " + product));
    }

    private int send(StateFile file, ProductApi api) throws IOException, InterruptedException {
        int result = DONE;
        for (TerminalState.Pending sale : file.read().pending()) {
            ProductApi.Response response;
            try {
                response = api.sell(sale);
            } catch (IOException e) {
                out.println("{\"kept\":\"" + sale.key() + "\"}");
                return KEPT;
            }
            out.println(response.body());
            if (response.retryLater() || response.status() == 401) {
                out.println("{\"kept\":\"" + sale.key() + "\"}");
                return KEPT;
            }
            file.write(file.read().answered(sale));
            if (!response.success()) {
                result = REFUSED;
            }
        }
        return result;
    }
}
