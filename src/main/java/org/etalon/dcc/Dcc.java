package org.etalon.dcc;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a digital calibration certificate says, in any version of DCC. What a foreign document
 * leaves out although its schema demands it is empty here and named in {@code missing}.
 *
 * @param schemaVersion as the root element gives it
 * @param context what holds for all measurement results
 * @param comment the text of {@code comment}, without its markup
 * @param document a file that goes with the certificate
 * @param unread paths of elements and attributes that were met and not understood
 * @param missing paths of mandatory elements that were not met
 */
public record Dcc(
    String schemaVersion,
    List<Software> software,
    List<RefTypeDefinition> refTypeDefinitions,
    CoreData coreData,
    Items items,
    CalibrationLaboratory calibrationLaboratory,
    List<RespPerson> respPersons,
    Contact customer,
    List<StatementMetaData> statements,
    Context context,
    List<MeasurementResult> measurementResults,
    @Nullable String comment,
    @Nullable ByteData document,
    List<String> unread,
    List<String> missing) {
  public Dcc {
    software = List.copyOf(software);
    refTypeDefinitions = List.copyOf(refTypeDefinitions);
    respPersons = List.copyOf(respPersons);
    statements = List.copyOf(statements);
    measurementResults = List.copyOf(measurementResults);
    unread = List.copyOf(unread);
    missing = List.copyOf(missing);
  }

  /** The same certificate with other notes about its reading. */
  Dcc withNotes(List<String> newUnread, List<String> newMissing) {
    return new Dcc(
        schemaVersion,
        software,
        refTypeDefinitions,
        coreData,
        items,
        calibrationLaboratory,
        respPersons,
        customer,
        statements,
        context,
        measurementResults,
        comment,
        document,
        newUnread,
        newMissing);
  }
}
