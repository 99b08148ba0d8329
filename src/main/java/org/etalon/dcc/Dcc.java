package org.etalon.dcc;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a digital calibration certificate says, in any version of DCC. What a foreign document
 * leaves out although its schema demands it is empty here and named in {@code missing}.
 *
 * @param schemaVersion as the root element gives it
 * @param context what holds for all measurement results
 * @param comment any XML that goes with the certificate
 * @param document a file that goes with the certificate
 * @param unread paths of elements and attributes that were met and not understood
 * @param missing paths of mandatory elements that were not met
 * @param asides paths of XML comments and processing instructions, which say nothing in a DCC and
 *     are not kept
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
    @Nullable Comment comment,
    @Nullable ByteData document,
    List<String> unread,
    List<String> missing,
    List<String> asides) {
  public Dcc {
    software = List.copyOf(software);
    refTypeDefinitions = List.copyOf(refTypeDefinitions);
    respPersons = List.copyOf(respPersons);
    statements = List.copyOf(statements);
    measurementResults = List.copyOf(measurementResults);
    unread = List.copyOf(unread);
    missing = List.copyOf(missing);
    asides = List.copyOf(asides);
  }

  /** The same certificate with other notes about its reading. */
  Dcc withNotes(List<String> newUnread, List<String> newMissing, List<String> newAsides) {
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
        newMissing,
        newAsides);
  }
}
