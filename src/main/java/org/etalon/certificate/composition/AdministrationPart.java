package org.etalon.certificate.composition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.etalon.calibration.Calibration;
import org.etalon.calibration.CalibrationBody;
import org.etalon.certificate.Certificate;
import org.etalon.certificate.composition.Composition.Party;
import org.etalon.certificate.composition.Composition.Person;
import org.etalon.dcc.Attributes;
import org.etalon.dcc.CalibrationLaboratory;
import org.etalon.dcc.Contact;
import org.etalon.dcc.CoreData;
import org.etalon.dcc.HashReference;
import org.etalon.dcc.Identification;
import org.etalon.dcc.Item;
import org.etalon.dcc.Items;
import org.etalon.dcc.MultilingualText;
import org.etalon.dcc.RespPerson;
import org.etalon.dcc.RichContent;
import org.etalon.dcc.WrittenDate;
import org.etalon.equipment.Equipment;
import org.etalon.organisation.Organisation;
import org.etalon.organisation.Organisation.Location;
import org.jspecify.annotations.Nullable;

/** Core data, items, laboratory, persons and customer. */
final class AdministrationPart {
  /** How a digest over canonical XML is called in a reference (decision D14). */
  static final String CANONICAL_DIGEST = "c14n-sha256";

  /** How a digest over the octets of a file is called in a reference (decision D14). */
  static final String FILE_DIGEST = "SHA-256";

  private final Composition composition;
  private final CalibrationBody body;
  private final Phrases phrases;

  AdministrationPart(Composition composition, Phrases phrases) {
    this.composition = composition;
    this.body = composition.body();
    this.phrases = phrases;
  }

  CoreData coreData() {
    String number = composition.number();
    LocalDate received = body.receivedOn();
    return new CoreData(
        composition.laboratory().location().country(),
        body.languages().used(),
        body.languages().mandatory(),
        number == null ? Phrase.NOT_NUMBERED.in("en") : number,
        orderNumber(),
        received == null ? null : WrittenDate.of(received),
        WrittenDate.of(body.performedFrom()),
        WrittenDate.of(body.performedTo()),
        body.performanceLocation().type().name(),
        Attributes.NONE,
        WrittenDate.of(composition.issuedOn()),
        replacement(),
        previousReport());
  }

  private List<Identification> orderNumber() {
    String order = body.orderNumber();
    return order == null
        ? List.of()
        : List.of(
            Identification.of(
                Identification.CALIBRATION_LABORATORY, order, phrases.own(Phrase.ORDER_NUMBER)));
  }

  private CoreData.@Nullable Replacement replacement() {
    Calibration.Amendment amendment = composition.calibration().amendment();
    return amendment == null
        ? null
        : new CoreData.Replacement(
            amendment.typeOfChange().name().toLowerCase(Locale.ROOT),
            amendment.number(),
            Attributes.NONE);
  }

  private @Nullable HashReference previousReport() {
    Certificate replaced = composition.replaced();
    return replaced == null
        ? null
        : new HashReference(
            phrases.own(Phrase.CERTIFICATE),
            replaced.number(),
            CANONICAL_DIGEST,
            replaced.contentDigest().base64(),
            null,
            null,
            null,
            null,
            Attributes.NONE);
  }

  Items items() {
    return Items.of(
        body.items().stream()
            .map(item -> item(item, composition.equipment(item.equipment())))
            .toList());
  }

  private Item item(CalibrationBody.Item item, Equipment equipment) {
    return new Item(
        phrases.of(equipment.name()),
        List.of(),
        phrases.richOrNull(item.condition()),
        null,
        List.of(),
        manufacturer(equipment),
        equipment.model(),
        identifications(equipment, phrases),
        List.of(),
        null,
        Attributes.ofId(item.id()));
  }

  static @Nullable Contact manufacturer(Equipment equipment) {
    String name = equipment.manufacturer();
    return name == null ? null : Contact.of(MultilingualText.plain(name), null);
  }

  static List<Identification> identifications(Equipment equipment, Phrases phrases) {
    return equipment.identifications().stream()
        .map(
            identification ->
                Identification.of(
                    identification.issuer().name(),
                    identification.value(),
                    identification.name() == null ? null : phrases.of(identification.name())))
        .toList();
  }

  /** The seal signs and is timestamped; nobody signs in person (decision D15). */
  CalibrationLaboratory laboratory() {
    Organisation laboratory = composition.laboratory();
    Contact contact =
        new Contact(
            phrases.of(laboratory.name()),
            laboratory.eMail(),
            laboratory.phone(),
            null,
            laboratory.link(),
            location(laboratory.location()),
            null,
            Attributes.NONE);
    return new CalibrationLaboratory(laboratory.laboratoryCode(), contact, true, false, true);
  }

  List<RespPerson> persons() {
    return composition.persons().stream().map(AdministrationPart::person).toList();
  }

  private static RespPerson person(Person person) {
    boolean signs = person.part() == Person.Part.APPROVER;
    return new RespPerson(
        Contact.of(MultilingualText.plain(person.name()), null),
        null,
        person.part().name().toLowerCase(Locale.ROOT),
        signs,
        signs ? false : null,
        signs ? false : null,
        null,
        Attributes.NONE);
  }

  Contact customer() {
    Party customer = composition.customer();
    return new Contact(
        phrases.of(customer.name()),
        customer.eMail(),
        null,
        null,
        null,
        location(customer.location()),
        null,
        Attributes.NONE);
  }

  static org.etalon.dcc.Location location(Location location) {
    List<RichContent> further = new ArrayList<>();
    if (location.further() != null) {
      further.add(RichContent.of(MultilingualText.plain(location.further())));
    }
    return new org.etalon.dcc.Location(
        location.city(),
        location.country(),
        location.postCode(),
        location.postOfficeBox(),
        location.state(),
        location.street(),
        location.streetNo(),
        further,
        List.of());
  }
}
