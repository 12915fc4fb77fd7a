package countinghouse.web.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.ejb.EJBException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class ThrowableMapperTest {
    @Test
    void a_deadlock_is_no_fault_but_worth_another_try() {
        var deadlock = new EJBException(new RuntimeException(new SQLException("Deadlock found", "40001", 1213)));
        assertEquals(ProblemType.BUSY, ThrowableMapper.unexpected(deadlock));
    }

    @Test
    void anything_else_that_nobody_foresaw_is_a_fault() {
        var unknown = new EJBException(new RuntimeException(new SQLException("Unknown column", "42S22", 1054)));
        assertEquals(ProblemType.INTERNAL, ThrowableMapper.unexpected(unknown));
    }
}
