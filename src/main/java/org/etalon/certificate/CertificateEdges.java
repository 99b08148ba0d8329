package org.etalon.certificate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.etalon.calibration.MeasuredResult;
import org.etalon.calibration.StandardUsed;
import org.etalon.certificate.composition.Composition;
import org.etalon.certificate.composition.Composition.Basis;
import org.etalon.certificate.composition.Composition.Standard;

/** What a certificate rests on, one edge for each standard of the document, in its order. */
final class CertificateEdges {
  private CertificateEdges() {}

  static List<Certificate.Edge> of(Composition composition) {
    List<Certificate.Edge> edges = new ArrayList<>();
    for (Standard standard : composition.standards()) {
      List<String> results = results(standard.used(), composition);
      if (standard.bases().isEmpty()) {
        edges.add(
            new Certificate.Edge(
                edges.size(),
                standard.equipment().id(),
                Certificate.Edge.Kind.NONE,
                null,
                null,
                results));
      }
      for (Basis basis : standard.bases()) {
        boolean ours = basis.kind() == Certificate.Edge.Kind.CERTIFICATE;
        edges.add(
            new Certificate.Edge(
                edges.size(),
                standard.equipment().id(),
                basis.kind(),
                ours ? basis.number() : null,
                basis.digest(),
                results));
      }
    }
    return edges;
  }

  /** The results that rest on a standard, by their place in the certificate, counted from 1. */
  private static List<String> results(StandardUsed standard, Composition composition) {
    List<String> places = new ArrayList<>();
    List<MeasuredResult> results = composition.calibration().body().results();
    for (int i = 0; i < results.size(); i++) {
      Set<String> named = new HashSet<>(results.get(i).standards());
      results.get(i).quantities().forEach(quantity -> named.addAll(quantity.standards()));
      if (named.contains(standard.id())) {
        places.add(String.valueOf(i + 1));
      }
    }
    return places;
  }
}
