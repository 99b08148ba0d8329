package org.etalon.rendering;

import io.quarkus.qute.Engine;
import io.quarkus.qute.Expression;
import io.quarkus.qute.RawString;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.ResultMapper;
import io.quarkus.qute.TemplateLocator;
import io.quarkus.qute.TemplateNode.Origin;
import io.quarkus.qute.Variant;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/**
 * The templates of the pages, each a file {@code templates/<name>.html} of the class path. Whatever
 * a template prints is made visible and escaped, without exception but for HTML that came out of a
 * template itself; what a template names and is not given is an error.
 */
public final class HtmlTemplates {

  private final Engine engine =
      Engine.builder()
          .addDefaults()
          .addValueResolver(new ReflectionValueResolver())
          .addResultMapper(new Escaping())
          .addLocator(HtmlTemplates::locate)
          .strictRendering(true)
          .removeStandaloneLines(true)
          .build();

  /** The page that a template makes of its data. */
  public String render(String name, Map<String, ?> data) {
    var template = engine.getTemplate(name);
    if (template == null) {
      throw new IllegalArgumentException("No template " + name);
    }
    var instance = template.instance();
    data.forEach(instance::data);
    return instance.render();
  }

  /** HTML that a template made, to be put into another one as it is. */
  public static RawString made(String html) {
    return new RawString(html);
  }

  private static Optional<TemplateLocator.TemplateLocation> locate(String name) {
    URL file = HtmlTemplates.class.getResource("/templates/" + name + ".html");
    return Optional.ofNullable(file).map(Located::new);
  }

  private record Located(URL file) implements TemplateLocator.TemplateLocation {
    @Override
    public Reader read() {
      try {
        return new InputStreamReader(file.openStream(), StandardCharsets.UTF_8);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public Optional<Variant> getVariant() {
      return Optional.empty();
    }
  }

  private static final class Escaping implements ResultMapper {
    @Override
    public boolean appliesTo(Origin origin, Object result) {
      return !(result instanceof RawString);
    }

    @Override
    public String map(Object result, Expression expression) {
      return escape(VisibleText.of(result.toString()));
    }

    private static String escape(String text) {
      StringBuilder escaped = new StringBuilder(text.length() + 16);
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        switch (c) {
          case '&' -> escaped.append("&amp;");
          case '<' -> escaped.append("&lt;");
          case '>' -> escaped.append("&gt;");
          case '"' -> escaped.append("&quot;");
          case '\'' -> escaped.append("&#39;");
          default -> escaped.append(c);
        }
      }
      return escaped.toString();
    }
  }
}
