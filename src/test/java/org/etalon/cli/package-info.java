/** Tests of the command line verbs. */
@NullMarked
package org.etalon.cli;

import org.jspecify.annotations.NullMarked;
