package org.etalon.ui;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.etalon.certificate.history.ReadingHistory;
import org.etalon.equipment.Equipment;
import org.etalon.equipment.EquipmentRegister;
import org.etalon.equipment.RecordingFact;
import org.etalon.equipment.due.ListingDue;
import org.etalon.equipment.fact.EquipmentFact;
import org.etalon.equipment.fact.EquipmentHistory;
import org.etalon.security.Caller;
import org.etalon.security.CurrentCaller;
import org.etalon.security.Role;

/** Equipment as far as the visitor's rights reach; who is not signed in is asked to sign in. */
@Singleton
class StoredEquipment implements EquipmentSource {
  private static final int ROWS = 100;

  private final CurrentCaller caller;
  private final EquipmentRegister register;
  private final EquipmentHistory facts;
  private final ReadingHistory history;
  private final ListingDue listing;
  private final RecordingFact recording;
  private final Clock clock;

  StoredEquipment(
      CurrentCaller caller,
      EquipmentRegister register,
      EquipmentHistory facts,
      ReadingHistory history,
      ListingDue listing,
      RecordingFact recording,
      Clock clock) {
    this.caller = caller;
    this.register = register;
    this.facts = facts;
    this.history = history;
    this.listing = listing;
    this.recording = recording;
    this.clock = clock;
  }

  @Override
  public List<Equipment> search(String words) {
    return register.search(caller.get().member().tenant(), words, null, ROWS);
  }

  @Override
  public List<ListingDue.Line> due() {
    return listing.list(caller.get().member(), ListingDue.WITHIN_DEFAULT, null, ROWS);
  }

  @Override
  public Optional<Instrument> find(String id) {
    Caller reader = caller.get().member();
    return register
        .find(id)
        .filter(found -> register.visible(id, reader.tenant()))
        .map(
            found ->
                new Instrument(
                    found,
                    facts.asKnown(id, clock.instant()),
                    history.of(id, reader.tenant()),
                    reader.belongsTo(found.owner()),
                    reader.is(Role.REGULATOR) || reader.belongsTo(found.owner())));
  }

  @Override
  public void record(String id, EquipmentFact fact) {
    recording.record(id, fact, caller.get());
  }
}
