package org.etalon.dcc.difference;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.etalon.dcc.Attributes;
import org.etalon.dcc.Contact;
import org.etalon.dcc.Identification;
import org.etalon.dcc.Meaning;
import org.etalon.dcc.MultilingualText;
import org.jspecify.annotations.Nullable;

/** By what members of a list are known again, from the surest to the weakest. */
final class Keys {
  static final List<Function<Object, @Nullable String>> ALL =
      List.of(
          Keys::identifications,
          Keys::refTypesAndName,
          Keys::name,
          Keys::id,
          Keys::refTypes,
          Keys::word);

  /** By what a quantity is known that stands elsewhere. */
  static final List<Function<Object, @Nullable String>> MOVED =
      List.of(
          Keys::refTypesAndName,
          Keys::name,
          Keys::id,
          thing -> nameOf(thing) == null ? refTypes(thing) : null);

  private Keys() {}

  /** The name of a thing in the words of its document; null when it has none. */
  static @Nullable String nameOf(Object thing) {
    MultilingualText text = textOf(thing);
    return text == null ? null : text.in("en", "de", "zh");
  }

  /** The name of a thing, or of the person that it is; null when it has none. */
  static @Nullable MultilingualText textOf(Object thing) {
    Object name = Parts.of(thing, "name");
    Object text = name == null ? Parts.of(thing, "person") : name;
    if (text instanceof Contact contact) {
      text = contact.name();
    }
    return text instanceof MultilingualText named && !named.isEmpty() ? named : null;
  }

  private static @Nullable String identifications(Object thing) {
    if (!(Parts.of(thing, "identifications") instanceof List<?> all) || all.isEmpty()) {
      return null;
    }
    return all.stream()
        .map(Identification.class::cast)
        .map(each -> each.issuer() + " " + each.value())
        .sorted()
        .collect(Collectors.joining("\n"));
  }

  private static @Nullable String refTypesAndName(Object thing) {
    String refTypes = refTypes(thing);
    String name = nameOf(thing);
    return refTypes == null || name == null ? null : refTypes + "\n" + name;
  }

  private static @Nullable String name(Object thing) {
    String name = nameOf(thing);
    return name == null ? null : key(thing, name);
  }

  /** What a member of results is called, by refTypes and name; null when it has neither. */
  static @Nullable String designation(Object thing) {
    String refTypes = refTypes(thing);
    String name = nameOf(thing);
    return refTypes == null ? name : name == null ? refTypes : refTypes + "\n" + name;
  }

  private static @Nullable String id(Object thing) {
    return Parts.of(thing, "attributes") instanceof Attributes own && own.id() != null
        ? key(thing, own.id())
        : null;
  }

  private static @Nullable String refTypes(Object thing) {
    return Parts.of(thing, "attributes") instanceof Attributes own && !own.refTypes().isEmpty()
        ? key(thing, own.refTypes().stream().map(Meaning::newestWord).toList().toString())
        : null;
  }

  /** What names things that have neither name nor attributes. */
  private static @Nullable String word(Object thing) {
    for (String part : List.of("fileName", "namespace", "classId", "issuer", "system")) {
      Object word = Parts.of(thing, part);
      if (word != null) {
        return key(thing, word.toString());
      }
    }
    return null;
  }

  private static String key(Object thing, String word) {
    return thing.getClass().getSimpleName() + " " + word;
  }
}
