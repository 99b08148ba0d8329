package org.etalon.certificate.seal;

import java.time.Instant;
import java.util.Set;
import org.etalon.dcc.CertificateKind;

/**
 * A key that was made here for a laboratory's seal.
 *
 * @param id also its name where it lives: the organisation's identifier, a dot, when it was made
 * @param subject that was asked for, RFC 4514
 * @param request DER of PKCS#10
 * @param kinds what it may seal
 */
public record SealKey(
    String id,
    String laboratory,
    String subject,
    byte[] request,
    Set<CertificateKind> kinds,
    String account,
    Instant at) {}
