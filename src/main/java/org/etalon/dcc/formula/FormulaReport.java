package org.etalon.dcc.formula;

import org.etalon.dcc.FormulaData.Notation;

/**
 * One formula of a certificate.
 *
 * @param pointer an XPath with the prefix {@code dcc} and with positions
 */
public record FormulaReport(String pointer, Notation notation, FormulaOutcome outcome) {}
