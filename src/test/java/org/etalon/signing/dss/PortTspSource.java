package org.etalon.signing.dss;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.model.TimestampBinary;
import eu.europa.esig.dss.spi.x509.tsp.TSPSource;
import org.etalon.timestamp.TimestampAuthority;
import org.etalon.timestamp.TimestampUnavailableException;

/** Our timestamp port as DSS wants to see it. */
final class PortTspSource implements TSPSource {
  private static final long serialVersionUID = 1L;

  private final transient TimestampAuthority authority;

  PortTspSource(TimestampAuthority authority) {
    this.authority = authority;
  }

  @Override
  public TimestampBinary getTimeStampResponse(DigestAlgorithm algorithm, byte[] digest) {
    try {
      return new TimestampBinary(authority.stamp(algorithm.getJavaName(), digest));
    } catch (TimestampUnavailableException e) {
      throw new DSSException("No timestamp", e);
    }
  }
}
