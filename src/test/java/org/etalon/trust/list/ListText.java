package org.etalon.trust.list;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.etalon.trust.list.TrustedList.Address;
import org.etalon.trust.list.TrustedList.Laboratory;
import org.etalon.trust.list.TrustedList.Seal;
import org.etalon.trust.list.TrustedList.State;
import org.etalon.trust.list.TrustedList.Status;

/** A trusted list with one seal of one laboratory, not signed yet. */
public final class ListText {
  private ListText() {}

  public static byte[] of(String laboratory, X509Certificate seal, Instant issuedAt) {
    TrustedList list =
        new TrustedList(
            "Operator",
            "DE",
            1,
            issuedAt,
            issuedAt.plus(Duration.ofDays(30)),
            List.of(
                new Laboratory(
                    Map.of("en", laboratory),
                    List.of("lab"),
                    new Address("Street 1", "City", "12345", "DE"),
                    "https://lab.example",
                    List.of(
                        new Seal(
                            seal,
                            List.of(new State(Status.GRANTED, issuedAt.minus(Duration.ofHours(1)))),
                            Set.of())))));
    return TrustedListWriter.write(list, "https://etalon.example/trust/list.xml");
  }
}
