package org.etalon.dcc;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The files inside a certificate, wherever they stand in it, counted from 1 in the order of the
 * document. They are another's: nothing here looks into them.
 */
public final class Attachments {
  private static final ClassValue<List<Method>> MEMBERS =
      new ClassValue<>() {
        @Override
        protected List<Method> computeValue(Class<?> type) {
          return Arrays.stream(type.getRecordComponents())
              .filter(member -> mayHold(member.getType()))
              .map(RecordComponent::getAccessor)
              .toList();
        }
      };

  private final List<ByteData> found = new ArrayList<>();

  private Attachments() {}

  /** All of them. */
  public static List<ByteData> of(Dcc dcc) {
    Attachments attachments = new Attachments();
    attachments.look(dcc);
    return List.copyOf(attachments.found);
  }

  /** The one with a number; empty when there is none with it. */
  public static Optional<ByteData> find(Dcc dcc, int number) {
    List<ByteData> all = of(dcc);
    return number < 1 || number > all.size() ? Optional.empty() : Optional.of(all.get(number - 1));
  }

  /** What there is to say of each, without its content. */
  public static List<Facts> facts(Dcc dcc) {
    List<ByteData> all = of(dcc);
    List<Facts> facts = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      ByteData file = all.get(i);
      Integer size = file.content().map(bytes -> bytes.length).orElse(null);
      facts.add(new Facts(i + 1, file.fileName(), file.mimeType(), size));
    }
    return facts;
  }

  /** Every part of the model is a record or a list of them, so no place can be forgotten. */
  private void look(@Nullable Object part) {
    if (part instanceof ByteData file) {
      found.add(file);
    }
    if (part instanceof List<?> list) {
      list.forEach(this::look);
    } else if (part instanceof Record parts) {
      MEMBERS.get(parts.getClass()).forEach(member -> look(value(member, parts)));
    }
  }

  private static boolean mayHold(Class<?> type) {
    return type == List.class
        || type.isRecord()
        || (type.isInterface() && type.getPackage() == Attachments.class.getPackage());
  }

  private static @Nullable Object value(Method member, Record parts) {
    try {
      return member.invoke(parts);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("A record of the model can be read", e);
    }
  }

  /**
   * What a list shows of an attachment, in the words of the document.
   *
   * @param number by which it is asked for
   * @param bytes its size; null when the content cannot be decoded
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record Facts(int number, String fileName, String mediaType, @Nullable Integer bytes) {}
}
