package org.etalon.dcc;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes who and where: contacts, locations, identifications, references to other documents. */
final class PartyWriter {
  private final ElementWriter out;
  private final TextWriter texts;
  private final SiWriter si;

  PartyWriter(ElementWriter out, TextWriter texts, SiWriter si) {
    this.out = out;
    this.texts = texts;
    this.si = si;
  }

  void contact(String name, @Nullable Contact contact) {
    if (contact == null) {
      return;
    }
    out.start(name, contact.attributes());
    texts.text("dcc:name", contact.name());
    out.element("dcc:eMail", contact.eMail());
    out.element("dcc:phone", contact.phone());
    out.element("dcc:fax", contact.fax());
    out.element("dcc:link", contact.link());
    location(contact.location());
    texts.bytes("dcc:descriptionData", contact.descriptionData());
    out.end();
  }

  void location(@Nullable Location location) {
    if (location == null) {
      return;
    }
    out.start("dcc:location");
    out.element("dcc:street", location.street());
    out.element("dcc:streetNo", location.streetNo());
    out.element("dcc:postOfficeBox", location.postOfficeBox());
    out.element("dcc:postCode", location.postCode());
    out.element("dcc:city", location.city());
    out.element("dcc:state", location.state());
    out.element("dcc:countryCode", location.countryCode());
    location.repeated().forEach(r -> out.element("dcc:" + r.name(), r.text()));
    location.further().forEach(f -> texts.rich("dcc:further", f));
    location.positions().forEach(this::position);
    out.end();
  }

  void equipmentClasses(List<EquipmentClass> classes) {
    for (EquipmentClass equipmentClass : classes) {
      out.start("dcc:equipmentClass", equipmentClass.attributes());
      out.element("dcc:reference", equipmentClass.reference());
      out.element("dcc:classID", equipmentClass.classId());
      out.element("dcc:link", equipmentClass.link());
      out.end();
    }
  }

  void identifications(List<Identification> identifications) {
    out.wrapped("dcc:identifications", identifications, this::identification);
  }

  void hashReference(String name, @Nullable HashReference reference) {
    if (reference == null) {
      return;
    }
    out.start(name, reference.attributes());
    texts.text("dcc:referral", reference.referral());
    out.element("dcc:referralID", reference.referralId());
    out.element("dcc:procedure", reference.procedure());
    out.element("dcc:value", reference.value());
    texts.rich("dcc:description", reference.description());
    out.element("dcc:inValidityRange", reference.inValidityRange());
    out.element("dcc:traceable", reference.traceable());
    hashReference("dcc:linkedReport", reference.linkedReport());
    out.end();
  }

  private void identification(Identification identification) {
    out.start("dcc:identification", identification.attributes());
    out.element("dcc:issuer", identification.issuer());
    out.element("dcc:value", identification.value());
    texts.text("dcc:name", identification.name());
    out.end();
  }

  private void position(Location.Position position) {
    out.start("dcc:positionCoordinates", position.attributes());
    out.element("dcc:positionCoordinateSystem", position.system());
    out.element("dcc:reference", position.reference());
    texts.rich("dcc:declaration", position.declaration());
    int number = 1;
    for (Measured coordinate : position.coordinates()) {
      si.real("dcc:positionCoordinate" + number++, coordinate);
    }
    out.element("dcc:link", position.link());
    out.end();
  }
}
