package org.etalon.certificate;

import org.etalon.dcc.Dcc;

/** What another feature keeps beside certificates; it can be made again from the files. */
public interface CertificateIndex {

  /** Takes up a certificate, in the transaction that stores it. */
  void add(Certificate certificate, Dcc dcc);

  /** Tells whoever has a copy in memory that there is more; after that transaction. */
  void announce();
}
