/** The way of a calibration to its certificate, and certificates, over HTTP. */
@NullMarked
package org.etalon.certificate.web;

import org.jspecify.annotations.NullMarked;
