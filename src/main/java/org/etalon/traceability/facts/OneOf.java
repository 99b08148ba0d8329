package org.etalon.traceability.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One of the records that a sealed type permits, told by its place among them. */
record OneOf(String shape, List<Class<?>> types, List<Form> forms) implements Form {

  static OneOf of(Class<?> sealed, Map<Class<?>, Form> known) {
    List<Class<?>> types = List.of(sealed.getPermittedSubclasses());
    List<Form> forms = new ArrayList<>();
    types.forEach(type -> forms.add(Form.of(type, known)));
    return new OneOf("one of " + forms.stream().map(Form::shape).toList(), types, forms);
  }

  @Override
  public void write(@Nullable Object value, Octets.Writer out) {
    if (value == null) {
      out.number(0);
      return;
    }
    int place = 0;
    while (!types.get(place).isInstance(value)) {
      place++;
    }
    out.number(place + 1);
    forms.get(place).write(value, out);
  }

  @Override
  public @Nullable Object read(Octets.Reader in) {
    int place = in.number();
    return place == 0 ? null : forms.get(place - 1).read(in);
  }
}
