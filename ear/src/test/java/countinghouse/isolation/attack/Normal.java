package countinghouse.isolation.attack;

import countinghouse.isolation.twin.Mapping;
import java.util.TreeMap;

/** What is left of an answer when all that differs from one asking to the next is taken out. */
final class Normal {
    private Normal() {}

    /** @param sent what the question named, and the answer may repeat */
    static String of(Http.Answer answer, String sent) {
        var headers = new TreeMap<>(answer.headers());
        headers.keySet()
                .removeAll(java.util.List.of(
                        "date", "connection", "keep-alive", "content-length", "set-cookie", "etag", "last-modified"));
        // a workbook holds the second it was made in; what it says, the CSV beside it says as well
        String body = answer.body().startsWith("PK\u0003\u0004") ? "<workbook>" : text(answer.body(), sent);
        return answer.status() + " " + text(headers.toString(), sent) + " " + body;
    }

    static String text(String text, String sent) {
        String encoded = java.net.URLEncoder.encode(sent, java.nio.charset.StandardCharsets.UTF_8);
        String plain = sent.isEmpty() ? text : text.replace(sent, "<id>").replace(encoded, "<id>");
        return Mapping.ID
                .matcher(plain)
                .replaceAll("<id>")
                .replaceAll("chk_[A-Za-z0-9_-]{20,}", "chk_<secret>")
                .replaceAll("nonce([-=]\"?)[A-Za-z0-9+/=_-]{8,}", "nonce$1<nonce>")
                .replaceAll("csp\\.init\\('[^']*'", "csp.init('<nonce>'")
                .replaceAll("(\"traceId\":\")[^\"]*", "$1<trace>")
                .replaceAll("(authorisationCode\":\")[^\"]*", "$1<code>")
                // a hundred wrong codes of the attack's own later, whoever asks waits, whatever code they name
                .replaceAll("gift\\.wait \\{seconds=[0-9]+\\}", "gift.code {}")
                .replaceAll("([A-Za-z]@)[0-9a-f]{5,8}\\b", "$1<object>")
                .replaceAll("(number(\":\"?|=))[0-9]+", "$1<number>")
                .replaceAll("(ViewState[^>]{0,160}value=\")[^\"]*", "$1<state>")
                .replaceAll("(ViewState[^>]{0,80}<!\\[CDATA\\[)[^\\]]*", "$1<state>")
                .replaceAll("(ClientWindow[^>]{0,160}value=\")[^\"]*", "$1<window>")
                .replaceAll("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+Z", "<time>")
                .replaceAll("[0-9]{1,2}:[0-9]{2}(:[0-9]{2})?( [AP]M)?", "<clock>");
    }
}
