package org.etalon.certificate.composition;

import java.util.ArrayList;
import java.util.List;
import org.etalon.calibration.MeasuredQuantity;
import org.etalon.calibration.MeasuredResult;
import org.etalon.dcc.Attributes;
import org.etalon.dcc.Context;
import org.etalon.dcc.Data;
import org.etalon.dcc.DataElement;
import org.etalon.dcc.DegreesOfFreedom;
import org.etalon.dcc.ListData;
import org.etalon.dcc.MultilingualText;
import org.etalon.dcc.Quantity;
import org.etalon.dcc.QuantityForm;
import org.etalon.dcc.Result;
import org.jspecify.annotations.Nullable;

/** The results: each table one list, each quantity with what it rests on by reference. */
final class ResultPart {
  private final Composition composition;
  private final Phrases phrases;
  private final MetaDataPart metaData;
  private final FormulaPart formulas;

  ResultPart(Composition composition, Phrases phrases) {
    this.composition = composition;
    this.phrases = phrases;
    this.metaData = new MetaDataPart(composition, phrases);
    this.formulas = new FormulaPart(composition.body());
  }

  List<Result> results() {
    return composition.body().results().stream().map(this::result).toList();
  }

  private Result result(MeasuredResult result) {
    String table = result.table() == null ? RefTypes.TABLE : result.table();
    List<Quantity> quantities =
        result.quantities().stream().map(quantity -> quantity(quantity, result)).toList();
    List<DataElement> data = new ArrayList<>();
    data.add(ListData.of(Attributes.ofRefTypes(table), quantities));
    data.addAll(formulas.of(result));
    String state =
        result.state() == MeasuredResult.State.AS_FOUND ? RefTypes.AS_FOUND : RefTypes.AS_LEFT;
    return new Result(
        phrases.of(result.name()),
        null,
        new Data(data, Attributes.NONE),
        new Attributes(null, result.items(), List.of(RefTypes.RESULT, state)));
  }

  private Quantity quantity(MeasuredQuantity quantity, MeasuredResult result) {
    List<String> standards =
        quantity.standards().isEmpty() ? result.standards() : quantity.standards();
    List<String> methods = quantity.methods().isEmpty() ? result.methods() : quantity.methods();
    List<String> references =
        new ArrayList<>(StandardPart.references(composition, standards, methods));
    references.addAll(formulas.idOf(quantity).stream().toList());
    return new Quantity(
        name(quantity),
        null,
        QuantityForm.of(DegreesOfFreedom.removedFrom(quantity.value())),
        null,
        Context.ofMetaData(metaData.of(quantity)),
        new Attributes(null, references, quantity.refType()));
  }

  private @Nullable MultilingualText name(MeasuredQuantity quantity) {
    return quantity.name() == null ? null : phrases.of(quantity.name());
  }
}
