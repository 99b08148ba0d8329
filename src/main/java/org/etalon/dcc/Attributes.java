package org.etalon.dcc;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The three attributes that most elements of a DCC may carry.
 *
 * @param id name of the element, unique in the document
 * @param refIds names of other elements that this one belongs to
 * @param refTypes words of a refType vocabulary, for instance {@code basic_measuredValue}
 */
public record Attributes(@Nullable String id, List<String> refIds, List<String> refTypes) {
  /** No attribute at all. */
  public static final Attributes NONE = new Attributes(null, List.of(), List.of());

  public Attributes {
    refIds = List.copyOf(refIds);
    refTypes = List.copyOf(refTypes);
  }

  public static Attributes ofId(String id) {
    return new Attributes(id, List.of(), List.of());
  }

  public static Attributes ofRefTypes(String... refTypes) {
    return new Attributes(null, List.of(), List.of(refTypes));
  }

  public Attributes withId(@Nullable String newId) {
    return new Attributes(newId, refIds, refTypes);
  }

  public Attributes withRefIds(List<String> newRefIds) {
    return new Attributes(id, newRefIds, refTypes);
  }

  public Attributes withRefTypes(List<String> newRefTypes) {
    return new Attributes(id, refIds, newRefTypes);
  }

  /** Whether a refType says this, by whichever of its words. */
  public boolean means(Meaning meaning) {
    return meaning.isMeantBy(refTypes);
  }

  public boolean hasRefType(String refType) {
    return refTypes.contains(refType);
  }
}
