package org.etalon.signing.keys;

import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;

/** The name in a seal's X.509 certificate (ETSI EN 319 412-3, 4.2.1). */
public final class SealSubject {
  // RFC 5280, appendix A: ub-common-name, ub-organization-name.
  private static final int NAME_MAX = 64;

  private final X500Name name;

  /**
   * The name of a legal person.
   *
   * @param country two letters (ISO 3166-1)
   * @param identifier in the form of ETSI EN 319 412-1, 5.1.4
   */
  public SealSubject(String country, String organisation, String identifier) {
    int[] characters = organisation.strip().codePoints().limit(NAME_MAX).toArray();
    String shown = new String(characters, 0, characters.length);
    this.name =
        new X500NameBuilder(BCStyle.INSTANCE)
            .addRDN(BCStyle.C, country)
            .addRDN(BCStyle.O, shown)
            .addRDN(BCStyle.ORGANIZATION_IDENTIFIER, identifier)
            .addRDN(BCStyle.CN, shown)
            .build();
  }

  X500Name name() {
    return name;
  }

  @Override
  public String toString() {
    return name.toString();
  }
}
