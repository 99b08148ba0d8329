package org.etalon.platform.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;

/**
 * Makes the address of what was made a path (RFC 9110, 10.2.2): the service does not know under
 * which name and scheme a proxy offers it.
 */
@Provider
public class RelativeLocation implements ContainerResponseFilter {

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    URI location = response.getLocation();
    if (location == null || !location.isAbsolute()) {
      return;
    }
    String query = location.getRawQuery();
    String path = location.getRawPath() + (query == null ? "" : "?" + query);
    response.getHeaders().putSingle(HttpHeaders.LOCATION, path);
  }
}
