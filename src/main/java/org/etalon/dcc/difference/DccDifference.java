package org.etalon.dcc.difference;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.etalon.dcc.Dcc;
import org.etalon.dcc.WrittenDate;
import org.etalon.dcc.difference.Change.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What changed between two certificates of any versions.
 *
 * @param sameMeaning nothing was added, removed or changed; null when nothing was found, and either
 *     has parts that were not understood
 * @param counts how many of each kind, also beyond those that are listed
 * @param changes in the order of the certificate, the first {@link #LISTED_MAX}
 */
public record DccDifference(
    Side before,
    Side after,
    @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable Boolean sameMeaning,
    int count,
    Map<Kind, Integer> counts,
    List<Change> changes) {
  /** So many changes are listed; more are counted. */
  public static final int LISTED_MAX = 1_000;

  private static final String[] LANGUAGES = {"en", "de", "zh"};

  public DccDifference {
    counts = Map.copyOf(counts);
    changes = List.copyOf(changes);
  }

  /**
   * One of the two certificates.
   *
   * @param unread paths of what was not understood and so not compared
   */
  public record Side(
      String number, String version, @Nullable String issuedOn, List<String> unread) {
    public Side {
      unread = List.copyOf(unread);
    }

    static Side of(Dcc dcc) {
      WrittenDate issued = dcc.coreData().issueDate();
      return new Side(
          dcc.coreData().uniqueIdentifier(),
          dcc.schemaVersion(),
          issued == null ? null : issued.text(),
          dcc.unread());
    }
  }

  /**
   * Compares everything that the reader found in either.
   *
   * @param languages in the first of which names are said where there is a choice
   */
  public static DccDifference between(Dcc before, Dcc after, String... languages) {
    Summary summary = new Summary(languages.length == 0 ? LANGUAGES : languages);
    Changes changes = new Changes();
    References references =
        new References(changes, Targets.of(before, summary), Targets.of(after, summary));
    new RecordComparison(changes, summary, references).certificates(before, after);
    return new DccDifference(
        Side.of(before),
        Side.of(after),
        sameMeaning(changes, before, after),
        changes.count(),
        changes.counts(),
        changes.listed());
  }

  /** Paths say where something is, not what it says, so that equal ones prove nothing. */
  private static @Nullable Boolean sameMeaning(Changes changes, Dcc before, Dcc after) {
    boolean unread = !before.unread().isEmpty() || !after.unread().isEmpty();
    boolean same = changes.isSameMeaning();
    return (same && unread) ? null : Boolean.valueOf(same);
  }
}
