package org.etalon.ui;

import org.etalon.dcc.Dcc;
import org.etalon.verification.ValidationReport;
import org.etalon.verification.VerificationReport;
import org.jspecify.annotations.Nullable;

/**
 * What was found in a file that somebody handed in.
 *
 * @param validation null for a PDF without a DCC inside
 * @param dcc null for what is not a DCC
 * @param key of the document while it is held; empty for one that holds no files
 */
public record ExaminedDocument(
    VerificationReport verification,
    @Nullable ValidationReport validation,
    @Nullable Dcc dcc,
    String key) {}
