package org.etalon.traceability;

import org.etalon.certificate.Certificate;
import org.etalon.certificate.CertificateStatus;
import org.etalon.dcc.Dcc;
import org.jspecify.annotations.Nullable;

/**
 * One edge of a chain with what is known at both ends.
 *
 * @param child the certificate that used a standard, as signed
 * @param equipment the standard, as the child names it
 * @param parent the certificate of the standard; null when it is not here
 * @param parentStatus null without a parent
 */
public record Link(
    Certificate childCertificate,
    Dcc child,
    Certificate.Edge edge,
    org.etalon.dcc.@Nullable MeasuringEquipment equipment,
    @Nullable Certificate parentCertificate,
    @Nullable Dcc parent,
    @Nullable CertificateStatus parentStatus) {}
