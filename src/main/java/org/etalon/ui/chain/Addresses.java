package org.etalon.ui.chain;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.etalon.rendering.PagePaths;
import org.etalon.traceability.Chain;
import org.jspecify.annotations.Nullable;

/** Where the links of a chain's page lead. */
record Addresses(
    String number, @Nullable LocalDate at, @Nullable Instant knownAt, List<Expansion> expanded) {

  /** A certificate that may be seen opens; of anything else alone its details are told below. */
  String of(ChainBoxes.Box box) {
    Expansion more = box.more();
    if (more != null) {
      return with(more);
    }
    return of(box.nodes().get(0));
  }

  static String of(Chain.Node node) {
    String number = node.number();
    return number == null || node.kind() != Chain.NodeKind.CERTIFICATE
        ? "#node-" + node.id()
        : PagePaths.certificate(number);
  }

  /** The same page with more of the drawing. */
  String with(Expansion more) {
    List<Expansion> all = new ArrayList<>(expanded);
    all.removeIf(each -> each.isAbout(more.tier(), more.who()));
    all.add(more);
    return path(at, knownAt, all) + "#drawing";
  }

  /** The same page without what was asked for of the drawing. */
  String collapsed() {
    return path(at, knownAt, List.of()) + "#drawing";
  }

  String usedOn(LocalDate day) {
    return path(day, knownAt, expanded);
  }

  String asKnown(Instant moment) {
    return path(at, moment, expanded);
  }

  /** As of today, as known now. */
  String now() {
    return path(null, null, expanded);
  }

  String asked() {
    return path(at, knownAt, expanded);
  }

  private String path(@Nullable LocalDate day, @Nullable Instant moment, List<Expansion> wanted) {
    List<String> query = new ArrayList<>();
    if (day != null) {
      query.add("at=" + day);
    }
    if (moment != null) {
      query.add("knownAt=" + moment);
    }
    wanted.forEach(
        each -> query.add("expand=" + URLEncoder.encode(each.text(), StandardCharsets.UTF_8)));
    String path = PagePaths.certificate(number) + "/chain";
    return query.isEmpty() ? path : path + "?" + String.join("&", query);
  }
}
