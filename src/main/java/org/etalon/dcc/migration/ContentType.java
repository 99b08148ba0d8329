package org.etalon.dcc.migration;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an element holds: elements, or one value.
 *
 * @param content null for an element with a value, or with nothing
 * @param value null for an element with elements
 */
record ContentType(
    @Nullable Particle content, @Nullable ValueType value, Map<String, ValueType> attributes) {
  ContentType {
    // The order of the schema stays.
    attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
  }
}
