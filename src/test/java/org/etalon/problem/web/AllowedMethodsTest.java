package org.etalon.problem.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AllowedMethodsTest {
  private final AllowedMethods allowed = new AllowedMethods(Set.of(Boxes.class, String.class));

  @Test
  void areThoseOfTheResourceThatThePathMeans() {
    assertThat(allowed.at("/boxes")).isEqualTo("GET, HEAD, OPTIONS, POST");
    assertThat(allowed.at("/boxes/")).isEqualTo("GET, HEAD, OPTIONS, POST");
    assertThat(allowed.at("/boxes/7")).isEqualTo("DELETE, OPTIONS, PUT");
    assertThat(allowed.at("/boxes/7.a/lid")).isEqualTo("GET, HEAD, OPTIONS");
    assertThat(allowed.at("/boxes/full")).as("not one called so").isEqualTo("GET, HEAD, OPTIONS");
  }

  @Test
  void areUnknownElsewhere() {
    for (String path : new String[] {"/", "/box", "/boxes/7/x", "/xboxes", "/boxes/7/lid/x"}) {
      assertThat(allowed.at(path)).as(path).isNull();
    }
  }

  @Path("boxes")
  private static final class Boxes {
    @GET
    @SuppressWarnings("unused") // found by its annotation
    void list() {}

    @POST
    @SuppressWarnings("unused")
    void add() {}

    @PUT
    @Path("{id}")
    @SuppressWarnings("unused")
    void put() {}

    @DELETE
    @Path("/{id}")
    @SuppressWarnings("unused")
    void delete() {}

    @GET
    @Path("/{id}/lid")
    @SuppressWarnings("unused")
    void lid() {}

    @GET
    @Path("full")
    @SuppressWarnings("unused")
    void full() {}
  }
}
