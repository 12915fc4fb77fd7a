package countinghouse.web.rest;

import countinghouse.platform.DatabaseCalls;
import countinghouse.platform.Settings;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;

/** Tells {@code ./bench sale} how many statements and commits an answer took; nobody else is told. */
@Provider
@PreMatching
public class DatabaseCallsFilter implements ContainerRequestFilter, ContainerResponseFilter {
    private static final boolean TOLD = "sale".equals(Settings.optional("BENCH"));

    @Override
    public void filter(ContainerRequestContext request) {
        if (TOLD) {
            DatabaseCalls.begin();
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (TOLD) {
            response.getHeaders().putSingle("X-Database-Calls", DatabaseCalls.told());
        }
    }
}
