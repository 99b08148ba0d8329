package org.etalon.certificate;

import jakarta.inject.Singleton;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.etalon.calibration.Finding;
import org.etalon.certificate.ForeignDocuments.ForeignDocument;
import org.etalon.certificate.ForeignDocuments.Signature;
import org.etalon.dcc.Identification;
import org.etalon.dcc.Item;
import org.etalon.equipment.Equipment;
import org.etalon.equipment.EquipmentRegister;
import org.etalon.organisation.Organisations;

/**
 * A document of others that a standard is used on the strength of: it does not pass for a
 * certificate of this service, is trusted, and is about the standard.
 */
@Singleton
class ForeignDocumentRules {
  /** What a number of this service looks like: laboratory, year, sequence. */
  private static final Pattern NUMBER = Pattern.compile("([A-Z0-9-]{1,64})-[0-9]{4}-[0-9]{6,}");

  private static final Pattern HIDDEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\s]");
  private static final Pattern DASH = Pattern.compile("[\\p{Pd}\u2212]");
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]");

  private final Organisations organisations;
  private final EquipmentRegister equipment;

  ForeignDocumentRules(Organisations organisations, EquipmentRegister equipment) {
    this.organisations = organisations;
    this.equipment = equipment;
  }

  List<Finding> check(ForeignDocument document, String standard, String at) {
    List<Finding> findings = new ArrayList<>();
    if (isOurs(document.number())) {
      findings.add(
          Finding.error(
              at,
              "number-of-ours",
              "The document calls itself "
                  + document.number()
                  + ", a number that only this service gives, and is not the certificate issued"
                  + " under it."));
    }
    signature(document, at, findings);
    equipment.find(standard).ifPresent(known -> item(document, known, at, findings));
    return findings;
  }

  /** Also one that is reserved, void or not given yet: none of them comes from elsewhere. */
  private boolean isOurs(String number) {
    String plain =
        HIDDEN
            .matcher(Normalizer.normalize(number, Normalizer.Form.NFKC))
            .replaceAll("")
            .toUpperCase(Locale.ROOT);
    Matcher parts = NUMBER.matcher(DASH.matcher(plain).replaceAll("-"));
    return parts.matches()
        && organisations.find(parts.group(1).toLowerCase(Locale.ROOT)).isPresent();
  }

  private static void signature(ForeignDocument document, String at, List<Finding> findings) {
    if (document.signature() == Signature.ABSENT) {
      findings.add(
          Finding.warning(
              at,
              "not-signed",
              "The document had no signature when it was kept; anybody can write it."));
    } else if (document.signature() == Signature.UNDECIDED) {
      findings.add(
          Finding.warning(
              at,
              "signature-undecided",
              "When the document was kept it was undecided whether its signature can be trusted: "
                  + document.reason()
                  + "."));
    }
  }

  /** By serial numbers where both have them, else by any identification. */
  private static void item(
      ForeignDocument document, Equipment standard, String at, List<Finding> findings) {
    List<Item> items = document.items().stream().flatMap(ForeignDocumentRules::withParts).toList();
    Set<String> serials =
        standard.identifications().stream()
            .filter(known -> known.issuer() == Equipment.Issuer.manufacturer)
            .map(known -> plain(known.value()))
            .collect(Collectors.toSet());
    Set<String> named =
        items.stream().flatMap(item -> serials(item).stream()).collect(Collectors.toSet());
    boolean decided =
        !serials.isEmpty()
            && !items.isEmpty()
            && items.stream().noneMatch(item -> serials(item).isEmpty());
    if (serials.stream().anyMatch(named::contains)) {
      return;
    }
    if (decided && serials.stream().noneMatch(s -> named.stream().anyMatch(n -> mayBe(s, n)))) {
      findings.add(
          Finding.error(
              at,
              "other-item",
              "The document is about items with other serial numbers than " + standard.id() + "."));
    } else if (decided || !haveOneIdentification(items, standard)) {
      findings.add(
          Finding.warning(
              at,
              "item-unclear",
              "No identification in the document tells that it is about " + standard.id() + "."));
    }
  }

  private static Stream<Item> withParts(Item item) {
    return item.subItems() == null
        ? Stream.of(item)
        : Stream.concat(
            Stream.of(item),
            item.subItems().items().stream().flatMap(ForeignDocumentRules::withParts));
  }

  private static Set<String> serials(Item item) {
    return item.identifications().stream()
        .filter(each -> each.issuer().equals(Identification.MANUFACTURER))
        .map(each -> plain(each.value()))
        .filter(value -> !value.isEmpty())
        .collect(Collectors.toSet());
  }

  private static boolean haveOneIdentification(List<Item> items, Equipment standard) {
    Set<String> known =
        standard.identifications().stream()
            .map(each -> plain(each.value()))
            .collect(Collectors.toSet());
    return items.stream()
        .flatMap(item -> item.identifications().stream())
        .map(each -> plain(each.value()))
        .anyMatch(value -> !value.isEmpty() && known.contains(value));
  }

  /** One with words around it, such as "SN 1234" and "1234". */
  private static boolean mayBe(String one, String other) {
    return one.contains(other) || other.contains(one);
  }

  private static String plain(String identification) {
    return BETWEEN
        .matcher(Normalizer.normalize(identification, Normalizer.Form.NFKC))
        .replaceAll("")
        .toUpperCase(Locale.ROOT);
  }
}
