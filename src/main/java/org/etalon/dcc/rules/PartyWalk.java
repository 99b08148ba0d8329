package org.etalon.dcc.rules;

import static org.etalon.dcc.rules.Walk.each;

import java.util.List;
import java.util.function.BiConsumer;
import org.etalon.dcc.Attributes;
import org.etalon.dcc.ByteData;
import org.etalon.dcc.Contact;
import org.etalon.dcc.EquipmentClass;
import org.etalon.dcc.FormulaData;
import org.etalon.dcc.HashReference;
import org.etalon.dcc.Identification;
import org.etalon.dcc.Item;
import org.etalon.dcc.Items;
import org.etalon.dcc.LocalText;
import org.etalon.dcc.Location;
import org.etalon.dcc.MultilingualText;
import org.etalon.dcc.Quantity;
import org.etalon.dcc.RichContent;
import org.etalon.dcc.Software;
import org.jspecify.annotations.Nullable;

/** Sorts parties, things and texts, wherever they stand. */
final class PartyWalk {
  private final Contents contents;
  private final BiConsumer<Quantity, Place> quantity;

  PartyWalk(Contents contents, BiConsumer<Quantity, Place> quantity) {
    this.contents = contents;
    this.quantity = quantity;
  }

  void items(@Nullable Items items, Place place) {
    if (items == null) {
      return;
    }
    named(items.name(), items.description(), items.attributes(), place);
    each(items.equipmentClasses(), place, "dcc:equipmentClass", this::equipmentClass);
    contact(items.owner(), place.child("dcc:owner"));
    contact(items.manufacturer(), place.child("dcc:manufacturer"));
    identifications(items.identifications(), place);
    each(items.items(), place, "dcc:item", this::item);
  }

  private void item(Item item, Place place) {
    named(item.name(), item.description(), item.attributes(), place);
    each(item.equipmentClasses(), place, "dcc:equipmentClass", this::equipmentClass);
    contact(item.owner(), place.child("dcc:owner"));
    Place installed = place.child("dcc:installedSoftwares");
    each(item.installedSoftware(), installed, "dcc:software", this::software);
    contact(item.manufacturer(), place.child("dcc:manufacturer"));
    identifier(item.model(), place, "dcc:model");
    identifications(item.identifications(), place);
    each(item.quantities(), place.child("dcc:itemQuantities"), "dcc:itemQuantity", quantity);
    items(item.subItems(), place.child("dcc:subItems"));
  }

  void software(Software software, Place place) {
    contents.software.add(new Placed<>(software, place));
    named(software.name(), software.description(), software.attributes(), place);
  }

  void contact(@Nullable Contact contact, Place place) {
    if (contact != null) {
      named(contact.name(), null, contact.attributes(), place);
      location(contact.location(), place.child("dcc:location"));
      file(contact.descriptionData(), place.child("dcc:descriptionData"));
    }
  }

  void location(@Nullable Location location, Place place) {
    if (location == null) {
      return;
    }
    country(location.countryCode(), place.child("dcc:countryCode"));
    each(location.further(), place, "dcc:further", this::rich);
    each(location.positions(), place, "dcc:positionCoordinates", this::position);
  }

  private void position(Location.Position position, Place place) {
    attributes(position.attributes(), place);
    rich(position.declaration(), place.child("dcc:declaration"));
    for (int i = 0; i < position.coordinates().size(); i++) {
      Place at = place.child("dcc:positionCoordinate" + (i + 1));
      contents.values.add(new Placed<>(position.coordinates().get(i).value(), at));
    }
  }

  void country(@Nullable String code, Place place) {
    if (code != null) {
      contents.countries.add(new Placed<>(code, place));
    }
  }

  void hash(@Nullable HashReference reference, Place place) {
    if (reference != null) {
      attributes(reference.attributes(), place);
      text(reference.referral(), place.child("dcc:referral"));
      identifier(reference.referralId(), place, "dcc:referralID");
      rich(reference.description(), place.child("dcc:description"));
      hash(reference.linkedReport(), place.child("dcc:linkedReport"));
    }
  }

  void identifications(List<Identification> identifications, Place parent) {
    Place place = parent.child("dcc:identifications");
    each(identifications, place, "dcc:identification", this::identification);
  }

  private void identification(Identification identification, Place place) {
    identifier(identification.value(), place, "dcc:value");
    named(identification.name(), null, identification.attributes(), place);
  }

  void identifier(@Nullable String text, Place parent, String name) {
    if (text != null) {
      contents.identifiers.add(new Placed<>(text, parent.child(name)));
    }
  }

  void equipmentClass(EquipmentClass equipmentClass, Place place) {
    attributes(equipmentClass.attributes(), place);
  }

  void named(
      @Nullable MultilingualText name,
      @Nullable RichContent description,
      Attributes attributes,
      Place place) {
    attributes(attributes, place);
    if (name != null) {
      text(name, place.child("dcc:name"));
    }
    rich(description, place.child("dcc:description"));
  }

  private void text(MultilingualText text, Place place) {
    attributes(text.attributes(), place);
    each(text.content(), place, "dcc:content", this::localText);
    contents.texts.add(new Placed<>(text.content(), place));
  }

  private void localText(LocalText text, Place place) {
    attributes(text.attributes(), place);
  }

  void rich(@Nullable RichContent rich, Place place) {
    if (rich == null) {
      return;
    }
    attributes(rich.attributes(), place);
    if (rich.name() != null) {
      text(rich.name(), place.child("dcc:name"));
    }
    int texts = 0;
    int files = 0;
    int formulas = 0;
    for (RichContent.Part part : rich.parts()) {
      if (part instanceof LocalText local) {
        attributes(local.attributes(), place.entry("dcc:content", texts++));
      } else if (part instanceof ByteData file) {
        file(file, place.entry("dcc:file", files++));
      } else if (part instanceof FormulaData formula) {
        attributes(formula.attributes(), place.entry("dcc:formula", formulas++));
      }
    }
    if (texts > 0) {
      contents.paragraphs.add(new Placed<>(rich.texts(), place));
    }
  }

  void file(@Nullable ByteData file, Place place) {
    if (file != null) {
      contents.files.add(new Placed<>(file, place));
      named(file.name(), file.description(), file.attributes(), place);
    }
  }

  void attributes(Attributes attributes, Place place) {
    if (attributes.id() != null || !attributes.refIds().isEmpty()) {
      contents.attributes.add(new Placed<>(attributes, place));
    }
  }
}
