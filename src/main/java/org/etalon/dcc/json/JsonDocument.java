package org.etalon.dcc.json;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the JSON of a document holds.
 *
 * @param namespaces prefix to namespace
 * @param layout null where the content is written in its own order
 */
record JsonDocument(Map<String, String> namespaces, Part root, @Nullable Layout layout) {}
