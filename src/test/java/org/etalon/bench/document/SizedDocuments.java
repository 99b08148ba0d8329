package org.etalon.bench.document;

import java.util.ArrayList;
import java.util.List;
import org.etalon.dcc.Attributes;
import org.etalon.dcc.Context;
import org.etalon.dcc.Data;
import org.etalon.dcc.DataElement;
import org.etalon.dcc.Dcc;
import org.etalon.dcc.DccWriter;
import org.etalon.dcc.ListData;
import org.etalon.dcc.Measured;
import org.etalon.dcc.MeasurementResult;
import org.etalon.dcc.Quantity;
import org.etalon.dcc.Result;
import org.etalon.fixture.DccFixture;
import org.etalon.quantity.value.Real;
import org.etalon.quantity.value.RealList;

/**
 * Certificates as laboratories issue them, of a given size: tables of columns with uncertainties,
 * and single values.
 */
public final class SizedDocuments {
  private static final int POINTS = 20;
  private static final int COLUMNS = 3;
  private static final int SINGLES = 4;

  private SizedDocuments() {}

  /** A document of at least so many bytes. */
  public static byte[] of(int bytes) {
    Dcc one = new DccFixture().build();
    int empty = DccWriter.write(with(one, 0)).length;
    int each = DccWriter.write(with(one, 1)).length - empty;
    return DccWriter.write(with(one, Math.max(1, (bytes - empty + each - 1) / each)));
  }

  private static Dcc with(Dcc dcc, int results) {
    MeasurementResult first = dcc.measurementResults().get(0);
    List<Result> all = new ArrayList<>(first.results());
    for (int i = 0; i < results; i++) {
      all.add(result(i));
    }
    return new Dcc(
        dcc.schemaVersion(),
        dcc.software(),
        dcc.refTypeDefinitions(),
        dcc.coreData(),
        dcc.items(),
        dcc.calibrationLaboratory(),
        dcc.respPersons(),
        dcc.customer(),
        dcc.statements(),
        dcc.context(),
        List.of(
            new MeasurementResult(
                first.name(), first.description(), first.context(), all, first.attributes())),
        dcc.comment(),
        dcc.document(),
        List.of(),
        List.of(),
        List.of());
  }

  private static Result result(int number) {
    List<DataElement> elements = new ArrayList<>();
    List<DataElement> columns = new ArrayList<>();
    for (int i = 0; i < COLUMNS; i++) {
      columns.add(quantity("basic_measuredValue", Measured.of(column(number + i))));
    }
    elements.add(ListData.of(Attributes.ofRefTypes("gp_table1"), columns));
    for (int i = 0; i < SINGLES; i++) {
      elements.add(quantity("basic_measurementError", Measured.of(single(number + i))));
    }
    return new Result(
        DccFixture.text("Table " + number, "表 " + number),
        null,
        new Data(elements, Attributes.NONE),
        Attributes.NONE);
  }

  private static Quantity quantity(String refType, Measured form) {
    return new Quantity(
        DccFixture.text("Resistance", "电阻"),
        null,
        form,
        null,
        Context.EMPTY,
        Attributes.ofRefTypes(refType));
  }

  private static RealList column(int seed) {
    List<String> values = new ArrayList<>();
    List<String> uncertainties = new ArrayList<>();
    for (int i = 0; i < POINTS; i++) {
      values.add("1" + (seed * 7 + i * 13) % 90 + "." + (1000 + (seed * 31 + i * 17) % 9000));
      uncertainties.add("0.00" + (10 + (seed + i) % 80));
    }
    return new RealList(
        values,
        List.of("\\ohm"),
        null,
        new RealList.ExpandedUncertainty(
            uncertainties, List.of("2"), List.of("0.95"), List.of(), List.of()),
        null);
  }

  private static Real single(int seed) {
    return new Real(
        "0." + (1000 + seed % 9000),
        "\\milli\\kelvin",
        null,
        new Real.ExpandedUncertainty("0.01" + seed % 10, "2", "0.95", "normal", null),
        null);
  }
}
