package countinghouse.reports;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import net.sf.jasperreports.engine.JREmptyDataSource;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperCompileManager;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperReport;
import org.junit.jupiter.api.Test;

class LayoutLimitsTest {
    @Test
    void a_layout_may_not_reach_beyond_its_model() throws JRException {
        JasperReport innocent = layout("Integer.toString(1)");
        JasperFillManager.fillReport(innocent, new HashMap<>(), new JREmptyDataSource());
        JasperReport curious = layout("System.getProperty(\"user.home\")");
        JRException refused = assertThrows(
                JRException.class,
                () -> JasperFillManager.fillReport(curious, new HashMap<>(), new JREmptyDataSource()));
        String why = String.valueOf(refused.getCause());
        assertTrue(why.contains("java.lang.System"), why);
    }

    private static JasperReport layout(String expression) throws JRException {
        String jrxml = """
                <jasperReport name="limits" language="java" pageWidth="200" pageHeight="100" columnWidth="200"
                    leftMargin="0" rightMargin="0" topMargin="0" bottomMargin="0">
                  <detail><band height="20">
                    <element kind="textField" x="0" y="0" width="200" height="20">
                      <expression><![CDATA[%s]]></expression>
                    </element>
                  </band></detail>
                </jasperReport>
                """.formatted(expression);
        return JasperCompileManager.compileReport(new ByteArrayInputStream(jrxml.getBytes(StandardCharsets.UTF_8)));
    }
}
