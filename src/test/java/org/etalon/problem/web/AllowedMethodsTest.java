package org.etalon.problem.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.etalon.certificate.web.SealResource;
import org.etalon.trust.web.AnchorResource;
import org.etalon.trust.web.ListResource;
import org.junit.jupiter.api.Test;

/** By endpoints of the service: one of a test would be taken for an endpoint, too. */
class AllowedMethodsTest {
  private final AllowedMethods allowed =
      new AllowedMethods(
          Set.of(AnchorResource.class, ListResource.class, SealResource.class, String.class));

  @Test
  void areThoseOfTheResourceThatThePathMeans() {
    assertThat(allowed.at("/api/v1/trust/anchors")).isEqualTo("GET, HEAD, OPTIONS, POST");
    assertThat(allowed.at("/api/v1/trust/anchors/")).isEqualTo("GET, HEAD, OPTIONS, POST");
    assertThat(allowed.at("/api/v1/trust/anchors/7.a")).isEqualTo("GET, HEAD, OPTIONS");
    assertThat(allowed.at("/api/v1/trust/anchors/7/end")).isEqualTo("OPTIONS, POST");
    assertThat(allowed.at("/trust/list.xml")).isEqualTo("GET, HEAD, OPTIONS");
    assertThat(allowed.at("/api/v1/organisations/lab/seals")).contains("POST");
    assertThat(allowed.at("/api/v1/organisations/lab/seals/a/events")).isEqualTo("OPTIONS, POST");
  }

  @Test
  void areUnknownElsewhere() {
    for (String path :
        new String[] {
          "/", "/trust", "/trust/listxxml", "/api/v1/trust/anchors/7/x", "/x/trust/list.xml"
        }) {
      assertThat(allowed.at(path)).as(path).isNull();
    }
  }
}
