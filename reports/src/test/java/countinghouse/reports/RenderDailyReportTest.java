package countinghouse.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import countinghouse.kernel.TenantId;
import countinghouse.platform.Caller;
import countinghouse.sales.DayClosed;
import countinghouse.sales.Sales;
import countinghouse.settlement.Statements;
import countinghouse.settlement.Statements.KeepStatement;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RenderDailyReportTest {
    private final List<KeepStatement> kept = new ArrayList<>();
    private final Caller caller = Caller.system(new TenantId("mer_1"), "outbox");

    @Test
    void a_closed_day_is_kept_in_both_languages_and_both_formats() {
        RenderDailyReport listener = listener();
        assertEquals(Set.of(DayClosed.class), listener.listensTo());
        listener.on(caller, new DayClosed("zrp_1", "til_1"));
        assertEquals(
                List.of("en pdf", "en csv", "zh-CN pdf", "zh-CN csv"),
                kept.stream().map(k -> k.language() + " " + k.format()).toList());
        assertEquals(List.of("Z report 0030", "Z report 0030", "日结单 0030", "日结单 0030"), titles());
        for (KeepStatement statement : kept) {
            assertEquals("DAILY_REPORT", statement.kind());
            assertEquals("zrp_1", statement.source());
            assertEquals(SampleDays.ordinary().businessDay(), statement.from());
            assertEquals(SampleDays.ordinary().businessDay(), statement.through());
            assertTrue(statement.bytes().length > 1000);
        }
    }

    private List<String> titles() {
        return kept.stream().map(KeepStatement::title).toList();
    }

    private RenderDailyReport listener() {
        RenderDailyReport listener = new RenderDailyReport();
        listener.sales = only(Sales.class, "zReport", arguments -> {
            assertEquals(List.of(caller, "zrp_1"), List.of(arguments));
            return SampleDays.ordinary();
        });
        listener.statements = only(Statements.class, "keep", arguments -> {
            kept.add((KeepStatement) arguments[1]);
            return null;
        });
        return listener;
    }

    private interface Answer {
        Object to(Object[] arguments);
    }

    /** A face of which one method may be called. */
    private static <T> T only(Class<T> face, String method, Answer answer) {
        return face.cast(
                Proxy.newProxyInstance(face.getClassLoader(), new Class<?>[] {face}, (self, called, arguments) -> {
                    assertEquals(method, called.getName());
                    return answer.to(arguments);
                }));
    }
}
