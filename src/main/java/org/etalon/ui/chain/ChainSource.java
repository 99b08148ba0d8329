package org.etalon.ui.chain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.etalon.traceability.Chain;
import org.jspecify.annotations.Nullable;

/** Chains of the certificates that the visitor of this request may see. */
public interface ChainSource {

  /**
   * The chain; empty when there is no such certificate or it is not the visitor's to see.
   *
   * @param at the day of use; null for today
   * @param knownAt what was recorded later is left out; null for now
   */
  Optional<Shown> find(
      String number, @Nullable LocalDate at, @Nullable Instant knownAt, Locale reader);

  /**
   * A chain as of a moment.
   *
   * @param chain null where the certificate had not been issued by then
   * @param issuedAt of the certificate that is asked about
   * @param at the day of use that the verdict is for
   * @param today where the laboratory is
   * @param knownAt never later than now
   * @param moments what happened to what the visitor may see of it, in no order
   */
  record Shown(
      @Nullable Chain chain,
      Instant issuedAt,
      LocalDate at,
      LocalDate today,
      Instant knownAt,
      Instant now,
      List<Moment> moments) {
    public Shown {
      moments = List.copyOf(moments);
    }
  }
}
