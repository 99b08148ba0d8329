package org.etalon.xml;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Turns the events of a namespace-aware parser into exclusive canonical XML without comments (W3C
 * exc-c14n), in one pass and without a tree. Prefixes that are not visibly used are left out, there
 * is no inclusive list.
 */
public final class ExclusiveCanonicalisation extends DefaultHandler {
  private final CanonicalOctets out;
  private final List<Binding> inScope = new ArrayList<>();
  private final List<Binding> rendered = new ArrayList<>();
  private int[] inScopeMarks = new int[32];
  private int[] renderedMarks = new int[32];
  private int depth;
  private int declared;
  private boolean rootSeen;

  /** A prefix and its namespace; the default namespace has an empty prefix. */
  private record Binding(String prefix, String namespace) {}

  public ExclusiveCanonicalisation(CanonicalOctets out) {
    this.out = out;
  }

  @Override
  public void startPrefixMapping(String prefix, String namespace) {
    inScope.add(new Binding(prefix, namespace));
    declared++;
  }

  @Override
  public void startElement(String uri, String localName, String name, Attributes attributes) {
    if (depth == inScopeMarks.length) {
      inScopeMarks = Arrays.copyOf(inScopeMarks, depth * 2);
      renderedMarks = Arrays.copyOf(renderedMarks, depth * 2);
    }
    // The declarations of this element were told before it.
    inScopeMarks[depth] = inScope.size() - declared;
    renderedMarks[depth] = rendered.size();
    declared = 0;
    depth++;
    rootSeen = true;
    out.ascii('<').raw(name);
    namespaces(name, attributes);
    attributes(attributes);
    out.ascii('>');
  }

  @Override
  public void endElement(String uri, String localName, String name) {
    out.ascii('<').ascii('/').raw(name).ascii('>');
    depth--;
    cut(inScope, inScopeMarks[depth]);
    cut(rendered, renderedMarks[depth]);
  }

  @Override
  public void characters(char[] text, int start, int length) {
    out.text(text, start, length);
  }

  @Override
  public void ignorableWhitespace(char[] text, int start, int length) {
    characters(text, start, length);
  }

  @Override
  public void processingInstruction(String target, String data) {
    boolean outside = depth == 0;
    if (outside && rootSeen) {
      out.ascii('\n');
    }
    out.ascii('<').ascii('?').raw(target);
    if (data != null && !data.isEmpty()) {
      out.ascii(' ').instruction(data);
    }
    out.ascii('?').ascii('>');
    if (outside && !rootSeen) {
      out.ascii('\n');
    }
  }

  private void namespaces(String name, Attributes attributes) {
    int first = rendered.size();
    use(prefix(name));
    for (int i = 0; i < attributes.getLength(); i++) {
      String prefix = prefix(attributes.getQName(i));
      // An attribute without a prefix has no namespace.
      if (!prefix.isEmpty()) {
        use(prefix);
      }
    }
    List<Binding> added = rendered.subList(first, rendered.size());
    if (added.size() > 1) {
      added.sort((a, b) -> compare(a.prefix, b.prefix));
    }
    for (Binding binding : added) {
      out.raw(binding.prefix.isEmpty() ? " xmlns" : " xmlns:").raw(binding.prefix);
      out.raw("=\"").value(binding.namespace).ascii('"');
    }
  }

  private void use(String prefix) {
    if (prefix.equals("xml")) {
      return;
    }
    String namespace = find(inScope, prefix);
    String before = find(rendered, prefix);
    if (!namespace.equals(before)) {
      rendered.add(new Binding(prefix, namespace));
    }
  }

  /** What a prefix stands for; nothing if it is not bound, as xmlns="" says. */
  private static String find(List<Binding> bindings, String prefix) {
    for (int i = bindings.size() - 1; i >= 0; i--) {
      if (bindings.get(i).prefix.equals(prefix)) {
        return bindings.get(i).namespace;
      }
    }
    return "";
  }

  private void attributes(Attributes attributes) {
    int count = attributes.getLength();
    if (count == 0) {
      return;
    }
    Integer[] order = new Integer[count];
    for (int i = 0; i < count; i++) {
      order[i] = i;
    }
    if (count > 1) {
      Arrays.sort(order, (a, b) -> compare(attributes, a, b));
    }
    for (int i : order) {
      out.ascii(' ').raw(attributes.getQName(i)).raw("=\"");
      out.value(attributes.getValue(i)).ascii('"');
    }
  }

  private static int compare(Attributes attributes, int a, int b) {
    int byNamespace = compare(attributes.getURI(a), attributes.getURI(b));
    return byNamespace != 0
        ? byNamespace
        : compare(attributes.getLocalName(a), attributes.getLocalName(b));
  }

  /** By code points, as canonical XML orders; UTF-16 would order otherwise beyond U+D7FF. */
  private static int compare(String a, String b) {
    int length = Math.min(a.length(), b.length());
    for (int i = 0; i < length; i++) {
      if (a.charAt(i) != b.charAt(i)) {
        boolean surrogates =
            Character.isSurrogate(a.charAt(i)) != Character.isSurrogate(b.charAt(i));
        int order = Character.compare(a.charAt(i), b.charAt(i));
        return surrogates ? (Character.isSurrogate(a.charAt(i)) ? 1 : -1) : order;
      }
    }
    return Integer.compare(a.length(), b.length());
  }

  private static String prefix(String name) {
    int colon = name.indexOf(':');
    return colon < 0 ? "" : name.substring(0, colon);
  }

  private static void cut(List<Binding> bindings, int size) {
    for (int i = bindings.size() - 1; i >= size; i--) {
      bindings.remove(i);
    }
  }
}
