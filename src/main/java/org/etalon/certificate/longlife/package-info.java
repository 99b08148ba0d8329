/**
 * Keeps certificates verifiable for decades: LT and LTA forms and evidence records beside the file
 * as issued, made and renewed in time. Never touches that file.
 */
@NullMarked
package org.etalon.certificate.longlife;

import org.jspecify.annotations.NullMarked;
