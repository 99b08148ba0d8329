package org.etalon.traceability.facts;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import org.etalon.certificate.Certificate;
import org.etalon.certificate.Certificates;
import org.etalon.dcc.DccReader;
import org.etalon.platform.Transactions;
import org.jboss.logging.Logger;

/**
 * Makes the facts of certificates from before there were any, or from before what is kept of them
 * changed. Beside the work of the service: until then they are read from the documents.
 */
@Singleton
public class RefreshingFacts {
  private static final Logger LOG = Logger.getLogger(RefreshingFacts.class);
  private static final int BATCH = 50;

  private final FactsRegister register;
  private final MakingFacts making;
  private final Certificates certificates;
  private final Transactions transactions;
  private volatile boolean ended;

  RefreshingFacts(
      FactsRegister register,
      MakingFacts making,
      Certificates certificates,
      Transactions transactions) {
    this.register = register;
    this.making = making;
    this.certificates = certificates;
    this.transactions = transactions;
  }

  void atStart(@Observes StartupEvent start) {
    Thread thread = new Thread(this::run, "traceability-facts");
    thread.setDaemon(true);
    thread.start();
  }

  void atEnd(@Observes ShutdownEvent end) {
    ended = true;
  }

  private void run() {
    try {
      int made = all();
      if (made > 0) {
        LOG.infof("Facts of %d certificates made", made);
      }
    } catch (RuntimeException e) {
      if (!ended) {
        LOG.errorf(e, "Facts of certificates are left to make; the next start goes on");
      }
    }
  }

  /** Makes what is missing or of another version, and tells how many there were. */
  public int all() {
    int made = 0;
    String after = "";
    while (!ended) {
      String from = after;
      List<String> numbers =
          transactions.in(Transactions.SYSTEM, () -> register.outdated(from, BATCH));
      if (numbers.isEmpty()) {
        break;
      }
      transactions.run(Transactions.SYSTEM, () -> numbers.forEach(this::make));
      made += numbers.size();
      after = numbers.get(numbers.size() - 1);
    }
    return made;
  }

  private void make(String number) {
    Certificate certificate = certificates.find(number).orElseThrow();
    register.put(number, making.of(certificate, DccReader.read(certificate.xml())));
  }
}
