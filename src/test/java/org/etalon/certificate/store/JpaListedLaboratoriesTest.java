package org.etalon.certificate.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.etalon.trust.list.TrustedList.State;
import org.etalon.trust.list.TrustedList.Status;
import org.junit.jupiter.api.Test;

class JpaListedLaboratoriesTest {
  private static final Instant REGISTERED = Instant.parse("2026-10-01T12:00:00Z");

  @Test
  void aSealIsWithdrawnFromItsEnd() {
    State granted = new State(Status.GRANTED, REGISTERED);
    assertThat(JpaListedLaboratories.history(REGISTERED, null)).containsExactly(granted);
    Instant later = REGISTERED.plusSeconds(1);
    assertThat(JpaListedLaboratories.history(REGISTERED, later))
        .containsExactly(new State(Status.WITHDRAWN, later), granted);
    Instant earlier = REGISTERED.minusSeconds(1);
    assertThat(JpaListedLaboratories.history(REGISTERED, earlier))
        .containsExactly(new State(Status.WITHDRAWN, earlier));
  }
}
