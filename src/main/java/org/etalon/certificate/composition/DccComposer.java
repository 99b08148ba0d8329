package org.etalon.certificate.composition;

import java.util.List;
import java.util.Optional;
import org.etalon.calibration.CalibrationBody.SoftwareUsed;
import org.etalon.dcc.Attributes;
import org.etalon.dcc.Context;
import org.etalon.dcc.Dcc;
import org.etalon.dcc.DccWriter;
import org.etalon.dcc.MeasurementResult;
import org.etalon.dcc.Software;

/** Composes the DCC of a calibration. */
public final class DccComposer {
  private static final String SCHEMA_VERSION = "3.3.0";

  private DccComposer() {}

  /** The certificate without a signature, as canonical XML. */
  public static byte[] write(Composition composition) {
    return DccWriter.write(compose(composition));
  }

  /** The certificate without a signature. */
  public static Dcc compose(Composition composition) {
    Phrases phrases = new Phrases(composition.body().languages().used());
    AdministrationPart administration = new AdministrationPart(composition, phrases);
    StatementPart statements = new StatementPart(composition, phrases);
    return new Dcc(
        SCHEMA_VERSION,
        List.of(software(composition, phrases)),
        List.of(RefTypes.definition(phrases)),
        administration.coreData(),
        administration.items(),
        administration.laboratory(),
        administration.persons(),
        administration.customer(),
        statements.all(),
        Context.EMPTY,
        List.of(results(composition, phrases)),
        null,
        null,
        List.of(),
        List.of(),
        List.of());
  }

  private static Software software(Composition composition, Phrases phrases) {
    return new Software(
        phrases.own(Phrase.SOFTWARE),
        "v" + composition.softwareVersion(),
        "application",
        null,
        Attributes.NONE);
  }

  private static MeasurementResult results(Composition composition, Phrases phrases) {
    MethodPart methods = new MethodPart(composition, phrases);
    ResultPart results = new ResultPart(composition, phrases);
    Context context =
        new Context(
            methods.methods(),
            composition.body().software().stream().map(s -> software(s, phrases)).toList(),
            new StandardPart(composition, phrases).standards(),
            methods.conditions(),
            List.of());
    return new MeasurementResult(
        phrases.own(Phrase.RESULTS), null, context, results.results(), Attributes.NONE);
  }

  private static Software software(SoftwareUsed used, Phrases phrases) {
    return new Software(
        phrases.of(used.name()),
        used.release(),
        Optional.ofNullable(used.type()).orElse("other"),
        null,
        Attributes.NONE);
  }
}
