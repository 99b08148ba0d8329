package org.etalon.ui;

import java.util.List;
import org.etalon.rendering.PageLanguage;
import org.jspecify.annotations.Nullable;

/**
 * What every page needs beside its own data.
 *
 * @param path of the page, where language switch and account picker lead back to
 * @param query what else the address says, each part with {@code &} behind it, for the language
 *     switch
 * @param visitor null when nobody is signed in
 * @param choices accounts to pick from
 */
public record PageContext(
    PageLanguage language,
    String path,
    String query,
    @Nullable Visitor visitor,
    boolean demo,
    List<Visitor> choices) {

  public PageContext {
    choices = List.copyOf(choices);
  }

  /** Of a page whose address says nothing else. */
  public PageContext(
      PageLanguage language,
      String path,
      @Nullable Visitor visitor,
      boolean demo,
      List<Visitor> choices) {
    this(language, path, "", visitor, demo, choices);
  }
}
