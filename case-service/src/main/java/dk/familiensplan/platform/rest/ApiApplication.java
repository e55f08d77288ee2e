package dk.familiensplan.platform.rest;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;

/** All resources and providers of the WAR, under one path. */
@ApplicationPath(ApiApplication.PATH)
public class ApiApplication extends Application {

    public static final String PATH = "/api/v1";

    @Override
    public Map<String, Object> getProperties() {
        return Map.of(
                // An error without a body stays ours, and does not become the container's page.
                "jersey.config.server.response.setStatusOverSendError",
                true,
                "jersey.config.server.wadl.disableWadl",
                true,
                // Leaves the field to JsonBody.
                "jersey.config.jsonFeature",
                "JsonBody",
                "jersey.config.server.jsonFeature",
                "JsonBody");
    }
}
