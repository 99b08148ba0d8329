/** Certificates, numbers and intents in PostgreSQL. */
@NullMarked
package org.etalon.certificate.store;

import org.jspecify.annotations.NullMarked;
