package countinghouse.sandbox.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The HTTP server: finds the route, reads the request, writes the answer, as whole or broken as it says. */
public final class HttpDoor implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(HttpDoor.class.getName());
    public static final int BODY_LIMIT = 1 << 20;
    private static final int BACKLOG = 128;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Route> routes = new CopyOnWriteArrayList<>();

    /** Binds at once, so that a taken port is known before anything else starts. */
    public HttpDoor(InetSocketAddress address) throws IOException {
        server = HttpServer.create(address, BACKLOG);
        server.setExecutor(threads);
        server.createContext("/", this::serve);
    }

    public HttpDoor on(String method, String template, Handler handler) {
        return on(method, template, BODY_LIMIT, handler);
    }

    /** @param largest of a question's body, in bytes */
    public HttpDoor on(String method, String template, int largest, Handler handler) {
        routes.add(new Route(method, template, largest, handler));
        return this;
    }

    public void start() {
        server.start();
    }

    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            write(exchange, answer(exchange));
        }
    }

    private Answer answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        boolean pathKnown = false;
        for (Route route : routes) {
            Optional<Map<String, String>> parameters = route.match(path);
            if (parameters.isPresent()) {
                pathKnown = true;
                if (route.method().equals(exchange.getRequestMethod())) {
                    return answer(exchange, route, parameters.get());
                }
            }
        }
        return pathKnown
                ? Answer.refused(405, "method-not-allowed", "another method is served here")
                : Answer.refused(404, "not-found", "nothing is served here");
    }

    private static Answer answer(HttpExchange exchange, Route route, Map<String, String> path) throws IOException {
        byte[] body = exchange.getRequestBody().readNBytes(route.largest() + 1);
        if (body.length > route.largest()) {
            return Answer.refused(413, "too-large", "at most " + route.largest() + " bytes");
        }
        Map<String, String> headers = new HashMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
        Map<String, String> query = Question.parseQuery(exchange.getRequestURI().getRawQuery());
        try {
            return route.handler().handle(new Question(path, query, headers, body));
        } catch (BadRequest e) {
            return Answer.refused(400, "bad-request", String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Answer.refused(503, "stopping", "the sandbox is stopping").with(Answer.Delivery.NOTHING);
        } catch (Exception e) {
            LOG.log(Level.WARNING, "a handler failed: " + route.template(), e);
            return Answer.refused(500, "error", "the sandbox failed; see its log");
        }
    }

    /** Closing the exchange before the announced length is written makes the server cut the connection. */
    private static void write(HttpExchange exchange, Answer answer) throws IOException {
        if (answer.delivery() == Answer.Delivery.NOTHING) {
            return;
        }
        exchange.getResponseHeaders().set("Content-Type", answer.contentType());
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        byte[] body = answer.body();
        exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            OutputStream out = exchange.getResponseBody();
            out.write(body, 0, answer.delivery() == Answer.Delivery.HALF ? body.length / 2 : body.length);
            out.flush();
        }
    }
}
