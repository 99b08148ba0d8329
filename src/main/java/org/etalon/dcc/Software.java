package org.etalon.dcc;

import org.jspecify.annotations.Nullable;

/**
 * A program with its release (DCC {@code softwareType}).
 *
 * @param type application, bios, driver, editor, firmware, library, os or other
 */
public record Software(
    MultilingualText name,
    String release,
    @Nullable String type,
    @Nullable RichContent description,
    Attributes attributes) {}
