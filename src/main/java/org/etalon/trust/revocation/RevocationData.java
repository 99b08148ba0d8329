package org.etalon.trust.revocation;

import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Revocation data as they were found, none of it checked yet.
 *
 * @param certificates X509 certificates of those who may have signed the lists and answers
 */
public record RevocationData(
    Collection<X509Certificate> certificates,
    Collection<X509CRL> lists,
    Collection<OcspAnswer> answers) {
  public static final RevocationData NONE = new RevocationData(List.of(), List.of(), List.of());

  public RevocationData {
    certificates = List.copyOf(certificates);
    lists = List.copyOf(lists);
    answers = List.copyOf(answers);
  }

  /** Only lists. */
  public static RevocationData of(Collection<X509CRL> lists) {
    return new RevocationData(List.of(), lists, List.of());
  }

  /** These and those. */
  public RevocationData with(RevocationData other) {
    if (equals(NONE)) {
      return other;
    }
    return new RevocationData(
        joined(certificates, other.certificates),
        joined(lists, other.lists),
        joined(answers, other.answers));
  }

  private static <T> List<T> joined(Collection<T> first, Collection<T> second) {
    List<T> all = new ArrayList<>(first);
    all.addAll(second);
    return all;
  }
}
