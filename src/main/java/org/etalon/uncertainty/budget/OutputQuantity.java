package org.etalon.uncertainty.budget;

import org.etalon.quantity.unit.DsiUnit;

/** An output that was read. */
record OutputQuantity(String name, DsiUnit unit, CoherentScale scale, MeasurementModel model) {}
