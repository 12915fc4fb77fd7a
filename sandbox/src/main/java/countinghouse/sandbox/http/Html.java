package countinghouse.sandbox.http;

/** The frame all pages of the sandbox share. */
public final class Html {
    private static final String STYLE = """
            :root{--ink:#1b2733;--soft:#5b6b7a;--line:#d9e0e6;--paper:#fff;--ground:#f3f5f7;--brand:#0f5c63}
            *{box-sizing:border-box}body{margin:0;background:var(--ground);color:var(--ink);
            font:16px/1.5 system-ui,"Noto Sans","Noto Sans CJK SC",sans-serif}
            header{background:var(--brand);color:#fff;padding:.8rem 1.2rem;display:flex;gap:1rem;flex-wrap:wrap;align-items:baseline}
            header a{color:#fff}header small{opacity:.9}main{max-width:60rem;margin:1.2rem auto;padding:0 1rem}
            .card{background:var(--paper);border:1px solid var(--line);border-radius:8px;padding:1rem 1.2rem;margin-bottom:1rem}
            table{width:100%;border-collapse:collapse}th{text-align:left;font-weight:600;color:var(--soft);font-size:.85rem}
            td,th{padding:.5rem .4rem;border-bottom:1px solid var(--line);vertical-align:top;overflow-wrap:anywhere}
            a{color:var(--brand)}pre{white-space:pre-wrap;font:inherit;margin:0}dl{display:grid;grid-template-columns:max-content 1fr;
            gap:.2rem 1rem;margin:0}dt{color:var(--soft)}dd{margin:0;overflow-wrap:anywhere}
            iframe{width:100%;min-height:30rem;border:1px solid var(--line);border-radius:8px;background:#fff}
            input{font:inherit;padding:.35rem .5rem;border:1px solid #7d8b98;border-radius:6px}
            h1{font-size:1.4rem;line-height:1.3;margin:.2rem 0 .8rem}
            @media(max-width:40rem){thead{display:none}table,tbody,tr,td{display:block}td{border:0;padding:.1rem 0}
            tr{border-bottom:1px solid var(--line);padding:.5rem 0}}
            button{font:inherit;padding:.35rem .9rem;border:0;border-radius:6px;background:var(--brand);color:#fff}
            """;

    private Html() {}

    public static String escape(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.append(c);
            }
        }
        return safe.toString();
    }

    /**
     * A whole page.
     *
     * @param main markup, escaped by the caller
     */
    public static Answer page(boolean chinese, String title, String main) {
        String page = "<!doctype html><html lang=\"" + (chinese ? "zh-CN" : "en") + "\"><head><meta charset=\"utf-8\">"
                + "<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\"><link rel=\"icon\" href=\"data:,\">"
                + "<title>" + escape(title) + "</title><style>" + STYLE + "</style></head><body><header><strong>"
                + escape(title) + "</strong><small>"
                + (chinese ? "演示沙箱 · 模拟外部系统" : "Demo sandbox · stands for the outside world")
                + "</small></header><main>" + main + "</main></body></html>";
        return Answer.html(page)
                .with(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-src 'self'; form-action 'self'");
    }
}
