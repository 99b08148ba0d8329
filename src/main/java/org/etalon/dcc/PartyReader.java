package org.etalon.dcc;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads who and where: contacts, locations, identifications, references to other documents. */
final class PartyReader {
  private static final List<String> ADDRESS =
      List.of("street", "streetNo", "postOfficeBox", "postCode", "city", "state", "countryCode");

  private PartyReader() {}

  static @Nullable Contact optional(ElementReader parent, String name) {
    ElementReader in = parent.child(name);
    return in == null ? null : contact(in);
  }

  static Contact demanded(ElementReader parent, String name) {
    ElementReader in = parent.demanded(name);
    return in == null ? Contact.of(MultilingualText.EMPTY, null) : contact(in);
  }

  /** Before DCC 2.2 a name alone, with all that belongs to it beside it. */
  static Contact person(ElementReader respPerson) {
    ElementReader in = respPerson.demanded("person");
    if (in == null) {
      return Contact.of(MultilingualText.EMPTY, null);
    }
    if (in.find("name") != null || in.text().isEmpty()) {
      return contact(in);
    }
    return new Contact(
        MultilingualText.plain(in.text()),
        respPerson.text("eMailPerson"),
        null,
        null,
        null,
        location(respPerson),
        null,
        in.attributes());
  }

  /** All but the first, which DCC 2 allowed a laboratory. */
  static List<Contact> furtherContacts(ElementReader laboratory) {
    return laboratory.children("contact").stream().skip(1).map(PartyReader::contact).toList();
  }

  private static Contact contact(ElementReader in) {
    return new Contact(
        TextReader.demanded(in, "name"),
        in.text("eMail"),
        in.text("phone"),
        in.text("fax"),
        in.text("link"),
        location(in),
        TextReader.bytes(in, "descriptionData"),
        in.attributes());
  }

  static @Nullable Location location(ElementReader parent) {
    ElementReader in = parent.child("location");
    if (in == null) {
      return null;
    }
    return new Location(
        in.text("city"),
        in.text("countryCode"),
        in.text("postCode"),
        in.text("postOfficeBox"),
        in.text("state"),
        in.text("street"),
        in.text("streetNo"),
        further(in),
        in.children("positionCoordinates").stream().map(PartyReader::position).toList(),
        repeated(in));
  }

  /** Before DCC 2.2 also files. */
  private static List<RichContent> further(ElementReader in) {
    return in.children("further", "descriptionData").stream()
        .map(f -> f.localName().equals("further") ? TextReader.rich(f) : TextReader.file(f))
        .toList();
  }

  private static List<Location.Repeated> repeated(ElementReader in) {
    List<Location.Repeated> repeated = new ArrayList<>();
    for (String part : ADDRESS) {
      in.texts(part).stream()
          .skip(1)
          .forEach(text -> repeated.add(new Location.Repeated(part, text)));
    }
    return repeated;
  }

  static List<EquipmentClass> equipmentClasses(ElementReader parent) {
    return parent.children("equipmentClass").stream()
        .map(
            in ->
                new EquipmentClass(
                    in.demandedText("reference"),
                    in.demandedText("classID"),
                    in.text("link"),
                    in.attributes()))
        .toList();
  }

  static List<Identification> identifications(ElementReader parent) {
    return parent.wrapped("identifications", "identification").stream()
        .map(
            in ->
                new Identification(
                    in.demandedText("issuer"),
                    in.demandedText("value"),
                    // called description before DCC 3
                    TextReader.optional(in, "name", "description"),
                    in.attributes()))
        .toList();
  }

  static @Nullable HashReference hashReference(ElementReader parent, String name) {
    ElementReader in = parent.child(name);
    if (in == null) {
      return null;
    }
    return new HashReference(
        // called reference and referenceID before DCC 3
        TextReader.demanded(in, "referral", "reference"),
        in.demandedText("referralID", "referenceID"),
        in.demandedText("procedure"),
        in.demandedText("value"),
        TextReader.rich(in, "description"),
        in.flag("inValidityRange"),
        in.flag("traceable"),
        hashReference(in, "linkedReport"),
        in.attributes());
  }

  private static Location.Position position(ElementReader in) {
    List<Measured> coordinates = new ArrayList<>();
    for (ElementReader coordinate :
        in.children("positionCoordinate1", "positionCoordinate2", "positionCoordinate3")) {
      coordinates.add(Measured.of(SiReader.real(coordinate)));
    }
    return new Location.Position(
        in.demandedText("positionCoordinateSystem"),
        in.text("reference"),
        TextReader.rich(in, "declaration"),
        coordinates,
        in.text("link"),
        in.attributes());
  }
}
