package countinghouse.isolation.planted;

import countinghouse.catalog.Catalog;
import countinghouse.platform.Caller;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The key of the cache has no tenant in it. */
@Stateless
@Local(Holes.SharedCache.class)
public class SharedCacheBean implements Holes.SharedCache {
    private static final Map<String, String> CACHE = new ConcurrentHashMap<>();

    @Inject
    private Catalog catalog;

    @Override
    public String firstProduct(Caller caller) {
        return CACHE.computeIfAbsent(
                "first", key -> catalog.products(caller).getFirst().name());
    }
}
