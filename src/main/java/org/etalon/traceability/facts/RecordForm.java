package org.etalon.traceability.facts;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** A record as its components one after the other, after one octet that tells it from null. */
final class RecordForm implements Form {
  private final Class<?> type;
  private final Constructor<?> constructor;
  private final RecordComponent[] components;
  private final Form[] forms;
  private String shape;

  private RecordForm(Class<?> type) throws NoSuchMethodException {
    this.type = type;
    this.components = type.getRecordComponents();
    this.constructor =
        type.getConstructor(
            Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
    this.forms = new Form[components.length];
    this.shape = type.getSimpleName();
  }

  static Form of(Class<?> type, Map<Class<?>, Form> known) {
    Form met = known.get(type);
    if (met != null) {
      return met;
    }
    try {
      RecordForm form = new RecordForm(type);
      known.put(type, form);
      form.complete(known);
      return form;
    } catch (NoSuchMethodException e) {
      throw new IllegalArgumentException(type + " can be made by nobody else", e);
    }
  }

  private void complete(Map<Class<?>, Form> known) {
    StringJoiner words = new StringJoiner(", ", shape + "(", ")");
    for (int i = 0; i < components.length; i++) {
      forms[i] = Form.of(components[i].getGenericType(), known);
      words.add(components[i].getName() + " " + forms[i].shape());
    }
    shape = words.toString();
  }

  @Override
  public String shape() {
    return shape;
  }

  @Override
  public void write(@Nullable Object value, Octets.Writer out) {
    if (value == null) {
      out.number(0);
      return;
    }
    out.number(1);
    try {
      for (int i = 0; i < forms.length; i++) {
        forms[i].write(components[i].getAccessor().invoke(value), out);
      }
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("Cannot take apart " + type, e);
    }
  }

  @Override
  public @Nullable Object read(Octets.Reader in) {
    if (in.number() == 0) {
      return null;
    }
    @Nullable Object[] parts = new Object[forms.length];
    for (int i = 0; i < forms.length; i++) {
      parts[i] = forms[i].read(in);
    }
    try {
      return constructor.newInstance(parts);
    } catch (InstantiationException | IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("Cannot make a " + type, e);
    }
  }
}
