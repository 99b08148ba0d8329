package org.etalon.traceability.facts;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.etalon.certificate.Digest;
import org.jspecify.annotations.Nullable;

/** How values of a type become octets and come back equal. */
interface Form {
  void write(@Nullable Object value, Octets.Writer out);

  @Nullable Object read(Octets.Reader in);

  /** The type in words; another form has other words. */
  String shape();

  /** The form of a type that facts are made of. */
  static Form of(Type type) {
    return of(type, new HashMap<>());
  }

  /**
   * The form of a type.
   *
   * @param known the forms of records that were met, as one may hold others of its kind
   */
  static Form of(Type type, Map<Class<?>, Form> known) {
    if (type instanceof ParameterizedType generic) {
      Form of = of(generic.getActualTypeArguments()[0], known);
      if (generic.getRawType() == List.class) {
        return new Many("list", of, read -> read);
      }
      if (generic.getRawType() == Set.class) {
        return new Many("set", of, Set::copyOf);
      }
    }
    if (type instanceof Class<?> plain) {
      return plain(plain, known);
    }
    throw new IllegalArgumentException("Facts hold no " + type);
  }

  private static Form plain(Class<?> type, Map<Class<?>, Form> known) {
    if (type.isEnum()) {
      Map<String, Object> values = new LinkedHashMap<>();
      for (Object value : type.getEnumConstants()) {
        values.put(((Enum<?>) value).name(), value);
      }
      return new Words(
          values.keySet().toString(),
          value -> ((Enum<?>) value).name(),
          name -> Objects.requireNonNull(values.get(name)));
    }
    if (type == int.class || type == Integer.class) {
      return new Whole("int", value -> zigzag((Integer) value), Form::unzigzag);
    }
    if (type == boolean.class || type == Boolean.class) {
      return new Whole("boolean", value -> (Boolean) value ? 1 : 0, i -> i == 1);
    }
    if (type == LocalDate.class) {
      return new Words("date", Object::toString, LocalDate::parse);
    }
    if (type == String.class) {
      return new Words("text", Object::toString, text -> text);
    }
    if (type == BigDecimal.class) {
      return new Words("decimal", Object::toString, BigDecimal::new);
    }
    if (type == Digest.class) {
      return new Words(
          "digest", value -> ((Digest) value).base64(), text -> Digest.parse(text).orElseThrow());
    }
    if (type.isSealed()) {
      return OneOf.of(type, known);
    }
    if (type.isRecord()) {
      return RecordForm.of(type, known);
    }
    throw new IllegalArgumentException("Facts hold no " + type);
  }

  private static int zigzag(int value) {
    return (value << 1) ^ (value >> 31);
  }

  private static int unzigzag(int value) {
    return (value >>> 1) ^ -(value & 1);
  }

  /** A whole number, or what is told by one; zero stands for null. */
  record Whole(String shape, Function<Object, Integer> to, Function<Integer, Object> from)
      implements Form {
    @Override
    public void write(@Nullable Object value, Octets.Writer out) {
      out.number(value == null ? 0 : to.apply(value) + 1);
    }

    @Override
    public @Nullable Object read(Octets.Reader in) {
      int number = in.number();
      return number == 0 ? null : from.apply(number - 1);
    }
  }

  /** A text. */
  record Words(String shape, Function<Object, String> to, Function<String, Object> from)
      implements Form {
    @Override
    public void write(@Nullable Object value, Octets.Writer out) {
      out.text(value == null ? null : to.apply(value));
    }

    @Override
    public @Nullable Object read(Octets.Reader in) {
      String text = in.text();
      return text == null ? null : from.apply(text);
    }
  }

  /** A list or a set, written in one order and never null within; null itself is told apart. */
  record Many(String kind, Form of, Function<List<Object>, Collection<Object>> from)
      implements Form {
    @Override
    public String shape() {
      return kind + " of " + of.shape();
    }

    @Override
    public void write(@Nullable Object value, Octets.Writer out) {
      if (value == null) {
        out.number(0);
        return;
      }
      // A set has no order of its own; with one, the same facts are the same octets.
      Collection<?> all = value instanceof Set<?> set ? new TreeSet<>(set) : (Collection<?>) value;
      out.number(all.size() + 1);
      all.forEach(each -> of.write(each, out));
    }

    @Override
    public @Nullable Object read(Octets.Reader in) {
      int count = in.countOrNull();
      if (count < 0) {
        return null;
      }
      List<Object> all = new ArrayList<>(count);
      for (int i = 0; i < count; i++) {
        all.add(Objects.requireNonNull(of.read(in)));
      }
      return from.apply(all);
    }
  }
}
