package org.etalon.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Something to verify.
 *
 * @param path null for the standard input
 * @param problem why it cannot be looked at; empty when it can be tried
 */
record Candidate(String name, @Nullable Path path, String problem) {}
