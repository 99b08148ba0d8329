/**
 * The life of a certificate: submission, check, preview, approval and issue, amendment, withdrawal
 * and status. Knows the standards' certificates by number and digest and never judges a chain.
 */
@NullMarked
package org.etalon.certificate;

import org.jspecify.annotations.NullMarked;
