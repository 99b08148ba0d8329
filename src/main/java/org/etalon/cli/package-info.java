/**
 * Command line verbs, dispatched before Quarkus starts, with objects built by hand. Holds no rules
 * of its own.
 */
@NullMarked
package org.etalon.cli;

import org.jspecify.annotations.NullMarked;
