package org.etalon.dcc;

import org.jspecify.annotations.Nullable;

/** One result (DCC {@code resultType}). */
public record Result(
    MultilingualText name, @Nullable RichContent description, Data data, Attributes attributes) {}
