package countinghouse.web.rest;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Base of all REST calls. */
@ApplicationPath("/api/v1")
public class RestApplication extends Application {}
