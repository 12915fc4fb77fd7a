package countinghouse.incontainer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import countinghouse.kernel.Ids;
import countinghouse.platform.Idempotency;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One key, one effect. */
class IdempotencyIT extends InContainer {
    @Inject
    Idempotency keys;

    @Inject
    Shops shops;

    @Resource
    ManagedExecutorService threads;

    private Shop shop;
    private String key;

    @BeforeEach
    void open() {
        shop = shops.open("US");
        key = Ids.next("key");
    }

    private Idempotency.Claim claim(Shop of, String operation, String body) {
        return keys.claim(of.owner(), operation, key, body);
    }

    @Test
    void a_key_is_fresh_once_then_running_then_replayed() {
        assertInstanceOf(Idempotency.Claim.Fresh.class, claim(shop, "sale", "a"));
        assertInstanceOf(Idempotency.Claim.Running.class, claim(shop, "sale", "a"));
        keys.finish(shop.owner(), "sale", key, 201, "the answer");
        assertEquals(new Idempotency.Claim.Replay(201, "the answer"), claim(shop, "sale", "a"));
    }

    @Test
    void another_body_under_the_key_is_told() {
        claim(shop, "sale", "a");
        assertInstanceOf(Idempotency.Claim.OtherBody.class, claim(shop, "sale", "b"));
    }

    @Test
    void a_key_belongs_to_its_tenant_and_operation() {
        claim(shop, "sale", "a");
        assertInstanceOf(Idempotency.Claim.Fresh.class, claim(shop, "receipt", "a"));
        assertInstanceOf(Idempotency.Claim.Fresh.class, claim(shops.open("US"), "sale", "b"));
    }

    @Test
    void keys_are_compared_bytewise() {
        claim(shop, "sale", "a");
        assertInstanceOf(
                Idempotency.Claim.Fresh.class,
                keys.claim(shop.owner(), "sale", key.toUpperCase(java.util.Locale.ROOT), "a"));
    }

    @Test
    void a_key_given_back_is_fresh_again_but_not_once_it_is_answered() {
        claim(shop, "sale", "a");
        keys.release(shop.owner(), "sale", key);
        assertInstanceOf(Idempotency.Claim.Fresh.class, claim(shop, "sale", "b"));
        keys.finish(shop.owner(), "sale", key, 201, "done");
        keys.release(shop.owner(), "sale", key);
        assertInstanceOf(Idempotency.Claim.Replay.class, claim(shop, "sale", "b"));
    }

    @Test
    void of_many_at_once_one_is_fresh() throws Exception {
        CountDownLatch together = new CountDownLatch(1);
        List<Future<Idempotency.Claim>> claims = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            claims.add(threads.submit(() -> {
                together.await();
                return claim(shop, "sale", "a");
            }));
        }
        together.countDown();
        int fresh = 0;
        for (Future<Idempotency.Claim> claim : claims) {
            fresh += claim.get() instanceof Idempotency.Claim.Fresh ? 1 : 0;
        }
        assertEquals(1, fresh);
    }
}
