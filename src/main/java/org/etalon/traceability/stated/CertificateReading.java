package org.etalon.traceability.stated;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.etalon.dcc.Context;
import org.etalon.dcc.DataElement;
import org.etalon.dcc.Dcc;
import org.etalon.dcc.HashReference;
import org.etalon.dcc.InfluenceCondition;
import org.etalon.dcc.Item;
import org.etalon.dcc.ListData;
import org.etalon.dcc.Measured;
import org.etalon.dcc.MeasurementResult;
import org.etalon.dcc.MeasuringEquipment;
import org.etalon.dcc.Quantity;
import org.etalon.dcc.Result;
import org.etalon.dcc.StatementMetaData;
import org.etalon.dcc.WrittenDate;
import org.etalon.quantity.value.Real;
import org.jspecify.annotations.Nullable;

/** Reads a certificate of any version. */
public final class CertificateReading {
  private static final String VALID_UNTIL = "etalon_validUntil";
  private static final String VERIFICATION = "etalon_verification";
  private static final String VALIDITY = "validityRange";

  private final Dcc dcc;
  private final List<StatedStandard> standards = new ArrayList<>();
  private final List<@Nullable HashReference> certificates = new ArrayList<>();
  private final Set<String> standardIds = new HashSet<>();
  private final List<StatedResult> results = new ArrayList<>();
  private final List<StatedCondition> conditions = new ArrayList<>();

  private CertificateReading(Dcc dcc) {
    this.dcc = dcc;
  }

  public static StatedCertificate of(Dcc dcc) {
    return new CertificateReading(dcc).read();
  }

  private StatedCertificate read() {
    context(dcc.context());
    for (MeasurementResult all : dcc.measurementResults()) {
      context(all.context());
      all.results().forEach(result -> contexts(result.data().elements()));
    }
    linkedReports();
    for (MeasurementResult all : dcc.measurementResults()) {
      List<String> inherited = ids(all.context());
      all.results().forEach(result -> result(result, inherited));
    }
    List<StatedItem> items = new ArrayList<>();
    dcc.items().items().forEach(item -> add(item, items));
    return new StatedCertificate(
        dcc.coreData().uniqueIdentifier(),
        dcc.calibrationLaboratory().contact().name().in("en"),
        dcc.coreData().countryCode(),
        dcc.coreData().beginPerformanceDate().date(),
        dcc.coreData().endPerformanceDate().date(),
        date(dcc.coreData().issueDate()),
        statement(VALID_UNTIL)
            .map(s -> date(s.date()))
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null),
        statement(VERIFICATION).findAny().isPresent(),
        items,
        standards,
        results,
        conditions,
        conforms());
  }

  /** One that does not conform decides, where a document has several. */
  private @Nullable Boolean conforms() {
    List<Boolean> conclusions =
        statement(VERIFICATION).flatMap(statement -> statement.valid().stream()).toList();
    return conclusions.isEmpty() ? null : conclusions.stream().allMatch(Boolean::booleanValue);
  }

  private Stream<StatementMetaData> statement(String refType) {
    return dcc.statements().stream().filter(s -> s.attributes().hasRefType(refType));
  }

  private static @Nullable LocalDate date(@Nullable WrittenDate written) {
    return written == null ? null : written.date();
  }

  private void add(Item item, List<StatedItem> items) {
    items.add(
        new StatedItem(
            item.attributes().id(),
            IdentificationKeys.of(
                item.identifications(),
                item.manufacturer() == null ? dcc.items().manufacturer() : item.manufacturer())));
    if (item.subItems() != null) {
      item.subItems().items().forEach(sub -> add(sub, items));
    }
  }

  private void contexts(List<DataElement> elements) {
    for (DataElement element : elements) {
      if (element instanceof ListData list) {
        context(list.context());
        contexts(list.elements());
      } else if (element instanceof Quantity quantity) {
        context(quantity.context());
      }
    }
  }

  private void context(Context context) {
    for (MeasuringEquipment used : context.measuringEquipments().equipment()) {
      standards.add(
          new StatedStandard(
              used.attributes().id(),
              IdentificationKeys.of(used.identifications(), used.manufacturer()),
              used.certificate() == null ? null : named(used.certificate())));
      certificates.add(used.certificate());
    }
    standardIds.addAll(ids(context));
    context.influenceConditions().forEach(this::condition);
  }

  private static List<String> ids(Context context) {
    return context.measuringEquipments().equipment().stream()
        .map(used -> used.attributes().id())
        .filter(Objects::nonNull)
        .toList();
  }

  /** After all standards, so that those keep their places; as deep as XML may be nested. */
  private void linkedReports() {
    int all = standards.size();
    for (int i = 0; i < all; i++) {
      HashReference named = certificates.get(i);
      HashReference next = named == null ? null : named.linkedReport();
      int within = i + 1;
      while (next != null) {
        standards.add(new StatedStandard(standards.get(i).id(), Set.of(), named(next), within));
        within = standards.size();
        next = next.linkedReport();
      }
    }
  }

  private static NamedCertificate named(HashReference reference) {
    return new NamedCertificate(
        reference.referralId(),
        reference.procedure(),
        reference.value(),
        reference.inValidityRange(),
        reference.traceable());
  }

  private void condition(InfluenceCondition condition) {
    List<String> words = condition.attributes().refTypes();
    List<Real> values =
        condition.data().elements().stream()
            .filter(Quantity.class::isInstance)
            .map(element -> ((Quantity) element).form())
            .filter(Measured.class::isInstance)
            .map(form -> ValueList.of(((Measured) form).value()))
            .filter(Objects::nonNull)
            .flatMap(List::stream)
            .toList();
    boolean validity = words.stream().anyMatch(word -> word.endsWith(VALIDITY));
    conditions.add(new StatedCondition(words, validity, values));
  }

  private void result(Result result, List<String> inherited) {
    List<StatedQuantity> quantities = new ArrayList<>();
    add(result.data().elements(), inherited, quantities);
    results.add(new StatedResult(results.size() + 1, result.attributes().refIds(), quantities));
  }

  private void add(
      List<DataElement> elements, List<String> inherited, List<StatedQuantity> quantities) {
    for (DataElement element : elements) {
      if (element instanceof ListData list) {
        List<String> own = ids(list.context());
        add(list.elements(), own.isEmpty() ? inherited : own, quantities);
      } else if (element instanceof Quantity quantity) {
        List<String> own = ids(quantity.context());
        quantities.add(QuantityReading.of(quantity, standardIds, own.isEmpty() ? inherited : own));
      }
    }
  }
}
