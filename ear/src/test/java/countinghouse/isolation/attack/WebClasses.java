package countinghouse.isolation.attack;

import jakarta.servlet.ServletContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Classes of the running web module, whether they are beans or not. */
final class WebClasses {
    private static final String ROOT = "/WEB-INF/classes/";

    private WebClasses() {}

    static List<Class<?>> of(ServletContext web) {
        List<Class<?>> found = new ArrayList<>();
        collect(web, ROOT + "countinghouse/", found);
        return found;
    }

    private static void collect(ServletContext web, String folder, List<Class<?>> found) {
        Set<String> paths = web.getResourcePaths(folder);
        for (String path : paths == null ? Set.<String>of() : paths) {
            if (path.endsWith("/")) {
                collect(web, path, found);
            } else if (path.endsWith(".class") && !path.endsWith("-info.class")) {
                String name = path.substring(ROOT.length(), path.length() - ".class".length());
                found.add(named(web, name.replace('/', '.')));
            }
        }
    }

    static Class<?> named(ServletContext web, String name) {
        try {
            return Class.forName(name, false, web.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(name + " of the web module cannot be loaded", e);
        }
    }
}
