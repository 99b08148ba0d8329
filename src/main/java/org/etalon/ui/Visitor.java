package org.etalon.ui;

import org.jspecify.annotations.Nullable;

/**
 * An account as pages show it.
 *
 * @param organisation null for an account that belongs to none
 */
public record Visitor(String id, String name, @Nullable String organisation) {}
