package org.etalon.rendering;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.etalon.dcc.CalibrationLaboratory;
import org.etalon.dcc.Contact;
import org.etalon.dcc.Identification;
import org.etalon.dcc.Location;
import org.etalon.dcc.RespPerson;
import org.jspecify.annotations.Nullable;

/** Who took part: laboratory, customer, owners, makers and persons. */
final class PartyBlocks {

  private final Phrasebook words;

  PartyBlocks(Phrasebook words) {
    this.words = words;
  }

  Block.Group laboratory(CalibrationLaboratory laboratory) {
    FactList facts = new FactList(words);
    contact(facts, laboratory.contact());
    facts.text("laboratoryCode", laboratory.code());
    facts.flag("electronicSeal", laboratory.cryptElectronicSeal());
    facts.flag("electronicSignature", laboratory.cryptElectronicSignature());
    facts.flag("electronicTimestamp", laboratory.cryptElectronicTimeStamp());
    List<Block> blocks = new ArrayList<>(facts.blocks());
    for (Contact further : laboratory.furtherContacts()) {
      blocks.add(party("furtherContact", further).at(3));
    }
    return new Block.Group(words.labelled("laboratory"), List.of(), 2, null, blocks);
  }

  Block.Group party(String key, Contact contact) {
    FactList facts = new FactList(words);
    contact(facts, contact);
    return group(key, facts);
  }

  Block.Group persons(List<RespPerson> persons) {
    List<Block> blocks = new ArrayList<>();
    for (RespPerson person : persons) {
      FactList facts = new FactList(words);
      facts.text("role", person.role());
      details(facts, person.person());
      facts.flag("mainSigner", person.mainSigner());
      facts.flag("electronicSeal", person.cryptElectronicSeal());
      facts.flag("electronicSignature", person.cryptElectronicSignature());
      facts.flag("electronicTimestamp", person.cryptElectronicTimeStamp());
      facts.rich("description", person.description());
      facts.references(person.attributes());
      blocks.add(
          new Block.Group(
              words.line(person.person().name()),
              person.attributes().refTypes(),
              0,
              Phrasebook.anchor(person.attributes().id()),
              facts.blocks()));
    }
    return new Block.Group(words.labelled("persons"), List.of(), 2, null, blocks);
  }

  /** A contact under one term: its name and, below, where to find it. */
  void nested(FactList facts, String key, @Nullable Contact contact) {
    if (contact == null) {
      return;
    }
    List<Line> lines = new ArrayList<>();
    lines.add(words.line(contact.name()));
    if (contact.location() != null) {
      lines.addAll(address(contact.location()));
    }
    Stream.of(contact.eMail(), contact.phone(), contact.fax(), contact.link())
        .filter(Objects::nonNull)
        .forEach(text -> lines.add(Line.text(text)));
    facts.lines(key, lines);
    file(facts, contact);
  }

  Line identification(Identification identification) {
    String issuer = words.word("issuer", identification.issuer());
    List<Span> spans = new ArrayList<>();
    spans.add(Span.of(Span.Kind.CODE, identification.value()));
    spans.add(Span.muted(" " + issuer));
    if (identification.name() != null) {
      spans.add(Span.muted(" · "));
      spans.addAll(words.line(identification.name()).spans());
    }
    return new Line(spans);
  }

  List<Line> identifications(List<Identification> identifications) {
    return identifications.stream().map(this::identification).toList();
  }

  void location(FactList facts, String key, @Nullable Location location) {
    if (location == null) {
      return;
    }
    facts.lines(key, address(location));
    for (Location.Position position : location.positions()) {
      QuantityLines values = new QuantityLines(words);
      List<Line> lines = new ArrayList<>();
      lines.add(Line.text(position.system()));
      position.coordinates().forEach(c -> lines.addAll(values.lines(c)));
      Stream.of(position.reference(), position.link())
          .filter(Objects::nonNull)
          .forEach(text -> lines.add(Line.text(text)));
      facts.lines("position", lines);
      facts.rich("declaration", position.declaration());
    }
  }

  private Block.Group group(String key, FactList facts) {
    return new Block.Group(words.labelled(key), List.of(), 2, null, facts.blocks());
  }

  private void contact(FactList facts, Contact contact) {
    facts.multilingual("name", contact.name());
    details(facts, contact);
  }

  private void details(FactList facts, Contact contact) {
    location(facts, "address", contact.location());
    facts.text("eMail", contact.eMail());
    facts.text("phone", contact.phone());
    facts.text("fax", contact.fax());
    facts.text("link", contact.link());
    file(facts, contact);
  }

  private void file(FactList facts, Contact contact) {
    if (contact.descriptionData() != null) {
      Block.Facts file = (Block.Facts) words.file(contact.descriptionData());
      facts.lines("file", file.facts().stream().flatMap(fact -> fact.lines().stream()).toList());
    }
  }

  private List<Line> address(Location location) {
    List<Line> lines = new ArrayList<>();
    lines.add(joined(location.street(), location.streetNo()));
    lines.add(joined(location.postOfficeBox()));
    lines.add(joined(location.postCode(), location.city(), location.state()));
    lines.add(joined(location.countryCode()));
    location.repeated().forEach(again -> lines.add(joined(again.text())));
    location.further().forEach(further -> lines.addAll(words.lines(further)));
    return lines;
  }

  private static Line joined(@Nullable String... parts) {
    String text =
        Stream.of(parts).filter(p -> p != null && !p.isEmpty()).collect(Collectors.joining(" "));
    return text.isEmpty() ? Line.EMPTY : Line.text(text);
  }
}
