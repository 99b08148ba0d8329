package org.etalon.certificate.composition;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.etalon.calibration.Condition;
import org.etalon.calibration.MeasuredQuantity;
import org.etalon.calibration.Method;
import org.etalon.dcc.Attributes;
import org.etalon.dcc.Context;
import org.etalon.dcc.Data;
import org.etalon.dcc.DataElement;
import org.etalon.dcc.DegreesOfFreedom;
import org.etalon.dcc.InfluenceCondition;
import org.etalon.dcc.LocalText;
import org.etalon.dcc.MultilingualText;
import org.etalon.dcc.Quantity;
import org.etalon.dcc.QuantityForm;
import org.etalon.dcc.RichContent;
import org.etalon.dcc.StatementMetaData;
import org.etalon.dcc.UsedMethod;
import org.etalon.quantity.value.QuantityValue;
import org.etalon.quantity.value.Real;
import org.jspecify.annotations.Nullable;

/** Methods and the conditions under which they were used. */
final class MethodPart {
  private final Composition composition;
  private final Phrases phrases;
  private final MetaDataPart metaData;

  MethodPart(Composition composition, Phrases phrases) {
    this.composition = composition;
    this.phrases = phrases;
    this.metaData = new MetaDataPart(composition, phrases);
  }

  List<UsedMethod> methods() {
    return composition.body().methods().stream().map(this::method).toList();
  }

  private UsedMethod method(Method method) {
    String procedure = method.procedure();
    return new UsedMethod(
        phrases.of(method.name()),
        description(method),
        method.norms(),
        procedure == null ? List.of() : List.of(procedure),
        List.of(),
        List.of(),
        new Attributes(method.id(), List.of(), method.refType()));
  }

  /** The role of the norms and the deviations, in one text for each language. */
  private @Nullable RichContent description(Method method) {
    if (method.role() == null && method.deviations() == null) {
      return null;
    }
    List<RichContent.Part> parts = new ArrayList<>();
    for (String language : composition.body().languages().used()) {
      List<String> sentences = new ArrayList<>();
      add(Phrase.NORMS_ROLE, method.role(), language, sentences);
      add(Phrase.DEVIATIONS, method.deviations(), language, sentences);
      parts.add(new LocalText(language, String.join("; ", sentences)));
    }
    return new RichContent(null, parts, Attributes.NONE);
  }

  private static void add(
      Phrase phrase, @Nullable Map<String, String> texts, String language, List<String> sentences) {
    if (texts != null && texts.get(language) != null) {
      sentences.add(phrase.in(language) + ": " + texts.get(language));
    }
  }

  List<InfluenceCondition> conditions() {
    return composition.body().conditions().stream().map(this::condition).toList();
  }

  private InfluenceCondition condition(Condition condition) {
    List<DataElement> elements = new ArrayList<>();
    String base = condition.refType().isEmpty() ? "etalon_condition" : condition.refType().get(0);
    bound(condition.min(), Phrase.MINIMUM, base + "Min", elements);
    bound(condition.max(), Phrase.MAXIMUM, base + "Max", elements);
    MeasuredQuantity quantity = condition.quantity();
    if (quantity != null) {
      List<String> references =
          StandardPart.references(composition, quantity.standards(), quantity.methods());
      elements.add(
          quantity(
              phrases.of(quantity.name() == null ? condition.name() : quantity.name()),
              quantity.value(),
              metaData.ofCondition(quantity),
              new Attributes(null, references, quantity.refType())));
    }
    return new InfluenceCondition(
        phrases.of(condition.name()),
        null,
        null,
        null,
        new Data(elements, Attributes.NONE),
        new Attributes(null, List.of(), condition.refType()));
  }

  private void bound(
      @Nullable Real bound, Phrase name, String refType, List<DataElement> elements) {
    if (bound != null) {
      elements.add(
          quantity(
              phrases.own(name),
              bound,
              metaData.degreesOfFreedom(bound),
              Attributes.ofRefTypes(refType)));
    }
  }

  private static Quantity quantity(
      MultilingualText name,
      QuantityValue value,
      List<StatementMetaData> said,
      Attributes attributes) {
    return new Quantity(
        name,
        null,
        QuantityForm.of(DegreesOfFreedom.removedFrom(value)),
        null,
        Context.ofMetaData(said),
        attributes);
  }
}
