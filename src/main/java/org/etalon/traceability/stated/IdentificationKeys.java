package org.etalon.traceability.stated;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.etalon.dcc.Contact;
import org.etalon.dcc.Identification;
import org.jspecify.annotations.Nullable;

/**
 * Identifications as texts of which two are equal when they are the same piece of equipment's. A
 * manufacturer's number counts together with the manufacturer, an owner's by itself; one by whoever
 * else does not count.
 */
final class IdentificationKeys {
  private IdentificationKeys() {}

  static Set<String> of(List<Identification> identifications, @Nullable Contact manufacturer) {
    String name = manufacturer == null ? "" : manufacturer.name().in("en");
    return identifications.stream()
        .filter(identification -> !identification.issuer().equals(Identification.OTHER))
        .map(identification -> key(identification, name))
        .collect(Collectors.toSet());
  }

  private static String key(Identification identification, String manufacturer) {
    return identification.issuer().equals(Identification.MANUFACTURER)
        ? "manufacturer " + manufacturer + " " + identification.value()
        : identification.issuer() + " " + identification.value();
  }
}
