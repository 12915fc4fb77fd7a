package countinghouse.web.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.UncheckedIOException;
import java.net.URI;

/** A status and a JSON body, in a form that can be stored and given again. */
public record Answer(int status, String body) {
    static final String PROBLEM = "application/problem+json";

    static Answer of(int status, JsonNode body) {
        try {
            return new Answer(status, JsonBody.MAPPER.writeValueAsString(body));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    Response.ResponseBuilder response() {
        return Response.status(status)
                .type(status < 400 ? MediaType.APPLICATION_JSON : PROBLEM)
                .header("Cache-Control", "no-store")
                .entity(body);
    }

    /** The same, with the address of what was made; the body has its id. */
    Response.ResponseBuilder response(String collection) {
        Response.ResponseBuilder response = response();
        if (status == 201 || status == 202) {
            try {
                String id = JsonBody.MAPPER.readTree(body).path("id").textValue();
                response.header(
                        "Location",
                        URI.create("/api/v1/" + collection + "/" + id).toString());
            } catch (JsonProcessingException e) {
                throw new UncheckedIOException(e);
            }
        }
        return response;
    }
}
