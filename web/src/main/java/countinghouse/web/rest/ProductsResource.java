package countinghouse.web.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import countinghouse.catalog.Catalog;
import countinghouse.catalog.Catalog.ProductView;
import countinghouse.security.Keys.KeyHolder;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** What the merchant sells. */
@Path("products")
@RequestScoped
@Produces({MediaType.APPLICATION_JSON, Answer.PROBLEM})
public class ProductsResource {
    @Inject
    private Catalog catalog;

    @Inject
    private KeyDoor door;

    @GET
    public Response products(
            @HeaderParam("Authorization") @Nullable String authorization,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("after") @Nullable String after) {
        KeyHolder holder = door.open(authorization, Operation.LIST_PRODUCTS);
        return Paging.of(limit, after)
                .answer(catalog.products(holder.caller()), ProductView::id, ProductsResource::json)
                .response()
                .build();
    }

    private static ObjectNode json(ProductView product) {
        ObjectNode json = JsonBody.MAPPER
                .createObjectNode()
                .put("id", product.id())
                .put("sku", product.sku())
                .put("name", product.name());
        json.set("price", SaleJson.money(product.price()));
        return json.put("taxRate", product.taxRate().toPlainString());
    }
}
