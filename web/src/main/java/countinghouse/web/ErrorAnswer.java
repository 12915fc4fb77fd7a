package countinghouse.web;

import countinghouse.web.door.Headers;
import countinghouse.web.rest.ProblemAnswer;
import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The answer to every request that went wrong outside of a page: a small page in the reader's language, a problem for callers of REST. It says
 * what to do next and nothing of what happened inside; it needs no session and makes none.
 */
@WebServlet(name = "error", urlPatterns = "/error")
public class ErrorAnswer extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self';"
            + " frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

    @Inject
    private Assets assets;

    @Inject
    private Session session;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Headers.put(request, response);
        response.setHeader("Cache-Control", "no-store");
        int status = request.getDispatcherType() == DispatcherType.ERROR ? status(request) : 404;
        response.setStatus(status);
        String path = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        if (path.startsWith("/api/")) {
            ProblemAnswer.write(request, response, status);
        } else {
            page(request, response, status);
        }
    }

    private static int status(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code && code >= 400
                ? code
                : 500;
    }

    private void page(HttpServletRequest request, HttpServletResponse response, int status) throws IOException {
        Language chosen = Language.chosen(request);
        Language language = chosen == null ? Language.preferred(request) : chosen;
        Words words = Words.in(language.locale());
        String key = key(words, status);
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("Content-Language", language.tag());
        response.setContentType("text/html;charset=UTF-8");
        if (!"HEAD".equals(request.getMethod())) {
            HttpSession open = request.getSession(false);
            boolean known = open != null && session.isSignedIn();
            response.getWriter()
                    .write(filled(Map.of(
                            "language", language.tag(),
                            "version", assets.getVersion(),
                            "status", Integer.toString(status),
                            "title", words.say(key + ".title"),
                            "text", text(words.say(key + ".text"), response.getHeader("Retry-After")),
                            "home", known ? session.getHome() : "/",
                            "go", words.say(known ? "to-home" : "to-start"),
                            "skip", words.say("skip"),
                            "what", words.say("foot.what"),
                            "licence", words.say("foot.licence"))));
        }
    }

    private static String key(Words words, int status) {
        String own = "error." + status;
        return words.know(own + ".title") ? own : status < 500 ? "error.400" : "error.500";
    }

    private static String text(String sentence, @Nullable String seconds) {
        return sentence.replace("{seconds}", seconds == null ? "60" : seconds);
    }

    private static String filled(Map<String, String> places) {
        String page = PAGE;
        for (Map.Entry<String, String> place : places.entrySet()) {
            page = page.replace("{" + place.getKey() + "}", place.getValue());
        }
        return page;
    }

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="{language}">
            <head>
            <meta charset="UTF-8"/>
            <meta name="viewport" content="width=device-width, initial-scale=1"/>
            <meta name="color-scheme" content="light dark"/>
            <title>{title} · Countinghouse</title>
            <link rel="icon" type="image/svg+xml" href="/assets/favicon.svg?v={version}"/>
            <link rel="stylesheet" href="/assets/tokens.css?v={version}"/>
            <link rel="stylesheet" href="/assets/base.css?v={version}"/>
            <link rel="stylesheet" href="/assets/site.css?v={version}"/>
            </head>
            <body class="roomy public">
            <a class="skip" href="#main">{skip}</a>
            <header class="top"><div class="wrap">
            <a class="brand" href="/" aria-label="Countinghouse"><img class="mark" src="/assets/favicon.svg?v={version}" \
            width="28" height="28" alt=""/><span class="wm" lang="en">Countinghouse</span></a>
            </div></header>
            <main id="main" tabindex="-1"><section class="wrap plain-page">
            <p class="code tn">{status}</p>
            <h1>{title}</h1>
            <p class="lead">{text}</p>
            <p class="cta"><a class="btn p lg" href="{home}">{go}</a></p>
            </section></main>
            <footer class="foot"><div class="wrap"><span>{what}</span><span class="end">{licence}</span></div></footer>
            </body>
            </html>
            """;
}
