package countinghouse.isolation.probe.web;

import countinghouse.isolation.probe.Inside;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/** Rides in the product's web module under test and hands out its context. */
@WebListener
public class WebProbe implements ServletContextListener {
    @Inject
    private BeanManager beans;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        Inside.tell(event.getServletContext(), beans);
    }
}
