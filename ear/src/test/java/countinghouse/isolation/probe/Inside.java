package countinghouse.isolation.probe;

import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.servlet.ServletContext;

/** What the product's web module has told about itself, for the tests in the module beside it. */
public final class Inside {
    private static volatile ServletContext context;
    private static volatile BeanManager beans;

    private Inside() {}

    public static void tell(ServletContext web, BeanManager manager) {
        context = web;
        beans = manager;
    }

    public static ServletContext web() {
        return context;
    }

    public static BeanManager beans() {
        return beans;
    }
}
