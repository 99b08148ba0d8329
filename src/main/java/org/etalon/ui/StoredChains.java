package org.etalon.ui;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.etalon.certificate.ReadingCertificate;
import org.etalon.security.CurrentCaller;
import org.etalon.traceability.Chain;
import org.etalon.traceability.WalkingChain;

/** Chains as the pages need them. */
@Singleton
class StoredChains implements ChainSource {
  private final CurrentCaller caller;
  private final ReadingCertificate reading;
  private final WalkingChain walking;

  StoredChains(CurrentCaller caller, ReadingCertificate reading, WalkingChain walking) {
    this.caller = caller;
    this.reading = reading;
    this.walking = walking;
  }

  @Override
  public Optional<Chain> find(String number, Locale reader) {
    return caller
        .maybe()
        .filter(known -> reading.find(number, known).isPresent())
        .map(known -> walking.of(number, null, null, List.of(reader), known));
  }
}
