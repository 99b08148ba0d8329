package org.etalon.equipment.fact;

import java.time.Instant;

/**
 * A fact as it was recorded.
 *
 * @param recordedAt when it became known here
 * @param account who recorded it
 * @param organisation for whom
 */
public record Recorded<F extends EquipmentFact>(
    String id, String equipment, F fact, Instant recordedAt, String account, String organisation) {}
