package org.etalon.traceability.facts;

import jakarta.inject.Singleton;
import org.etalon.certificate.Certificate;
import org.etalon.certificate.CertificateIndex;
import org.etalon.dcc.Dcc;
import org.etalon.traceability.graph.GraphNews;

/** Keeps the facts of every certificate from its issue on. */
@Singleton
class IndexingFacts implements CertificateIndex {
  private final MakingFacts making;
  private final FactsRegister register;
  private final GraphNews news;

  IndexingFacts(MakingFacts making, FactsRegister register, GraphNews news) {
    this.making = making;
    this.register = register;
    this.news = news;
  }

  @Override
  public void add(Certificate certificate, Dcc dcc) {
    register.put(certificate.number(), making.of(certificate, dcc));
  }

  @Override
  public void announce() {
    news.announce();
  }
}
