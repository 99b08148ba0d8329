package org.etalon.uncertainty.interval;

/**
 * What is proposed.
 *
 * @param days whole days, rounded down, within the bounds
 * @param impactAnalysis whether what was measured since the last calibration is in doubt
 */
public record IntervalProposal(Staircase.Step step, int days, boolean impactAnalysis) {}
